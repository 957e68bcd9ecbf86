using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Lays a document out as lines: a paragraph's lines as they stood on the page, and the rows of tables, nested ones behind the row of their cell.</summary>
internal static class LineReader
{
    private const decimal Sure = 0.8m;

    /// <summary>
    /// The lines of a document in reading order; headers, footers and notes of pages are left out, unless they are labels, years or amounts:
    /// those stand at the edge of several pages alike without being a header.
    /// </summary>
    public static ImmutableArray<SheetLine> Read(Document document, RollupDefinition definition)
    {
        var lines = ImmutableArray.CreateBuilder<SheetLine>();
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Paragraph paragraph when paragraph.Place is ParagraphPlace.Body || (paragraph.Place is ParagraphPlace.Header or ParagraphPlace.Footer && IsOfSheet(paragraph.Text, definition)):
                    Add(lines, paragraph, new Source(document.Path) { Page = block.Page, Sheet = block.Sheet });
                    break;
                case Table table:
                    Add(lines, table, table, new Source(document.Path) { Page = block.Page, Sheet = block.Sheet, Table = table.Number });
                    break;
            }
        }

        return lines.ToImmutable();
    }

    private static bool IsOfSheet(string text, RollupDefinition definition)
    {
        var folded = Nfkc.FoldIdeographs(text.Trim());
        return definition.Labels.Any(l => l.AtStart(folded) > 0) || YearText.Line(text, definition).Count > 0 || PlanText.Heading(text, definition) is not null ||
            (!folded.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c)) && BudgetWords.AreCells(text, definition));
    }

    private static void Add(ImmutableArray<SheetLine>.Builder lines, Paragraph paragraph, Source source)
    {
        var start = 0;
        var text = paragraph.ListMark is { } mark ? mark + " " + paragraph.Text : paragraph.Text;
        var shift = text.Length - paragraph.Text.Length;
        var ends = paragraph.Breaks.Select(b => b + shift).Concat(text.Select((c, i) => (c, i)).Where(p => p.c == '\n').Select(p => p.i)).Append(text.Length).Order();
        foreach (var end in ends)
        {
            var line = text[start..Math.Max(start, end)].Trim();
            start = Math.Max(start, end);
            if (line.Length > 0)
            {
                lines.Add(new SheetLine([new LineCell(line, 0, 1, null, paragraph.IsObscured || paragraph.Certainty is { Text: < Sure })], source, null));
            }
        }
    }

    private static void Add(ImmutableArray<SheetLine>.Builder lines, Table table, Table outer, Source source)
    {
        foreach (var row in table.Cells.GroupBy(c => c.Row).OrderBy(g => g.Key))
        {
            var place = source with { Row = row.Key, Page = row.First().Page ?? source.Page, Cell = row.First().Address };
            var cells = row.Where(c => !string.IsNullOrWhiteSpace(c.Text) || c.Number is not null).Select(Of).ToImmutableArray();
            if (!cells.IsEmpty)
            {
                lines.Add(new SheetLine(cells, place, outer));
            }

            foreach (var nested in row.SelectMany(c => c.Nested))
            {
                Add(lines, nested, outer, place with { Table = nested.Number });
            }
        }
    }

    /// <summary>A cell of a table as a cell of a line.</summary>
    public static LineCell Of(Cell cell) => new(cell.Text.Trim(), cell.Column, cell.ColumnSpan, cell.Number, cell.IsObscured || cell.Certainty is { Text: < Sure });
}
