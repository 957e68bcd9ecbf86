using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Letters;

/// <summary>The names that placeholders may use, at the top of a letter or within the rows of a table; with Chinese synonyms. Filled once, then only read.</summary>
public sealed class LetterNames
{
    private readonly Dictionary<string, LetterName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LetterNames> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _synonyms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <summary>All names, in the order in which they were added.</summary>
    public IReadOnlyCollection<LetterName> All => _names.Values;

    /// <summary>All tables by name.</summary>
    public IReadOnlyDictionary<string, LetterNames> Tables => _tables;

    /// <summary>What a table is, in Traditional Chinese.</summary>
    public string LabelOf(string table) => _labels.GetValueOrDefault(table, table);

    /// <summary>Adds a name.</summary>
    public void Add(LetterName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _names.TryAdd(name.Key, name);
        AddSynonym(name.Synonym, name.Key);
    }

    /// <summary>The table with this name, added where it is not there yet.</summary>
    /// <param name="key">The name.</param>
    /// <param name="label">What it is.</param>
    /// <param name="synonym">Another spelling; null where there is none.</param>
    public LetterNames Table(string key, string label, string? synonym = null)
    {
        AddSynonym(synonym, key);
        _labels.TryAdd(key, label);
        return _tables.TryGetValue(key, out var table) ? table : _tables[key] = new LetterNames();
    }

    /// <summary>The name that was written, by its key or its synonym; null where there is none.</summary>
    public LetterName? Find(string written) => _names.GetValueOrDefault(written) ?? (_synonyms.GetValueOrDefault(Folded(written)) is { } key ? _names.GetValueOrDefault(key) : null);

    /// <summary>The table that was written, and its key; null where there is none.</summary>
    public (string Key, LetterNames Names)? FindTable(string written)
    {
        var key = _tables.ContainsKey(written) ? written : _synonyms.GetValueOrDefault(Folded(written));
        return key is not null && _tables.TryGetValue(key, out var table) ? (key, table) : null;
    }

    /// <summary>What may have been meant by a name that is not there: the names and synonyms that are nearest, or the table's rows that have it; empty where nothing is near.</summary>
    public IReadOnlyList<string> Near(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        const int most = 3;
        var known = _names.Keys.Concat(_tables.Keys).Concat(_synonyms.Where(s => s.Value is not null).Select(s => s.Key)).ToList();
        var tail = written[(written.LastIndexOf('.') + 1)..];
        var ends = known.Where(k => k.EndsWith("." + tail, StringComparison.Ordinal)).Take(most).ToList();
        return Suggestion.Nearest(written, known) is { } near ? [near] : ends;
    }

    /// <summary>Adds every field of a programme's forms by its full id: single ones as names, repeated ones as tables; with <c>form title.label</c> as synonyms where these are unique.</summary>
    public void AddFields(ProgramDefinition program)
    {
        ArgumentNullException.ThrowIfNull(program);
        foreach (var form in program.Forms)
        {
            // Each table numbers its rows.
            var names = form.Repeats ? Numbered(Table(form.Id, form.Title, form.Title)) : this;
            var prefix = form.Repeats ? "" : form.Id + ".";
            foreach (var field in form.Fields)
            {
                names.AddField(prefix + field.Id, field, form.Repeats ? "" : form.Title + ".");
            }
        }
    }

    private void AddField(string id, FieldDefinition field, string title)
    {
        var row = id.IndexOf("[n].", StringComparison.Ordinal);
        if (row > 0)
        {
            Numbered(Table(id[..row], id[..row])).AddField(id[(row + 4)..], field, "");
            return;
        }

        Add(new LetterName(id, TypeOf(field), field.Label) { Field = field, Synonym = field.Label.Length > 0 ? title + field.Label : null });
        if (field.Type is FieldType.Address)
        {
            Add(new LetterName(id + ".postalCode", LetterType.Text, field.Label + "（郵遞區號）"));
        }
    }

    private static LetterNames Numbered(LetterNames table)
    {
        table.Add(new LetterName(GeneralNames.RowNumber, LetterType.Number, "項次") { Synonym = "項次" });
        return table;
    }

    // A spelling that two names share stands for neither.
    private void AddSynonym(string? synonym, string key)
    {
        if (synonym is { Length: > 0 } && Folded(synonym) is var folded && !(_synonyms.TryGetValue(folded, out var other) && string.Equals(other, key, StringComparison.Ordinal)))
        {
            _synonyms[folded] = _synonyms.ContainsKey(folded) ? null : key;
        }
    }

    private static string Folded(string text) => string.Concat(Nfkc.Fold(text).Where(c => !char.IsWhiteSpace(c)));

    private static LetterType TypeOf(FieldDefinition field) => field.Type switch
    {
        FieldType.Money => LetterType.Money,
        FieldType.Integer or FieldType.Number or FieldType.Months or FieldType.RocYear => LetterType.Number,
        FieldType.Percent => LetterType.Percent,
        FieldType.Date => LetterType.Date,
        FieldType.YesNo or FieldType.Boolean => LetterType.Flag,
        FieldType.Choice => LetterType.Choice,
        FieldType.MultiChoice => LetterType.List,
        FieldType.Map => LetterType.Map,
        _ => LetterType.Text,
    };
}
