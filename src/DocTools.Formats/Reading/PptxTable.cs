using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>A table of a slide.</summary>
internal sealed class PptxTable
{
    private readonly ImmutableArray<Cell>.Builder _cells = ImmutableArray.CreateBuilder<Cell>();
    private int _rows;
    private int _columns;

    /// <summary>Whether any cell has text.</summary>
    public bool HasText => _cells.Any(c => c.Text.Length > 0);

    /// <summary>Consumes an <c>a:tbl</c>.</summary>
    public static PptxTable Read(XmlCursor cursor, DocxCounts counts)
    {
        var table = new PptxTable();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "tr")
            {
                counts.AddRow();
                table._rows++;
                table.Row(cursor, counts);
            }
            else
            {
                cursor.Skip();
            }
        }

        return table;
    }

    /// <summary>The table as a block.</summary>
    public Table Build(int number, int page) =>
        new(number.ToString(CultureInfo.InvariantCulture), _rows, _columns, [.. _cells.Select(Clipped)]) { Page = page };

    // A span that a broken file lets run out of the table ends at its edge.
    private Cell Clipped(Cell cell) => cell with { RowSpan = Math.Min(cell.RowSpan, _rows - cell.Row + 1), ColumnSpan = Math.Min(cell.ColumnSpan, _columns - cell.Column + 1) };

    private void Row(XmlCursor cursor, DocxCounts counts)
    {
        var column = 0;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is not "tc")
            {
                cursor.Skip();
                continue;
            }

            counts.AddCell();
            column++;
            var covered = cursor.Attribute("hMerge") is "1" or "true" || cursor.Attribute("vMerge") is "1" or "true";
            var (rows, columns) = (Span(cursor.Attribute("rowSpan")), Span(cursor.Attribute("gridSpan")));
            var text = Text(cursor);
            counts.AddCharacters(text.Length);
            if (!covered)
            {
                _cells.Add(new Cell(_rows, column, rows, columns, text));
            }
        }

        _columns = Math.Max(_columns, column);
    }

    private static int Span(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span > 0 ? span : 1;

    private static string Text(XmlCursor cursor)
    {
        var lines = new List<string>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "txBody")
            {
                lines.AddRange(DrawingText.Paragraphs(cursor).Select(p => PptxMarks.InText(p)));
            }
            else
            {
                cursor.Skip();
            }
        }

        return string.Join('\n', lines);
    }
}
