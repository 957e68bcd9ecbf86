using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;

namespace DocTools.Core.Extraction;

/// <summary>Where the printed headings of a form stand. Of a heading in the table of contents and in the text, the one with content counts.</summary>
internal sealed partial class HeadingIndex
{
    private readonly Dictionary<int, HeadingDefinition> _at = [];
    private readonly Dictionary<string, (int Start, int End)> _ranges = new(StringComparer.Ordinal);
    private readonly Segment _segment;
    private readonly HashSet<string> _template;

    public HeadingIndex(FormDefinition form, Segment segment)
    {
        _segment = segment;
        _template = form.Template.ToHashSet(StringComparer.Ordinal);
        if (form.Headings.IsEmpty)
        {
            CoverEnd = segment.Units.Length;
            return;
        }

        foreach (var unit in segment.Units)
        {
            if (Match(form, unit) is { } heading)
            {
                _at[unit.Index] = heading;
            }
        }

        var chapters = _at.Where(p => p.Value.Chapter).Select(p => p.Key).Order().ToArray();
        foreach (var (index, heading) in _at.OrderBy(p => p.Key))
        {
            var end = heading.Chapter ? chapters.FirstOrDefault(c => c > index, segment.Units.Length) : _at.Keys.Where(k => k > index).DefaultIfEmpty(segment.Units.Length).Min();
            if (!_ranges.TryGetValue(heading.Id, out var known) || Weight(index, end) > Weight(known.Start, known.End))
            {
                _ranges[heading.Id] = (index, end);
            }
        }

        var first = _ranges.Where(r => form.Headings.Any(h => h.Chapter && string.Equals(h.Id, r.Key, StringComparison.Ordinal))).Select(r => r.Value.Start).DefaultIfEmpty(-1).Min();
        CoverEnd = first >= 0 ? first : FirstGrid();
    }

    /// <summary>The unit at which the first chapter begins: what stands before is the cover.</summary>
    public int CoverEnd { get; }

    /// <summary>Whether any heading stands.</summary>
    public bool Any => _at.Count > 0;

    /// <summary>How many different chapters stand.</summary>
    public int Chapters => _at.Values.Where(h => h.Chapter).Select(h => h.Id).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The units from a heading to the next; null where the heading does not stand.</summary>
    public (TextUnit Heading, IEnumerable<TextUnit> Under)? Find(string id) =>
        _ranges.TryGetValue(id, out var range) ? (_segment.Units[range.Start], _segment.Units.Skip(range.Start + 1).Take(range.End - range.Start - 1)) : null;

    /// <summary>Whether a paragraph is somebody's writing: no heading, no line of a table of contents, nothing that the blank form prints.</summary>
    public bool IsProse(TextUnit unit) =>
        unit.Paragraph is not null && !_at.ContainsKey(unit.Index) && Values.PlainTextReader.Clean(unit.Text).Length > 0
        && !_template.Contains(LabelText.Key(unit.Text)) && !ContentsLine().IsMatch(unit.Text);

    private static HeadingDefinition? Match(FormDefinition form, TextUnit unit)
    {
        if (unit.Text.Length is 0 or > 80 || ContentsLine().IsMatch(unit.Text) || (unit.Cell is { } cell && cell.ColumnSpan < (unit.Grid?.Table.ColumnCount ?? 1) && !(cell.Column == 1 && unit.Grid?.Table.ColumnCount <= 3)))
        {
            return null;
        }

        var key = LabelText.Key(unit.Text);
        var plain = LabelText.BaseKey(unit.Text);
        var head = LabelText.Key(Trailer().Replace(unit.Text, ""));
        return form.Headings.FirstOrDefault(h => h.Keys.Any(k => string.Equals(k, key, StringComparison.Ordinal) || string.Equals(k, plain, StringComparison.Ordinal)))
            ?? form.Headings.FirstOrDefault(h => h.Chapter && h.Keys.Contains(head, StringComparer.Ordinal));
    }

    private long Weight(int start, int end)
    {
        var weight = 0L;
        for (var i = start + 1; i < end; i++)
        {
            weight += _segment.Units[i].Cell is not null || IsProse(_segment.Units[i]) ? _segment.Units[i].Text.Length + 1 : 0;
        }

        return weight;
    }

    private int FirstGrid() => _segment.Units.FirstOrDefault(u => u.Grid is { Table.RowCount: > 3 })?.Index ?? _segment.Units.Length;

    // 「壹、申請企業營運概況 － 本公司簡介」: what follows a dash or a colon belongs to the applicant.
    [GeneratedRegex(@"(?<=\S)\s*(?:[－—–:：]|\s-\s).*$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 10_000)]
    private static partial Regex Trailer();

    // 「壹、申請企業營運概況……00」, with dots or a tab before the page number.
    [GeneratedRegex(@"(?:[.．…·‧。\-]{3,}|\t)\s*[\dxX○〇]*\s*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ContentsLine();
}
