using System.Collections.Immutable;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;

namespace DocTools.Core.Corrections;

/// <summary>Puts entered fields among those that were read, in the order of the forms: rows one after the other, an address followed by its postal code.</summary>
internal static class FieldOrder
{
    /// <summary>The ids of all fields in order; those that were read keep theirs.</summary>
    public static IReadOnlyList<string> Insert(ImmutableArray<Field> read, IReadOnlyList<FieldAddress> added, ProgramDefinition program)
    {
        var ids = read.Select(f => f.Id).ToList();
        if (added.Count == 0)
        {
            return ids;
        }

        var places = ids.ConvertAll(id => FieldAddress.Find(program, id) is { } address ? PlaceOf(address, program) : default);
        foreach (var address in added.DistinctBy(a => a.Id, StringComparer.Ordinal))
        {
            var place = PlaceOf(address, program);
            var before = places.FindLastIndex(p => p.CompareTo(place) < 0);
            ids.Insert(before + 1, address.Id);
            places.Insert(before + 1, place);
        }

        return ids;
    }

    private static (int Form, int Instance, int Block, int Row, int Field, int Part) PlaceOf(FieldAddress address, ProgramDefinition program)
    {
        var definitions = address.Form.Fields;
        var own = address.IsPostalCode ? address.Field.Id[..^FieldAddress.PostalCode.Length] : address.Field.Id;
        var field = IndexOf(definitions, d => string.Equals(d.Id, own, StringComparison.Ordinal));
        var bracket = own.IndexOf("[n]", StringComparison.Ordinal);
        var block = bracket < 0 ? field : IndexOf(definitions, d => d.Id.StartsWith(own[..(bracket + 3)], StringComparison.Ordinal));
        return (program.Forms.IndexOf(address.Form), address.Instance ?? 0, block, address.Row ?? 0, field, address.IsPostalCode ? 1 : 0);
    }

    private static int IndexOf(ImmutableArray<FieldDefinition> definitions, Func<FieldDefinition, bool> wanted)
    {
        for (var i = 0; i < definitions.Length; i++)
        {
            if (wanted(definitions[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
