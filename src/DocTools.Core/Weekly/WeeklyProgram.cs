using System.Collections.Immutable;
using DocTools.Core.Calendars;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Weekly;

/// <summary>A programme's week.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record WeeklyProgram(string Id, string Name)
{
    /// <summary>Submissions that were received in the week.</summary>
    public ImmutableArray<WeeklyCase> Received { get; init; } = [];

    /// <summary>Submissions whose suggestion is new or another one.</summary>
    public ImmutableArray<WeeklyCase> Decided { get; init; } = [];

    /// <summary>Submissions that sent something more.</summary>
    public ImmutableArray<WeeklyCase> Supplemented { get; init; } = [];

    /// <summary>What is overdue at the report's day.</summary>
    public ImmutableArray<WeeklyOverdue> Overdue { get; init; } = [];

    /// <summary>Submissions by suggestion at the end of the week, and at its begin.</summary>
    public ImmutableDictionary<DecisionStatus, (int Now, int Before)> Standing { get; init; } = ImmutableDictionary<DecisionStatus, (int, int)>.Empty;

    /// <summary>Findings by code, the most frequent first.</summary>
    public ImmutableArray<WeeklyFinding> Findings { get; init; } = [];

    /// <summary>Amounts by category and line.</summary>
    public ImmutableArray<WeeklyAmount> Amounts { get; init; } = [];

    /// <summary>What changed since the begin of the week.</summary>
    public ImmutableArray<WeeklyChange> Changes { get; init; } = [];

    /// <summary>What is due in the days ahead.</summary>
    public ImmutableArray<DueDate> Deadlines { get; init; } = [];

    /// <summary>What a person should know of the figures.</summary>
    public ImmutableArray<Wording> Notes { get; init; } = [];

    /// <summary>Submissions at the end of the week.</summary>
    public int Total => Standing.Values.Sum(s => s.Now);
}
