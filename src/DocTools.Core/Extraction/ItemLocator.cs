using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads a list of numbered items that are answered by yes or no, in columns of their own or within the line.</summary>
internal sealed partial class ItemLocator
{
    private readonly FormScope _scope;
    private readonly Dictionary<int, TextUnit> _units = [];

    public ItemLocator(FormScope scope)
    {
        _scope = scope;
        foreach (var item in scope.Form.Fields.Select(f => f.Locator).OfType<Locator.Item>())
        {
            if (Find(item) is { } unit)
            {
                _units[item.Number] = unit;
            }
        }
    }

    /// <summary>The answer of an item; null where the item does not stand.</summary>
    public Reading? Read(Locator.Item item) => !_units.TryGetValue(item.Number, out var unit) ? null : InColumns(unit) ?? InLine(unit);

    /// <summary>Whether a label is the print of an item's own lines (計畫名稱 under 過往三年曾申請), and so none of the form's.</summary>
    public bool IsOwnLine(TextUnit unit, string label) => _scope.Form.Fields.Select(f => f.Locator).OfType<Locator.ItemLines>().Any(l =>
        l.Template.Contains(label, StringComparer.Ordinal) && _units.TryGetValue(l.Number, out var first) && unit.Index >= first.Index && unit.Index < End(first));

    /// <summary>The lines written under an item, up to the next one.</summary>
    public IReadOnlyList<Reading> Lines(Locator.ItemLines lines)
    {
        if (!_units.TryGetValue(lines.Number, out var first))
        {
            return [];
        }

        var next = End(first);
        var words = _scope.Form.Fields.Select(f => f.Locator).OfType<Locator.Item>().First(i => i.Number == lines.Number).Keys;
        var readings = new List<Reading>();
        foreach (var unit in _scope.Segment.Units.Skip(first.Index).Take(next - first.Index).Where(u => !_scope.IsLabel(u) || ReferenceEquals(u, first) || IsTemplate(u.Text, lines)))
        {
            foreach (var line in unit.Text.Split('\n', '；', ';'))
            {
                if (Written(line, lines, words) is { } text)
                {
                    readings.Add(new Reading(ValueReader.Read(FieldType.Text, text, ParseContext.None), text, unit.Source));
                }
            }
        }

        return [.. readings.Where(r => r.Parsed.Outcome == ParseOutcome.Value)];
    }

    private int End(TextUnit first) => _units.Values.Where(u => u.Index > first.Index).Select(RowStart).DefaultIfEmpty(first.Index + 1).Min();

    /// <summary>The first unit of an item's row, its number's cell.</summary>
    private int RowStart(TextUnit unit) => unit is { Grid: { } grid, Cell: { } cell } ? grid.Row(cell.Row).Where(c => c.Row == cell.Row).Select(c => _scope.Segment.UnitOf(c).Index).Min() : unit.Index;

    private static bool IsTemplate(string text, Locator.ItemLines lines) =>
        LabelText.Key(text) is var key && lines.Template.Any(t => key.StartsWith(t, StringComparison.Ordinal));

    private static string? Written(string line, Locator.ItemLines lines, IReadOnlyList<string> words)
    {
        var text = line.Trim();
        var key = LabelText.Key(text);
        if (words.Any(w => key.Contains(w, StringComparison.Ordinal)))
        {
            var colon = text.LastIndexOfAny([':', '：']);
            text = colon < 0 ? "" : text[(colon + 1)..];
        }
        else if (lines.Template.Any(t => key.StartsWith(t, StringComparison.Ordinal)) && text.IndexOfAny([':', '：']) is var mark && mark >= 0)
        {
            text = text[(mark + 1)..];
        }

        text = Hints.Strip(LineNumber().Replace(Hints.Strip(text, []), ""), []);
        var rest = LabelText.Key(text);
        return rest.All(char.IsDigit) || Box(text, out _, out _) || Marks.Alone(text) is not null || rest is "是" or "否" || lines.Template.Contains(rest, StringComparer.Ordinal) ? null : text;
    }

    private TextUnit? Find(Locator.Item item)
    {
        var numbered = default(TextUnit);
        foreach (var unit in _scope.Segment.Units)
        {
            var key = LabelText.Key(unit.Text);
            if (item.Keys.Any(k => key.Contains(k, StringComparison.Ordinal)))
            {
                return unit;
            }

            if (numbered is null && NumberOf(unit) == item.Number && key.Length > 6)
            {
                numbered = unit;
            }
        }

        return numbered;
    }

    private static int? NumberOf(TextUnit unit)
    {
        var match = LeadingNumber().Match(Nfkc.Fold(unit.Numbered));
        return match.Success ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : null;
    }

    private Reading? InColumns(TextUnit unit)
    {
        if (unit is not { Grid: { } grid, Cell: { } cell })
        {
            return null;
        }

        var (yes, no) = Columns(grid, cell.Row);
        if (yes is null && no is null)
        {
            return AloneInRow(grid, unit);
        }

        var yesUnit = yes is null ? null : UnitAt(grid, cell.Row, yes.Value);
        var noUnit = no is null ? null : UnitAt(grid, cell.Row, no.Value);
        var place = Ticked(yesUnit) ? yesUnit! : noUnit is not null && Ticked(noUnit) ? noUnit : yesUnit ?? noUnit!;
        var raw = string.Join(' ', new[] { yesUnit, noUnit }.Select(u => u?.Text.Trim() ?? "").Where(t => t.Length > 0));
        return new Reading(Answer(Ticked(yesUnit), Ticked(noUnit)), raw.Length == 0 ? null : raw, place.Source);
    }

