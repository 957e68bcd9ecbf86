namespace DocTools.Cli.Watching;

/// <summary>A submission in a run.json.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status"><c>done</c>, <c>reused</c> or <c>failed</c>.</param>
/// <param name="Decision">The suggestion; null where there is none.</param>
/// <param name="Seconds">Time spent on it.</param>
/// <param name="Reason">Why it failed; null where it did not.</param>
public sealed record SubmissionLine(string Id, string Status, string? Decision, double Seconds, string? Reason);
