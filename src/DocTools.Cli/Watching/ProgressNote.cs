namespace DocTools.Cli.Watching;

/// <summary>How far a run is.</summary>
/// <param name="Stage">What it is at: <c>convert</c>, <c>read</c>, <c>render</c> and so on.</param>
/// <param name="Done">Steps of the stage that are done.</param>
/// <param name="Steps">Steps of the stage; 0 where they are not counted.</param>
/// <param name="StartedAt">When the run began.</param>
/// <param name="At">When this was noted.</param>
/// <param name="Process">The process.</param>
/// <param name="Machine">The machine.</param>
public sealed record ProgressNote(string Stage, int Done, int Steps, DateTimeOffset StartedAt, DateTimeOffset At, int Process, string Machine);
