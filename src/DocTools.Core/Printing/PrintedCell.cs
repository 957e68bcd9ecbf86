using System.Collections.Immutable;

namespace DocTools.Core.Printing;

/// <summary>A cell of a table that is ready to be written.</summary>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Across">How many columns it covers.</param>
/// <param name="Down">How many rows it covers.</param>
/// <param name="Runs">Its pieces.</param>
/// <param name="IsLabel">Whether it is print alone, which nobody fills in.</param>
/// <param name="Align">Where its text stands.</param>
public sealed record PrintedCell(int Column, int Across, int Down, ImmutableArray<PrintedRun> Runs, bool IsLabel, PrintAlign Align);
