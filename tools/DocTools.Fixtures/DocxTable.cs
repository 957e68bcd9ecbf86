using System.Globalization;
using System.Xml.Linq;

namespace DocTools.Fixtures;

/// <summary>A table of a layout with column and row spans as a Word table.</summary>
internal sealed class DocxTable(DataRecord record, DocxParagraph paragraphs)
{
    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    /// <summary>Writes the table.</summary>
    /// <param name="table">Keys: <c>widths</c> (millimetres), <c>size</c> (points of its text), <c>rows</c> each with <c>cells</c> and, if wanted, <c>each</c>/<c>where</c> (a row per element), <c>scope</c>, <c>when</c>, <c>header</c>, <c>height</c>.</param>
    /// <param name="scope">The scope that paths beginning with a dot continue.</param>
    public XElement Write(Dictionary<string, object?> table, string scope)
    {
        var widths = ((List<object?>)table["widths"]!).Select(w => (int)(decimal.Parse((string)w!, CultureInfo.InvariantCulture) * 56.7m)).ToArray();
        var result = Word.E(
            "tbl",
            Word.E("tblPr", Word.E("tblW", Word.A("w", widths.Sum()), Word.A("type", "dxa")), Word.V("jc", "center"), Borders(), Word.E("tblLayout", Word.A("type", "fixed"))),
            Word.E("tblGrid", widths.Select(w => Word.E("gridCol", Word.A("w", w)))));
        var open = new int[widths.Length];
        var spans = new int[widths.Length];
        foreach (var row in ((List<object?>)table["rows"]!).Cast<Dictionary<string, object?>>())
        {
            foreach (var rowScope in Scopes(row, scope))
            {
                result.Add(Row(row, rowScope, table.GetValueOrDefault("size"), widths, open, spans));
            }
        }

        return result;
    }

    private IEnumerable<string> Scopes(Dictionary<string, object?> row, string scope)
    {
        if (row.GetValueOrDefault("when") is string when && !record.Holds(TextTemplate.Path(when, scope)))
        {
            return [];
        }

        return row.GetValueOrDefault("each") is string each
            ? record.Rows(TextTemplate.Path(each, scope), row.GetValueOrDefault("where") as string)
            : [row.GetValueOrDefault("scope") is string own ? TextTemplate.Path(own, scope) : scope];
    }

    private XElement Row(Dictionary<string, object?> row, string scope, object? size, int[] widths, int[] open, int[] spans)
    {
        var properties = Word.E(
            "trPr",
            Word.E("cantSplit"),
            row.GetValueOrDefault("height") is string height ? Word.E("trHeight", Word.A("val", (int)(decimal.Parse(height, CultureInfo.InvariantCulture) * 56.7m))) : null,
            row.ContainsKey("header") ? Word.E("tblHeader") : null);
        var result = Word.E("tr", properties);
        var cells = new Queue<Dictionary<string, object?>>(((List<object?>)row["cells"]!).Select(c => c as Dictionary<string, object?> ?? new Dictionary<string, object?>(StringComparer.Ordinal) { ["t"] = c }));
        for (var column = 0; column < widths.Length;)
        {
            if (open[column] > 0)
            {
                var across = spans[column];
                result.Add(Cell(widths.AsSpan(column, across).ToArray(), Word.E("vMerge"), [Word.E("p")]));
                open.AsSpan(column, across).ForEachDecrement();
                column += across;
                continue;
            }

            var cell = cells.Dequeue();
            cell = cell.ContainsKey("size") || size is null ? cell : new(cell, StringComparer.Ordinal) { ["size"] = size };
            var span = Number(cell, "span");
            var rows = Number(cell, "rows");
            var content = paragraphs.Write(TextTemplate.Fill(cell.GetValueOrDefault("t") as string ?? "", record, scope), cell);
            result.Add(Cell(widths.AsSpan(column, span).ToArray(), rows > 1 ? Word.V("vMerge", "restart") : null, content));
            open.AsSpan(column, span).Fill(rows - 1);
            spans.AsSpan(column, span).Fill(span);
            column += span;
        }

        return cells.Count == 0 ? result : throw new InvalidDataException($"{cells.Count} cells too many in a row of {scope}");
    }

    private static XElement Cell(int[] widths, XElement? merge, IEnumerable<XElement> content) =>
        Word.E(
            "tc",
            Word.E("tcPr", Word.E("tcW", Word.A("w", widths.Sum()), Word.A("type", "dxa")), widths.Length > 1 ? Word.V("gridSpan", widths.Length) : null, merge, Word.V("vAlign", "center")),
            content);

    private static int Number(Dictionary<string, object?> cell, string key) =>
        cell.GetValueOrDefault(key) is string text ? int.Parse(text, CultureInfo.InvariantCulture) : 1;

    private static XElement Borders() =>
        Word.E("tblBorders", Sides.Select(side => Word.E(side, Word.A("val", "single"), Word.A("sz", 4), Word.A("space", 0), Word.A("color", "auto"))));
}
