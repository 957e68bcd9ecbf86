using DocTools.Core.Ranking;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Ranking;

/// <summary>Where everything stands in the ranking's workbook, so that its sheets can refer to each other.</summary>
internal sealed class RankingAddresses
{
    /// <summary>The row of the headings of both sheets.</summary>
    public const int Header = 4;

    private readonly RankingResult _ranking;

    /// <summary>Lays the sheets out.</summary>
    public RankingAddresses(RankingResult ranking)
    {
        _ranking = ranking;
        Lead = ranking.Stage.IsGrouped ? 5 : 4;
        Total = Lead + ranking.Stage.Criteria.Length + 1;
    }

    /// <summary>The last column before the criteria, on both sheets.</summary>
    public int Lead { get; }

    /// <summary>The column of the sum, on both sheets.</summary>
    public int Total { get; }

    /// <summary>The column of a criterion, on both sheets.</summary>
    public int Criterion(string name) => Lead + 1 + _ranking.Stage.Criteria.ToList().FindIndex(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    /// <summary>The row of a proposal in the sheet of ranks, by its index.</summary>
    public static int RankRow(int proposal) => Header + 1 + proposal;

    /// <summary>The first row of a proposal's scores.</summary>
    public int FirstScore(int proposal) => Header + 1 + (proposal * (_ranking.Members.Length + 1));

    /// <summary>The row of a proposal's means.</summary>
    public int MeanRow(int proposal) => FirstScore(proposal) + _ranking.Members.Length;

    /// <summary>The cells of a row that hold its criteria.</summary>
    public string Criteria(int row) => $"{A1.Cell(Lead + 1, row)}:{A1.Cell(Total - 1, row)}";
}
