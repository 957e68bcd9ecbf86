using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Puts readings in the order of the form's definition and fills in the blanks.</summary>
internal sealed class RecordWriter(FormScope scope)
{
    // A value under a stroke: it may have been crossed out.
    private const double Obscured = 0.6;

    private readonly Dictionary<string, Reading> _readings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Adds readings by field id.</summary>
    public void Add(IEnumerable<KeyValuePair<string, Reading>> readings)
    {
        foreach (var (id, reading) in readings)
        {
            if (reading.IsBlank && _readings.TryGetValue(id, out var known) && !known.IsBlank)
            {
                // A label without a value takes nothing from what a table told.
                continue;
            }

            _readings[id] = reading;
            Count(id);
        }
    }

    /// <summary>Adds one reading, if there is one.</summary>
    public void Add(FieldDefinition field, Reading? reading)
    {
        if (reading is not null)
        {
            _readings[field.Id] = reading;
        }
    }

    /// <summary>Adds the rows, totals and month row of a table.</summary>
    public void Add(TableDefinition table, RowTableResult result)
    {
        _counts[table.Id] = result.Rows.Count;
        for (var i = 0; i < result.Rows.Count; i++)
        {
            foreach (var (column, reading) in result.Rows[i])
            {
                _readings[string.Create(CultureInfo.InvariantCulture, $"{table.Id}[{i}].{column}")] = reading;
            }
        }

        Add(result.Totals);
        if (table.MonthRowField is { } progress && result.MonthRow is { } row)
        {
            _readings[progress] = row;
        }
    }

    /// <summary>Adds the readings of a field that repeats.</summary>
    public void AddLines(FieldDefinition field, IReadOnlyList<Reading> readings)
    {
        var prefix = field.Id[..field.Id.IndexOf('[', StringComparison.Ordinal)];
        _counts[prefix] = readings.Count;
        for (var i = 0; i < readings.Count; i++)
        {
            _readings[string.Create(CultureInfo.InvariantCulture, $"{prefix}[{i}]")] = readings[i];
        }
    }

    /// <summary>Every field in the form's order; rows one after the other, an address followed by its postal code.</summary>
    public ImmutableArray<Field> Fields()
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        var definitions = scope.Form.Fields;
        for (var i = 0; i < definitions.Length; i++)
        {
            var bracket = definitions[i].Id.IndexOf("[n]", StringComparison.Ordinal);
            if (bracket < 0)
            {
                AddField(fields, definitions[i], definitions[i].Id);
                continue;
            }

            var prefix = definitions[i].Id[..bracket];
            var columns = definitions.Skip(i).TakeWhile(d => d.Id.StartsWith(prefix + "[n]", StringComparison.Ordinal)).ToArray();
            for (var row = 0; row < _counts.GetValueOrDefault(prefix); row++)
            {
                foreach (var column in columns)
                {
                    AddField(fields, column, column.Id.Replace("[n]", $"[{row.ToString(CultureInfo.InvariantCulture)}]", StringComparison.Ordinal));
                }
            }

            i += columns.Length - 1;
        }

        return fields.ToImmutable();
    }

    /// <summary>A reading with less confidence where its place gives reason for doubt.</summary>
    public static Reading? Doubted(FieldDefinition definition, Reading? reading)
    {
        if (reading is { Source.IsObscured: true, IsBlank: false })
        {
            reading = FieldParser.Doubt(reading, Obscured);
        }

        return reading is { Source.Certainty: { } certainty, IsBlank: false, Marks: null }
            ? FieldParser.Doubt(reading, (double)(IsMarked(definition, reading) ? certainty.Marks : certainty.Text))
            : reading;
    }

    private static bool IsMarked(FieldDefinition definition, Reading reading) =>
        definition.Type is FieldType.Choice or FieldType.MultiChoice or FieldType.YesNo && reading.Raw is { } raw && Marks.Any(raw);

    private void Count(string id)
    {
        var open = id.IndexOf('[', StringComparison.Ordinal);
        var close = id.IndexOf(']', StringComparison.Ordinal);
        if (open > 0 && close > open && int.TryParse(id.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            _counts[id[..open]] = Math.Max(_counts.GetValueOrDefault(id[..open]), index + 1);
        }
    }

    private void AddField(ImmutableArray<Field>.Builder fields, FieldDefinition definition, string id)
    {
        var document = scope.Segment.Document.Path;
        var reading = _readings.GetValueOrDefault(id);
        reading = Doubted(definition, reading);
        var origin = reading?.ToOrigin(document) ?? new Origin.Absent("its label was not found", document);
        var parsed = reading?.Parsed ?? ParsedValue.Blank;
        fields.Add(new Field($"{scope.Form.Id}.{id}", definition.Type, parsed, reading?.Raw, origin) { Label = definition.Label, Marks = reading?.Marks, ListItems = reading?.ListItems ?? 0 });
        if (definition.Type != FieldType.Address)
        {
            return;
        }

        var code = (reading?.Copied ?? reading?.Raw) is { } raw ? AddressReader.PostalCode(raw, scope.Context(definition)) : ParsedValue.Blank;
        fields.Add(new Field($"{scope.Form.Id}.{id}.postalCode", FieldType.Text, code, code.Value is null ? null : reading!.Raw, code.Value is null ? new Origin.Absent("no postal code stands there", document) : origin) { Label = definition.Label });
    }
}
