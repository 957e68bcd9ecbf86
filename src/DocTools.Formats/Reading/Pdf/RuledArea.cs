namespace DocTools.Formats.Reading.Pdf;

/// <summary>Lines that hang together, and the grid that they make.</summary>
internal sealed class RuledArea
{
    // Lines nearer than this are one boundary (a double line); no row or column is as narrow.
    private const double Near = 3.6;

    // How far a side may stop short of its corner.
    private const double Slack = 2.5;

    private readonly List<PdfRule> _horizontal;
    private readonly List<PdfRule> _vertical;
    private readonly int[] _region;

    /// <summary>Makes the grid.</summary>
    /// <param name="rules">The lines.</param>
    public RuledArea(IReadOnlyCollection<PdfRule> rules)
    {
        _horizontal = [.. rules.Where(r => !r.IsVertical)];
        _vertical = [.. rules.Where(r => r.IsVertical)];
        Xs = Boundaries(_vertical.Select(r => r.At), _horizontal);
        Ys = Boundaries(_horizontal.Select(r => r.At), _vertical);
        _region = Regions();
    }

    /// <summary>Boundaries of the columns from left to right.</summary>
    public double[] Xs { get; }

    /// <summary>Boundaries of the rows from top to bottom.</summary>
    public double[] Ys { get; }

    public int Columns => Xs.Length - 1;

    public int Rows => Ys.Length - 1;

    public PdfRect Box => new(Xs[0], Ys[0], Xs[^1], Ys[^1]);

    /// <summary>Whether there is any cell.</summary>
    public bool HasCells => Columns > 0 && Rows > 0;

    /// <summary>The cells from left to right and top to bottom, each with its first row and column and its spans, all from 0.</summary>
    public IEnumerable<(int Row, int Column, int Rows, int Columns)> Cells()
    {
        var seen = new HashSet<int>();
        for (var place = 0; place < _region.Length; place++)
        {
            if (!seen.Add(_region[place]))
            {
                continue;
            }

            var (row, column) = (place / Columns, place % Columns);
            var (rows, columns) = (1, 1);
            while (column + columns < Columns && _region[(row * Columns) + column + columns] == _region[place])
            {
                columns++;
            }

            while (row + rows < Rows && _region[((row + rows) * Columns) + column] == _region[place])
            {
                rows++;
            }

            yield return (row, column, rows, columns);
        }
    }

    /// <summary>Whether a line is one of the sides of its cells; a line within a cell (an underline, a stroke through words) is none.</summary>
    public bool IsSide(PdfRule rule) => _horizontal.Contains(rule) || _vertical.Contains(rule);

    /// <summary>The rectangle of a cell.</summary>
    public PdfRect BoxOf((int Row, int Column, int Rows, int Columns) cell) => new(Xs[cell.Column], Ys[cell.Row], Xs[cell.Column + cell.Columns], Ys[cell.Row + cell.Rows]);

    /// <summary>The places of the lines across, and the ends of the other lines where a side is left open.</summary>
    private static double[] Boundaries(IEnumerable<double> places, List<PdfRule> others)
    {
        var all = places.Order().ToList();
        if (others.Count > 0)
        {
            var (first, last) = (others.Min(o => o.From), others.Max(o => o.To));
            if (all.Count == 0 || first < all[0] - Near)
            {
                all.Insert(0, first);
            }

            if (last > all[^1] + Near)
            {
                all.Add(last);
            }
        }

        var boundaries = new List<double>();
        for (var i = 0; i < all.Count;)
        {
            var end = i + 1;
            while (end < all.Count && all[end] - all[i] <= Near)
            {
                end++;
            }

            boundaries.Add(all.Skip(i).Take(end - i).Average());
            i = end;
        }

        return [.. boundaries];
    }

    private int[] Regions()
    {
        if (Xs.Length < 2 || Ys.Length < 2)
        {
            return [];
        }

        var sets = new DisjointSets(Rows * Columns);
        var right = Sides(_vertical, Xs, Ys);
        var below = Sides(_horizontal, Ys, Xs);
        for (var r = 0; r < Rows; r++)
        {
            for (var c = 0; c < Columns; c++)
            {
                if (c + 1 < Columns && !right[c + 1, r])
                {
                    sets.Join((r * Columns) + c, (r * Columns) + c + 1);
                }

                if (r + 1 < Rows && !below[r + 1, c])
                {
                    sets.Join((r * Columns) + c, ((r + 1) * Columns) + c);
                }
            }
        }

        return Rectangles([.. Enumerable.Range(0, Rows * Columns).Select(sets.Root)]);
    }

    /// <summary>Whether a line stands at each boundary along each stretch between two boundaries of the other axis.</summary>
    private static bool[,] Sides(List<PdfRule> rules, double[] at, double[] along)
    {
        var covered = new double[at.Length, along.Length - 1];
        foreach (var rule in rules)
        {
            var i = Nearest(at, rule.At);
            for (var k = 0; k + 1 < along.Length; k++)
            {
                covered[i, k] += Math.Max(0, Math.Min(rule.To + Slack, along[k + 1]) - Math.Max(rule.From - Slack, along[k]));
            }
        }

        var sides = new bool[at.Length, along.Length - 1];
        for (var i = 0; i < at.Length; i++)
        {
            for (var k = 0; k + 1 < along.Length; k++)
            {
                sides[i, k] = covered[i, k] >= 0.7 * (along[k + 1] - along[k]);
            }
        }

        return sides;
    }

    private static int Nearest(double[] boundaries, double value)
    {
        var i = Array.BinarySearch(boundaries, value);
        if (i >= 0)
        {
            return i;
        }

        i = ~i;
        return i == 0 ? 0 : i == boundaries.Length ? i - 1 : value - boundaries[i - 1] <= boundaries[i] - value ? i - 1 : i;
    }

    /// <summary>Cuts what is no rectangle into rectangles, row by row: where a line is missing in part, cells stay apart as far as it goes.</summary>
    private int[] Rectangles(int[] region)
    {
        var result = new int[region.Length];
        var next = 0;
        for (var r = 0; r < Rows; r++)
        {
            for (var c = 0; c < Columns;)
            {
                var end = c + 1;
                while (end < Columns && region[(r * Columns) + end] == region[(r * Columns) + c])
                {
                    end++;
                }

                var id = GoesOn(region, result, r, c, end) ? result[((r - 1) * Columns) + c] : next++;
                for (; c < end; c++)
                {
                    result[(r * Columns) + c] = id;
                }
            }
        }

        return result;
    }

    // The stretch above is the same region, as wide, and begins and ends where this one does.
    private bool GoesOn(int[] region, int[] result, int r, int c, int end)
    {
        if (r == 0)
        {
            return false;
        }

        var above = (r - 1) * Columns;
        return region[above + c] == region[(r * Columns) + c] && region[above + end - 1] == region[above + c]
            && result[above + c] == result[above + end - 1]
            && (c == 0 || result[above + c - 1] != result[above + c]) && (end == Columns || result[above + end] != result[above + c]);
    }
}
