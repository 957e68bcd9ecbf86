using System.Globalization;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>A table while it is put together, over several pages perhaps.</summary>
/// <param name="xs">Boundaries of the columns in the upright page.</param>
/// <param name="page">The page that it begins on.</param>
internal sealed class DraftTable(double[] xs, int page)
{
    // No office pads its cells by more.
    private const double MostPadding = 9;

    /// <summary>Boundaries of the columns.</summary>
    public double[] Xs { get; private set; } = xs;

    /// <summary>The page that it begins on.</summary>
    public int Page { get; } = page;

    /// <summary>Cells from left to right and top to bottom.</summary>
    public List<DraftCell> Cells { get; private set; } = [];

    public int RowCount { get; set; }

    /// <summary>Where it ends on the last of its pages.</summary>
    public required double End { get; set; }

    /// <summary>Whether anything stands in it.</summary>
    public bool HasContent => Cells.Exists(c => !c.IsBlank);

    /// <summary>The cells that begin in a row.</summary>
    public IEnumerable<DraftCell> RowAt(int row) => Cells.Where(c => c.Row == row);

    /// <summary>Appends the rows of the same table's part on the next page, from a row of it on.</summary>
    public void Append(DraftTable part, int firstRow)
    {
        Refine(part.Xs);
        part.Refine(Xs);
        var shift = RowCount - (firstRow - 1);
        foreach (var cell in part.Cells.Where(c => c.Row + c.RowSpan - 1 >= firstRow))
        {
            if (cell.Row < firstRow)
            {
                cell.RowSpan -= firstRow - cell.Row;
                cell.Row = firstRow;
            }

            cell.Row += shift;
            Cells.Add(cell);
        }

        RowCount += part.RowCount - (firstRow - 1);
    }

    /// <summary>The finished table.</summary>
    public Table Build(string number)
    {
        var padding = Padding();
        var cells = Cells.OrderBy(c => c.Row).ThenBy(c => c.Column).ToArray();
        var nested = 0;
        var built = cells.Select(c => c.Build(padding, [.. c.Nested.Select(n => n.Build(string.Create(CultureInfo.InvariantCulture, $"{number}.{++nested}")))])).ToArray();
        return new Table(number, RowCount, Xs.Length - 1, [.. built]) { Page = Page };
    }

    /// <summary>White at the sides of the cells, by the lines that come nearest to them.</summary>
    private double Padding()
    {
        var lines = Cells.SelectMany(c => c.Lines, (c, l) => (Left: l.Box.X0 - c.Box.X0, Right: c.Box.X1 - l.End)).ToArray();
        return lines.Length == 0 ? 0 : Math.Clamp(Math.Max(lines.Min(l => l.Left), lines.Min(l => l.Right)), 0, MostPadding);
    }

    /// <summary>Takes in boundaries that only the other part of the table has.</summary>
    private void Refine(double[] others)
    {
        var all = Xs.ToList();
        foreach (var x in others.Where(x => all.TrueForAll(a => Math.Abs(a - x) > AreaJoin.SameColumn)))
        {
            all.Add(x);
        }

        if (all.Count == Xs.Length)
        {
            return;
        }

        all.Sort();
        foreach (var cell in Cells)
        {
            var (from, to) = (all.IndexOf(Xs[cell.Column - 1]), all.IndexOf(Xs[cell.Column - 1 + cell.ColumnSpan]));
            cell.Column = from + 1;
            cell.ColumnSpan = to - from;
        }

        Xs = [.. all];
    }
}
