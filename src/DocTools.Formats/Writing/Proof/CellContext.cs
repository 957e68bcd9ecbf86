using DocTools.Core.Documents;

namespace DocTools.Formats.Writing.Proof;

/// <summary>A cell's text with the texts around it, by which it is known again in another layout of the same table.</summary>
/// <param name="Text">Its key.</param>
/// <param name="Left">Keys of the cells to its left that are not blank, from left to right.</param>
/// <param name="Right">Those to its right.</param>
/// <param name="Above">The nearest text above it in its first column.</param>
/// <param name="Below">The nearest text below it.</param>
internal sealed record CellContext(string Text, string Left, string Right, string Above, string Below)
{
    private const char Edge = '\u001f';
    private const int FarthestColumns = 60;
    private const int FarthestRows = 40;

    /// <summary>The context of a cell.</summary>
    public static CellContext Of(TableGrid grid, Cell cell, string text)
    {
        var left = new List<string>();
        for (var c = cell.Column - 1; c >= Math.Max(1, cell.Column - FarthestColumns);)
        {
            var neighbour = grid.At(cell.Row, c);
            Add(left, neighbour);
            c = (neighbour?.Column ?? c) - 1;
        }

        left.Reverse();
        var right = new List<string>();
        var end = cell.Column + cell.ColumnSpan;
        for (var c = end; c <= Math.Min(grid.Table.ColumnCount, end + FarthestColumns);)
        {
            var neighbour = grid.At(cell.Row, c);
            Add(right, neighbour);
            c = neighbour is null ? c + 1 : neighbour.Column + neighbour.ColumnSpan;
        }

        return new CellContext(text, string.Join(Edge, left), string.Join(Edge, right), TextAbove(grid, cell), TextBelow(grid, cell));
    }

    /// <summary>What must be equal for two cells to be the same, from the strictest to the loosest; empty where the context says too little for it.</summary>
    /// <remarks>The first two may occur several times, as in forms that come once a person: the order then tells.</remarks>
    public string Signature(int level) => level switch
    {
        0 => Says(Left, Right, Above, Below) ? Join(Text, Left, Right, Above, Below) : "",
        1 => Says(Left, Right) ? Join(Text, Left, Right) : "",
        2 => Text.Length > 0 && Says(Left, Right, Above) ? Join(Text, Last(Left), First(Right), Above) : "",
        3 => Text.Length > 0 && Says(Left) ? Join(Text, Last(Left)) : "",
        _ => Text.Length >= 6 ? Text : "",
    };

    private static void Add(List<string> texts, Cell? cell)
    {
        if (cell is not null && TextKey.Of(cell.Text) is { Length: > 0 } key)
        {
            texts.Add(key);
        }
    }

    private static string TextAbove(TableGrid grid, Cell cell)
    {
        for (var r = cell.Row - 1; r >= Math.Max(1, cell.Row - FarthestRows); r--)
        {
            if (grid.At(r, cell.Column) is { } above && TextKey.Of(above.Text) is { Length: > 0 } key)
            {
                return key;
            }
        }

        return "";
    }

    private static string TextBelow(TableGrid grid, Cell cell)
    {
        var end = cell.Row + cell.RowSpan;
        for (var r = end; r <= Math.Min(grid.Table.RowCount, end + FarthestRows); r++)
        {
            if (grid.At(r, cell.Column) is { } below && TextKey.Of(below.Text) is { Length: > 0 } key)
            {
                return key;
            }
        }

        return "";
    }

    private static bool Says(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            // A row of zeros is like any other row of zeros.
            if (text.Any(char.IsLetter))
            {
                return true;
            }
        }

        return false;
    }

    private static string Join(params string[] parts) => string.Join('\u001e', parts);

    private static string First(string texts) => texts.Split(Edge)[0];

    private static string Last(string texts) => texts.Split(Edge)[^1];
}
