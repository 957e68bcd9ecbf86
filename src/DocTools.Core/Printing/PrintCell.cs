namespace DocTools.Core.Printing;

/// <summary>A cell of a printed table.</summary>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Across">How many columns it covers.</param>
/// <param name="Down">How many rows it covers.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Align">Where; null as usual: labels in the middle, values at the left.</param>
public sealed record PrintCell(int Column, int Across, int Down, PrintText Text, PrintAlign? Align);
