using System.Collections.Immutable;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>A proposal's row on a member's sheet, as it was written.</summary>
public sealed record ScoreRow
{
    /// <summary>The proposal's id; empty where none was written.</summary>
    public required string Id { get; init; }

    /// <summary>The applicant.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>The project's name.</summary>
    public string Project { get; init; } = "";

    /// <summary>The category as written in a column of its own.</summary>
    public string Category { get; init; } = "";

    /// <summary>What stands under each criterion.</summary>
    public ImmutableDictionary<string, ScoreCell> Scores { get; init; } = ImmutableDictionary<string, ScoreCell>.Empty;

    /// <summary>The sum as written.</summary>
    public ScoreCell Total { get; init; } = ScoreCell.Blank;

    /// <summary>The member's remark.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Row in the sheet, from 1.</summary>
    public int Row { get; init; }

    /// <summary>Whether nothing but the first column is filled: a proposal only where another sheet has it, else a note.</summary>
    public bool IsBare { get; init; }
}
