using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;

namespace DocTools.Core.Cases;

/// <summary>A form's fields, single ones apart from the rows of its tables.</summary>
/// <param name="Single">Fields by full id.</param>
/// <param name="Tables">Rows by the table's prefix with the form's id.</param>
internal sealed record Parts(IReadOnlyDictionary<string, Field> Single, IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<Field>>> Tables)
{
    public static Parts Of(FormDefinition form, FormRecord record)
    {
        var single = new Dictionary<string, Field>(StringComparer.Ordinal);
        var rows = new Dictionary<string, List<List<Field>>>(StringComparer.Ordinal);
        foreach (var prefix in Prefixes(form))
        {
            rows[prefix] = [];
        }

        foreach (var field in record.Fields)
        {
            var open = field.Id.IndexOf('[', StringComparison.Ordinal);
            if (open < 0 || !rows.TryGetValue(field.Id[..open], out var table))
            {
                single[field.Id] = field;
                continue;
            }

            var close = field.Id.IndexOf(']', open);
            var index = int.Parse(field.Id.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture);
            while (table.Count <= index)
            {
                table.Add([]);
            }

            table[index].Add(field);
        }

        return new Parts(single, rows.ToDictionary(r => r.Key, r => r.Value.Where(f => f.Count > 0).Select(f => f.ToImmutableArray()).ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <summary>All fields in the form's order, rows numbered anew.</summary>
    public ImmutableArray<Field> InOrder(FormDefinition form)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in form.Fields)
        {
            var id = $"{form.Id}.{definition.Id}";
            var open = id.IndexOf("[n]", StringComparison.Ordinal);
            if (open < 0)
            {
                Add(fields, id);
                Add(fields, id + ".postalCode");
            }
            else if (done.Add(id[..open]))
            {
                var rows = Tables.GetValueOrDefault(id[..open], []);
                for (var i = 0; i < rows.Length; i++)
                {
                    fields.AddRange(rows[i].Select(f => f with { Id = string.Create(CultureInfo.InvariantCulture, $"{id[..open]}[{i}]{f.Id[(f.Id.IndexOf(']', StringComparison.Ordinal) + 1)..]}") }));
                }
            }
        }

        return fields.ToImmutable();
    }

    private static IEnumerable<string> Prefixes(FormDefinition form) =>
        form.Fields.Where(f => f.Id.Contains("[n]", StringComparison.Ordinal)).Select(f => $"{form.Id}.{f.Id[..f.Id.IndexOf("[n]", StringComparison.Ordinal)]}").Distinct(StringComparer.Ordinal);

    private void Add(ImmutableArray<Field>.Builder fields, string id)
    {
        if (Single.TryGetValue(id, out var field))
        {
            fields.Add(field);
        }
    }
}
