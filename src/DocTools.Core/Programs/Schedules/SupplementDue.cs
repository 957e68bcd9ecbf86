namespace DocTools.Core.Programs.Schedules;

/// <summary>By when a supplement has to come.</summary>
/// <param name="Date">The day, to its end where there is no moment.</param>
/// <param name="Moment">The last second that is in time, where the guidance fixes it.</param>
public sealed record SupplementDue(DateOnly Date, DateTimeOffset? Moment);
