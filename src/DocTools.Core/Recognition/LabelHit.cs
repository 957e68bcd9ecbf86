namespace DocTools.Core.Recognition;

/// <summary>A printed label found in a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Label">The label's key.</param>
/// <param name="Start">First character of the label in the unit's text.</param>
/// <param name="End">Where the value behind it begins: behind the label, its notes in brackets and its colon.</param>
/// <param name="AtStart">Whether nothing but numbering stands in front of it in the unit.</param>
/// <param name="Colon">Whether a colon stands behind it.</param>
/// <param name="Note">The notes in brackets behind the label, as they stood: <c>(千元)</c>.</param>
public sealed record LabelHit(TextUnit Unit, string Label, int Start, int End, bool AtStart, bool Colon, string Note);
