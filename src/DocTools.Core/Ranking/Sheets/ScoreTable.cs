using System.Collections.Immutable;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>A table of scores: what stands under one heading row.</summary>
public sealed record ScoreTable
{
    /// <summary>The worksheet's name; empty where the file has none.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>The file's name without its extension.</summary>
    public string File { get; init; } = "";

    /// <summary>Texts above the headings, nearest last.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>The member's name as written around the table; null where it is not.</summary>
    public string? Member { get; init; }

    /// <summary>The criteria that have a column.</summary>
    public ImmutableArray<string> Criteria { get; init; } = [];

    /// <summary>Numbers printed with a criterion's heading: its weight, or its weights in several groups.</summary>
    public ImmutableDictionary<string, ImmutableArray<decimal>> Weights { get; init; } = ImmutableDictionary<string, ImmutableArray<decimal>>.Empty;

    /// <summary>The rows.</summary>
    public ImmutableArray<ScoreRow> Rows { get; init; } = [];
}
