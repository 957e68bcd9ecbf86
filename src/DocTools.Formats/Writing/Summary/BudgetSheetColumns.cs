using System.Collections.Immutable;

namespace DocTools.Formats.Writing;

/// <summary>Where the columns of a recomputed budget stand: reported, recomputed and difference of each budget column.</summary>
/// <param name="Columns">The budget's columns.</param>
/// <param name="First">The first sheet column of the reported values.</param>
internal sealed record BudgetSheetColumns(ImmutableArray<BudgetColumn> Columns, int First)
{
    /// <summary>Those of the columns that are amounts.</summary>
    public ImmutableArray<BudgetColumn> Amounts => [.. Columns.Where(c => !IsShare(c.Id))];

    /// <summary>Column of a reported value.</summary>
    public int Reported(string column) => First + Index(column);

    /// <summary>Column of a recomputed value.</summary>
    public int Expected(string column) => First + Columns.Length + Index(column);

    /// <summary>Column of a difference.</summary>
    public int Difference(string column) => First + (2 * Columns.Length) + Amounts.ToList().FindIndex(c => string.Equals(c.Id, column, StringComparison.Ordinal));

    /// <summary>The first column behind them.</summary>
    public int End => First + (2 * Columns.Length) + Amounts.Length;

    /// <summary>Whether a budget column holds percentages.</summary>
    public static bool IsShare(string column) => string.Equals(column, "share", StringComparison.Ordinal);

    private int Index(string column)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (string.Equals(Columns[i].Id, column, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return 0;
    }
}
