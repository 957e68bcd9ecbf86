using System.Collections.Concurrent;
using System.Text;
using DocTools.Core.Programs;

namespace DocTools.Core.Rules.Formulas;

/// <summary>All fields that a programme's forms define, by full id with <c>[n]</c> for the index of a row: <c>plan.people[n].name</c>, <c>consent[n].person</c>.</summary>
public sealed class FieldCatalog
{
    private readonly Dictionary<string, FieldDefinition> _fields = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FieldDefinition?> _found = new(StringComparer.Ordinal);

    private readonly Dictionary<string, PartyIdentity> _identities = new(StringComparer.Ordinal);

    /// <summary>Collects the fields of a programme.</summary>
    public FieldCatalog(ProgramDefinition program)
    {
        foreach (var form in program.Forms)
        {
            if (form.Identity is { } identity)
            {
                _identities[form.Id + "[*]"] = identity;
            }

            foreach (var table in form.Tables.Where(t => t.Identity is not null))
            {
                _identities[$"{form.Id}.{table.Id}[*]"] = table.Identity!;
            }

            foreach (var field in form.Fields)
            {
                _fields[$"{form.Id}{(form.Repeats ? "[n]" : "")}.{field.Id}"] = field;
            }
        }
    }

    /// <summary>Every full id.</summary>
    public IReadOnlyCollection<string> Ids => _fields.Keys;

    /// <summary>Paths of the rows that say whom they are about.</summary>
    public IReadOnlyCollection<string> IdentifiedRows => _identities.Keys;

    /// <summary>Which fields of the rows of a path tell whom they are about; null where the rows do not say.</summary>
    public PartyIdentity? IdentityOf(string path) => _identities.GetValueOrDefault(path);

    /// <summary>The definition behind a full id with numbers in it; null where no form has it.</summary>
    public FieldDefinition? Find(string id) =>
        _fields.GetValueOrDefault(id) ?? (id.Contains('[', StringComparison.Ordinal) ? _found.GetOrAdd(id, i => _fields.GetValueOrDefault(Shape(i))) : null);

    /// <summary>Whether a full id, a row or a path with wildcards stands for at least one field.</summary>
    public bool Knows(string path)
    {
        var shape = Shape(path.Replace("[*]", "[n]", StringComparison.Ordinal));
        var star = shape.IndexOf(".*", StringComparison.Ordinal);
        return star < 0
            ? _fields.ContainsKey(path) || _fields.ContainsKey(shape) || HasBelow(path) || HasBelow(shape)
            : _fields.Keys.Any(k => Matches(k, shape[..(star + 1)], shape[(star + 2)..]));
    }

    /// <summary>The id with <c>[n]</c> in the place of its indices.</summary>
    public static string Shape(string id)
    {
        if (!id.Contains('[', StringComparison.Ordinal))
        {
            return id;
        }

        var shape = new StringBuilder(id.Length);
        for (var i = 0; i < id.Length; i++)
        {
            shape.Append(id[i]);
            if (id[i] == '[')
            {
                shape.Append('n');
                while (i + 1 < id.Length && id[i + 1] != ']')
                {
                    i++;
                }
            }
        }

        return shape.ToString();
    }

    private static bool Matches(string key, string start, string end) =>
        key.Length > start.Length + end.Length && key.StartsWith(start, StringComparison.Ordinal) && key.EndsWith(end, StringComparison.Ordinal)
        && !key.AsSpan(start.Length, key.Length - start.Length - end.Length).Contains('.');

    private bool HasBelow(string prefix) =>
        _fields.Keys.Any(k => k.Length > prefix.Length && k.StartsWith(prefix, StringComparison.Ordinal) && k[prefix.Length] is '.' or '[');
}
