using System.Globalization;
using System.Text;
using DocTools.Core.Documents;

namespace DocTools.Formats.Writing.Proof;

/// <summary>Writes a table as HTML with its spans, one cell marked; of a large one the head and what stands around the cell.</summary>
internal static class ProofTable
{
    private const int WholeRows = 20;
    private const int RowsAround = 6;
    private const int HeadRows = 2;
    private const int WholeColumns = 30;
    private const int ColumnsAround = 10;
    private const int NestedRows = 12;

    /// <summary>Writes the table.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="marked">The cell to mark; null for none.</param>
    public static void Write(StringBuilder html, Table table, Cell? marked)
    {
        var (left, right) = Window(marked?.Column ?? 1, table.ColumnCount, WholeColumns, ColumnsAround);
        if (table.RowCount <= WholeRows || marked is null)
        {
            var last = Math.Min(table.RowCount, marked is null ? NestedRows : WholeRows);
            Part(html, table, marked, new Area(1, last, left, right));
            Cut(html, last + 1, table.RowCount);
            return;
        }

        var (top, bottom) = Window(marked.Row, table.RowCount, WholeRows, RowsAround);
        if (top > HeadRows + 1)
        {
            Part(html, table, null, new Area(1, HeadRows, left, right));
            Cut(html, HeadRows + 1, top - 1);
        }
        else
        {
            top = 1;
        }

        Part(html, table, marked, new Area(top, bottom, left, right));
        Cut(html, bottom + 1, table.RowCount);
    }

    private static (int First, int Last) Window(int place, int count, int whole, int around) =>
        count <= whole ? (1, count) : (Math.Max(1, place - around), Math.Min(count, place + around));

    private static void Part(StringBuilder html, Table table, Cell? marked, Area area)
    {
        var grid = TableGrid.Of(table);
        html.Append("<table>\n");
        for (var row = area.Top; row <= area.Bottom; row++)
        {
            html.Append("<tr>");
            for (var column = area.Left; column <= area.Right; column++)
            {
                var cell = grid.At(row, column);
                if (cell is null)
                {
                    html.Append("<td class=\"none\"></td>");
                }
                else if (row == Math.Max(cell.Row, area.Top) && column == Math.Max(cell.Column, area.Left))
                {
                    WriteCell(html, cell, ReferenceEquals(cell, marked), area);
                }
            }

            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }

    private static void WriteCell(StringBuilder html, Cell cell, bool marked, Area area)
    {
        html.Append("<td");
        Span(html, "rowspan", Math.Min((long)cell.Row + cell.RowSpan - 1, area.Bottom) - Math.Max(cell.Row, area.Top) + 1);
        Span(html, "colspan", Math.Min((long)cell.Column + cell.ColumnSpan - 1, area.Right) - Math.Max(cell.Column, area.Left) + 1);
        html.Append(marked ? " class=\"value\">" : ">").Append(ProofHtml.Escape(cell.Text));
        if (cell.HasPicture && !cell.Text.Contains('\ufffc', StringComparison.Ordinal))
        {
            html.Append("〔圖〕");
        }

        foreach (var nested in cell.Nested)
        {
            Write(html, nested, null);
        }

        html.Append("</td>");
    }

    private static void Span(StringBuilder html, string name, long count)
    {
        if (count > 1)
        {
            html.Append(' ').Append(name).Append("=\"").Append(count.ToString(CultureInfo.InvariantCulture)).Append('"');
        }
    }

    private static void Cut(StringBuilder html, int first, int last)
    {
        if (last >= first)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"cut\">……第 {first} 至 {last} 列略……</p>\n");
        }
    }

    private sealed record Area(int Top, int Bottom, int Left, int Right);
}