    private Reading? AloneInRow(TableGrid grid, TextUnit unit)
    {
        var others = grid.Row(unit.Cell!.Row).Where(c => !ReferenceEquals(c, unit.Cell)).Select(_scope.Segment.UnitOf).ToArray();
        var boxed = others.FirstOrDefault(o => Box(o.Text, out _, out _));
        if (boxed is not null)
        {
            return InText(boxed.Text, boxed);
        }

        var word = others.FirstOrDefault(o => LabelText.Key(o.Text) is "是" or "否" or "有" or "無");
        return word is null ? null : new Reading(ParsedValue.Of(new FieldValue.Flag(LabelText.Key(word.Text) is "是" or "有"), _scope.Segment.Document.HasBoxes ? 0.7 : 1.0), word.Text, word.Source);
    }

    /// <summary>The columns headed 是 and 否 above a row.</summary>
    private static (int? Yes, int? No) Columns(TableGrid grid, int row)
    {
        for (var r = row - 1; r >= 1; r--)
        {
            var cells = grid.Row(r).ToArray();
            var yes = cells.FirstOrDefault(c => LabelText.Key(c.Text) is "是" or "有" or "符合")?.Column;
            var no = cells.FirstOrDefault(c => LabelText.Key(c.Text) is "否" or "無" or "不符合")?.Column;
            if (yes is not null && no is not null)
            {
                return (yes, no);
            }
        }

        return (null, null);
    }

    private TextUnit? UnitAt(TableGrid grid, int row, int column) => grid.At(row, column) is { } cell ? _scope.Segment.UnitOf(cell) : null;

    private static bool Ticked(TextUnit? unit) =>
        unit is not null && (Marks.Alone(unit.Text) == true || (unit.HasPicture && LabelText.Key(unit.Text).Length == 0)
            || LabelText.Key(unit.Text) is "是" or "否" || (Marks.Alone(unit.Text.Replace("是", "", StringComparison.Ordinal).Replace("否", "", StringComparison.Ordinal)) == true));

    private static ParsedValue Answer(bool yes, bool no) => (yes, no) switch
    {
        (true, true) => new ParsedValue(ParseOutcome.Invalid, null, 1.0, "field.choice-count"),
        (true, false) => ParsedValue.Of(new FieldValue.Flag(true)),
        (false, true) => ParsedValue.Of(new FieldValue.Flag(false)),
        _ => ParsedValue.Blank,
    };

    private Reading InLine(TextUnit unit)
    {
        var two = TwoBoxes().Match(unit.Text);
        if (two.Success)
        {
            return new Reading(Answer(Marks.Alone(two.Groups["a"].Value) == true, Marks.Alone(two.Groups["b"].Value) == true), unit.Text.Trim(), unit.Source);
        }

        if (Box(unit.Text, out _, out _))
        {
            return InText(unit.Text, unit);
        }

        var next = _scope.Segment.Units.Skip(unit.Index + 1).Take(2).FirstOrDefault(u => Box(u.Text, out _, out _) && NumberOf(u) is null);
        return next is null ? new Reading(ParsedValue.Blank, null, unit.Source) : InText(next.Text, next);
    }

    private static Reading InText(string text, TextUnit unit)
    {
        Box(text, out var yes, out var no);
        return new Reading(Answer(yes == true, no == true), text.Trim(), unit.Source);
    }

    /// <summary>Whether boxes stand beside 是 and 否, and which are ticked.</summary>
    private static bool Box(string text, out bool? yes, out bool? no)
    {
        (yes, no) = (null, null);
        var match = BoxBefore().Match(text);
        if (!match.Success)
        {
            match = BoxAfter().Match(text);
        }

        if (!match.Success)
        {
            match = InBrackets().Match(text);
        }

        if (!match.Success)
        {
            return false;
        }

        yes = IsTick(match.Groups["a"].Value);
        no = IsTick(match.Groups["b"].Value);
        return true;
    }

    private static bool IsTick(string mark) => mark.EnumerateRunes().Any(r => Marks.IsMarked(r) || Marks.IsMarkLetter(r));

    // 「1.111年度…」: the line's own number, even right in front of a year.
    [GeneratedRegex(@"^\s*[(（]?\d{1,2}\s*[.．、)）]\s*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LineNumber();

    [GeneratedRegex(@"^\s*(?<n>\d{1,2})\s*[.、)．]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^\s*(?<a>[□☐▢◻○◯■☑☒✓✔✅●◉◼VvｖＶ])\s*(?<b>[□☐▢◻○◯■☑☒✓✔✅●◉◼VvｖＶ])(?=\s*\S)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TwoBoxes();

    [GeneratedRegex(@"(?<a>[□☐▢◻○◯■☑☒✓✔✅●◉◼VvＶｖXx]|🗹)\s*[是有]\s*[/、,，\s]*(?<b>[□☐▢◻○◯■☑☒✓✔✅●◉◼VvＶｖXx]|🗹)\s*[否無]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BoxBefore();

    [GeneratedRegex(@"[是有]\s*(?<a>[□☐▢◻○◯■☑☒✓✔✅●◉◼VvＶｖXx]|🗹)\s*[/、,，\s]*[否無]\s*(?<b>[□☐▢◻○◯■☑☒✓✔✅●◉◼VvＶｖXx]|🗹)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BoxAfter();

    [GeneratedRegex(@"[是有]\s*[(（\[［]\s*(?<a>[VvＶｖXx✓✔■☑☒]?)\s*[)）\]］]\s*[/、,，\s]*[否無]\s*[(（\[［]\s*(?<b>[VvＶｖXx✓✔■☑☒]?)\s*[)）\]］]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex InBrackets();
}
