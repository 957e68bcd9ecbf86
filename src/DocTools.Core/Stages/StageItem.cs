using System.Collections.Immutable;
using DocTools.Core.Calendars;

namespace DocTools.Core.Stages;

/// <summary>A document of a stage as it was found.</summary>
/// <param name="Document">The document.</param>
/// <param name="Files">The files that are it, with how that was told; empty where it is missing.</param>
/// <param name="Due">By when it is due; null where no day is set for it.</param>
/// <param name="Status">What became of it.</param>
/// <param name="WorkdaysLate">Working days behind the due day, at receipt or today; 0 where it is in time, null where that is not known.</param>
public sealed record StageItem(StageDocument Document, ImmutableArray<(string Path, StageEvidence Evidence)> Files, DueDate? Due, StageItemStatus Status, int? WorkdaysLate)
{
    /// <summary>Whether it is there.</summary>
    public bool IsThere => !Files.IsEmpty;
}
