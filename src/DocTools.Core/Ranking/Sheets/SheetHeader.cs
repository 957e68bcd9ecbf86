using System.Collections.Immutable;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>The headings of a table: which column holds what, counted from 1.</summary>
internal sealed record SheetHeader
{
    /// <summary>The first row of the headings.</summary>
    public required int FirstRow { get; init; }

    /// <summary>The last row of the headings.</summary>
    public required int LastRow { get; init; }

    /// <summary>The columns that are no criteria.</summary>
    public ImmutableDictionary<SheetColumn, int> Columns { get; init; } = ImmutableDictionary<SheetColumn, int>.Empty;

    /// <summary>The criteria's columns.</summary>
    public ImmutableDictionary<string, int> Criteria { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Numbers printed with a criterion's heading.</summary>
    public ImmutableDictionary<string, ImmutableArray<decimal>> Weights { get; init; } = ImmutableDictionary<string, ImmutableArray<decimal>>.Empty;

    /// <summary>A criterion that heads two columns; null where none does.</summary>
    public string? Doubled { get; init; }
}
