using System.Globalization;
using DocTools.Core.Rules.Messages;

namespace DocTools.Formats.Writing.Letters;

/// <summary>Tells where in a part a paragraph stands, as a person counts: table, row and column, or the number of the paragraph.</summary>
/// <param name="root">The part's root.</param>
/// <param name="part">The part's name for people.</param>
internal sealed class PlaceFinder(PartElement root, Wording part)
{
    private const int LongestQuote = 24;
    private readonly List<PartElement> _tables = [.. root.Elements().Where(e => e.IsWord("tbl"))];
    private readonly List<PartElement> _paragraphs = [.. root.Elements().Where(e => e.IsWord("p") && !Above(e).Any(a => a.IsWord("tc")))];

    /// <summary>The place of a paragraph.</summary>
    /// <param name="paragraph">The paragraph, not yet changed.</param>
    /// <param name="text">Its text.</param>
    public TemplatePlace Of(PartElement paragraph, string text)
    {
        var above = Above(paragraph).ToList();
        var box = above.Exists(a => a.IsWord("txbxContent"));
        var where = box ? new Wording(part.Zh + "的文字方塊", part.En + ", text box") : part;
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        var quote = line.Length <= LongestQuote ? line : line[..(char.IsHighSurrogate(line[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)] + "…";
        if (above.Find(a => a.IsWord("tc")) is { } cell && !box)
        {
            var row = above.Find(a => a.IsWord("tr"))!;
            var table = above.Find(a => a.IsWord("tbl"))!;
            var number = Text(_tables.IndexOf(table) + 1);
            var (r, c) = (Text(Rows(table).IndexOf(row) + 1), Text(Column(row, cell)));
            return new TemplatePlace(new Wording($"{where.Zh}表 {number} 第 {r} 列第 {c} 欄", $"{where.En}, table {number}, row {r}, column {c}"), quote);
        }

        var index = _paragraphs.IndexOf(paragraph);
        return new TemplatePlace(index < 0 ? where : new Wording($"{where.Zh}第 {Text(index + 1)} 段", $"{where.En}, paragraph {Text(index + 1)}"), quote);
    }

    private static List<PartElement> Rows(PartElement table) => [.. table.Elements().Where(e => e.IsWord("tr") && ReferenceEquals(Above(e).First(a => a.IsWord("tbl")), table))];

    private static int Column(PartElement row, PartElement cell)
    {
        var column = 1 + Whole(row.Child("trPr")?.Child("gridBefore")?.Attribute("val"), 0);
        foreach (var other in row.Elements().Where(e => e.IsWord("tc") && ReferenceEquals(Above(e).First(a => a.IsWord("tr")), row)))
        {
            if (ReferenceEquals(other, cell))
            {
                break;
            }

            column += Whole(other.Child("tcPr")?.Child("gridSpan")?.Attribute("val"), 1);
        }

        return column;
    }

    private static IEnumerable<PartElement> Above(PartNode node)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (at is PartElement element)
            {
                yield return element;
            }
        }
    }

    private static int Whole(string? text, int otherwise) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
