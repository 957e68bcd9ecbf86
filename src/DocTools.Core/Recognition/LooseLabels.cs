using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Core.Recognition;

/// <summary>Guesses the labels of a document without any definition, to show how it was read. No field is ever read by it.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>「label：value」 in a paragraph or a cell; where nothing stands behind the colon the next line, and in a cell of one line the cell to the right, else that below.</item>
/// <item>A short cell of words alone with a cell to its right: labels and values alternate along a row. A cell over more rows than its neighbour is a group's heading and has none.</item>
/// <item>A row of at least three such cells above a row of the same columns that begins with a number or a blank: a table's head, with the values below.</item>
/// </list>
/// </remarks>
public static partial class LooseLabels
{
    private const int Longest = 20;
    private const int LongestText = 80;
    private const int LongestLine = 500;

    /// <summary>The labels in reading order.</summary>
    public static ImmutableArray<LooseLabel> Find(Segment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        var labels = new List<LooseLabel>();
        foreach (var unit in segment.Units)
        {
            AddLines(segment, unit, labels);
        }

        foreach (var grid in segment.Grids)
        {
            AddTable(segment, grid, labels);
        }

        return [.. labels.OrderBy(l => l.Unit.Index)];
    }

    private static void AddLines(Segment segment, TextUnit unit, List<LooseLabel> labels)
    {
        var pieces = unit.Text.Split('\n').SelectMany(Pieces).ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            var colon = Colon(pieces[i]);
            if (colon <= 0 || Address().IsMatch(pieces[i]) || !IsLabel(pieces[i][..colon]))
            {
                continue;
            }

            var value = Blank(pieces[i][(colon + 1)..]);
            var below = value is null && i + 1 < pieces.Count && Colon(pieces[i + 1]) < 0 ? Blank(pieces[i + 1]) : null;
            var beside = value is null && pieces.Count == 1 ? Beside(segment, unit) : null;
            labels.Add(new LooseLabel(pieces[i][..colon].Trim(), value ?? below ?? Blank(beside?.Text ?? ""), unit, beside ?? unit));
        }
    }

    // 「機關印鑑：　　　負責人簽章：」: a wide gap parts a line where a label with its colon follows.
    private static IEnumerable<string> Pieces(string line)
    {
        var start = 0;
        foreach (var gap in line.Length > LongestLine ? [] : Gap().Matches(line).AsEnumerable())
        {
            var next = gap.Index + gap.Length;
            var colon = Colon(line[next..]);
            if (colon > 0 && IsLabel(line[next..(next + colon)]) && !Gap().IsMatch(line[next..(next + colon)].Trim()))
            {
                yield return line[start..gap.Index];
                start = next;
            }
        }

        yield return line[start..];
    }

    private static int Colon(string text) => text.IndexOfAny([':', '：', '︰', '﹕']);

    private static TextUnit? Beside(Segment segment, TextUnit unit) =>
        unit is { Grid: { } grid, Cell: { } cell } && (grid.RightOf(cell).FirstOrDefault() ?? grid.Below(cell)) is { } beside ? segment.UnitOf(beside) : null;

    // By the cells and not by the grid's rows: a sheet with one cell at its far end has a million of them.
    private static void AddTable(Segment segment, TableGrid grid, List<LooseLabel> labels)
    {
        var rows = grid.Table.Cells.GroupBy(c => c.Row).ToDictionary(g => g.Key, g => g.ToList());
        List<Cell>? head = null;
        foreach (var (row, cells) in rows.OrderBy(r => r.Key))
        {
            if (head is not null && HasColumns(cells, head))
            {
                continue;
            }

            head = IsHead(cells, rows.GetValueOrDefault(row + 1)) ? cells : null;
            if (head is null)
            {
                AddRow(segment, cells, labels);
            }
            else
            {
                labels.AddRange(cells.Select(c => Label(segment, c, grid.Below(c)!)));
            }
        }
    }

    private static void AddRow(Segment segment, List<Cell> cells, List<LooseLabel> labels)
    {
        for (var i = 0; i + 1 < cells.Count; i++)
        {
            var (cell, next) = (cells[i], cells[i + 1]);
            if (next.Column != cell.Column + cell.ColumnSpan || cell.RowSpan > next.RowSpan || !IsLabel(cell.Text))
            {
                continue;
            }

            // One that ends with its colon has been found by its line.
            if (Colon(cell.Text) < 0)
            {
                labels.Add(Label(segment, cell, next));
            }

            i++;
        }
    }

    private static LooseLabel Label(Segment segment, Cell cell, Cell value) => new(cell.Text.Trim(), Blank(value.Text), segment.UnitOf(cell), segment.UnitOf(value));

    private static bool IsHead(List<Cell> cells, List<Cell>? below) =>
        cells.Count >= 3 && below is not null && HasColumns(below, cells) && !below[0].Text.Any(char.IsLetter) && cells.TrueForAll(c => c.RowSpan == 1 && IsLabel(c.Text));

    private static bool HasColumns(List<Cell> cells, List<Cell> head) =>
        cells.Count == head.Count && cells.Zip(head).All(p => p.First.Column == p.Second.Column && p.First.ColumnSpan == p.Second.ColumnSpan);

    /// <summary>Whether a text is short, made of words, and no sentence, box, amount or date.</summary>
    private static bool IsLabel(string text)
    {
        if (text.Length > LongestText)
        {
            return false;
        }

        var plain = LabelText.StripNumbering(text);
        var key = LabelText.BaseKey(plain);
        return key.Length is >= 1 and <= Longest && key.Any(char.IsLetter) && !Sentence().IsMatch(plain) && !Marks.Any(plain)
            && key.Count(char.IsDigit) * 2 < key.Length && ValueReader.Read(FieldType.Date, text, ParseContext.None).Outcome != ParseOutcome.Value;
    }

    private static string? Blank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"^\s*[a-z]+://", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s{2,}|[\t\u3000]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Gap();

    [GeneratedRegex(@"[，。；！？,;!?@]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Sentence();
}
