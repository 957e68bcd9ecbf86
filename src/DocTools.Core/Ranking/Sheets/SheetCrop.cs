using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>Cuts sheets to a size that a committee could fill in: a stray cell at the far end of a sheet would otherwise make a grid of billions of places.</summary>
internal static class SheetCrop
{
    /// <summary>Rows that are read.</summary>
    public const int MostRows = 2000;

    /// <summary>Columns that are read.</summary>
    public const int MostColumns = 256;

    /// <summary>The document with its tables cut, and what was left out; null where that was blank.</summary>
    public static (Document Document, Wording? Left) Of(Document document)
    {
        var left = 0;
        var blocks = document.Blocks.ToBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            blocks[i] = blocks[i] is Table table ? Cut(table, ref left) : blocks[i];
        }

        return (document with { Blocks = blocks.ToImmutable() }, left == 0 ? null : new Wording(
            $"超出 {MostRows} 列或 {MostColumns} 欄的 {left} 個儲存格沒有讀取",
            $"{left} cells beyond {MostRows} rows or {MostColumns} columns were not read"));
    }

    private static Table Cut(Table table, ref int left)
    {
        if (table.RowCount <= MostRows && table.ColumnCount <= MostColumns)
        {
            return table;
        }

        var kept = table.Cells.Where(c => c.Row <= MostRows && c.Column <= MostColumns).ToImmutableArray();
        left += table.Cells.Count(c => (c.Row > MostRows || c.Column > MostColumns) && !string.IsNullOrWhiteSpace(c.Text));
        return table with { RowCount = Math.Min(table.RowCount, MostRows), ColumnCount = Math.Min(table.ColumnCount, MostColumns), Cells = kept };
    }
}
