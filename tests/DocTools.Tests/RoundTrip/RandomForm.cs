using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Printing;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Tests.RoundTrip;

/// <summary>A form's values drawn at random, of every type that the form asks for, for all places that its layout has.</summary>
internal sealed class RandomForm(FormDefinition form, Random random)
{
    private const double Filled = 0.85;
    // Required by a rule and not by their definition.
    private static readonly string[] s_wanted = [".counselled_year", ".membership", "representative"];

    private readonly Dictionary<string, FieldValue> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _lines = new(StringComparer.Ordinal);
    private readonly RandomValues _draw = new(random);

    /// <summary>Draws the values of one form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="seed">The same seed gives the same values.</param>
    /// <param name="sheets">Whether for a workbook, in which only the blocks of its sheets stand.</param>
    public static FormValues Of(FormDefinition form, int seed, bool sheets) => new RandomForm(form, new Random(seed)).Draw(sheets);

    private FormValues Draw(bool sheets)
    {
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in form.Print!.Blocks.Where(b => !sheets || !form.Print.HasSheets || b.Sheet is not null))
        {
            switch (block)
            {
                case PrintBlock.Line line:
                    Fill(line.Text, null);
                    break;
                case PrintBlock.Table table:
                    foreach (var row in table.Rows)
                    {
                        Row(row, next);
                    }

                    break;
            }
        }

        return new FormValues(_values.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private void Row(PrintRow row, Dictionary<string, int> next)
    {
        if (row.Each is not { } each)
        {
            row.Cells.ToList().ForEach(c => Fill(c.Text, null));
            return;
        }

        var keys = form.Tables.FirstOrDefault(t => t.Id == each.Table)?.KeyColumns ?? ["label"];
        var count = random.Next(Math.Min(1, each.Least), 6);
        for (var i = 0; i < count; i++)
        {
            var index = next.GetValueOrDefault(each.Table);
            next[each.Table] = index + 1;
            if (each.Column is not null)
            {
                _values[Number($"{each.Table}[{index}].{each.Column}")] = new FieldValue.Text(each.Value!);
            }

            row.Cells.ToList().ForEach(c => Fill(c.Text, index));
            foreach (var key in keys)
            {
                // A row without what names it is none.
                var id = Number($"{each.Table}[{index}].{key}");
                if (!_values.ContainsKey(id) && form.FindField($"{each.Table}[n].{key}") is { } field)
                {
                    _values[id] = _draw.Of(field, 1)!;
                }
            }
        }
    }

    private void Fill(PrintText text, int? row)
    {
        for (var i = 0; i < text.Pieces.Length; i++)
        {
            switch (text.Pieces[i])
            {
                case PrintPiece.Value { Entry: { } entry } value:
                    Entry(At(value.Field, row), entry);
                    break;
                case PrintPiece.Value value:
                    var behind = i + 1 < text.Pieces.Length && text.Pieces[i + 1] is PrintPiece.Literal l ? l.Text : "";
                    Put(value.Field, row, FormUnit(value.Field, row, behind));
                    break;
                case PrintPiece.Boxes boxes:
                    Put(boxes.Field, row, 1);
                    break;
                case PrintPiece.Box box:
                    Put(box.Field, row, 1);
                    break;
            }
        }
    }

    private void Put(string name, int? row, decimal unit)
    {
        var id = At(name, row);
        var field = FieldOf(name)!;
        if (form.Matrices.FirstOrDefault(m => id.StartsWith(m.Id + ".", StringComparison.Ordinal)) is not null && id.LastIndexOf('.') is var dot && field.Type == FieldType.Money)
        {
            // A line whose total is filled in says who pays.
            if (_seen.Add(id) && (_lines.TryGetValue(id[..dot], out var whole) ? whole : _lines[id[..dot]] = id.StartsWith("budget.total.", StringComparison.Ordinal) || id.Contains('[', StringComparison.Ordinal) || random.NextDouble() < Filled))
            {
                _values[id] = _draw.Of(field, unit)!;
            }

            return;
        }

        if (id.StartsWith("prior_programs[", StringComparison.Ordinal))
        {
            // Names stand one a line, the second behind the first, and without the signs that part names.
            _values[id] = new FieldValue.Text("曾申請計畫" + Number($"{random.Next(1000)}") + "號");
            return;
        }

        if (_seen.Add(id) && (field.Required || s_wanted.Any(w => name.EndsWith(w, StringComparison.Ordinal)) || random.NextDouble() < Filled) && _draw.Of(field, unit) is { } value)
        {
            _values[id] = value;
        }
    }

    private void Entry(string id, string name)
    {
        var lists = id.Contains('[', StringComparison.Ordinal);
        var map = _values.GetValueOrDefault(id) as FieldValue.Map ?? new FieldValue.Map([], lists);
        if (lists && random.NextDouble() < 0.6)
        {
            _values[id] = map;
            return;
        }

        var last = map.Entries is [.., { Numbers: [var number, ..] }] ? number : 0;
        MapEntry entry = lists ? new(name, [.. Enumerable.Range(1, random.Next(1, 4)).Select(_ => (decimal)random.Next(1, 20)).Distinct().Order()]) : new(name, [last + random.Next(0, 20)]);
        _values[id] = map with { Entries = map.Entries.Add(entry) };
    }

    private decimal FormUnit(string name, int? row, string behind) =>
        FormComposer.Compose(form, new FormValues(ImmutableDictionary<string, FieldValue>.Empty.Add(At(name, row), new FieldValue.Number(1)))) is var composed
            ? composed.Blocks.SelectMany(PrintedForm.RunsOf).OfType<PrintedRun.Value>().FirstOrDefault(v => v.Id == At(name, row))?.Unit ?? (behind.TrimStart().StartsWith("千元", StringComparison.Ordinal) ? 1000 : 1)
            : 1;

    private FieldDefinition? FieldOf(string name)
    {
        var open = name.IndexOf('[', StringComparison.Ordinal);
        var close = name.IndexOf(']', StringComparison.Ordinal);
        var general = open >= 0 && int.TryParse(name.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? name[..open] + "[n]" + name[(close + 1)..] : name;
        return form.FindField(name) ?? form.FindField(general)
            ?? (name.EndsWith(".postalCode", StringComparison.Ordinal) ? new FieldDefinition { Id = name, Type = FieldType.Text, Label = "郵遞區號" } : null);
    }

    private static string At(string name, int? row) => row is { } r ? name.Replace("[n]", Number($"[{r}]"), StringComparison.Ordinal) : name;

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
