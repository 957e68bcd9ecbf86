namespace DocTools.Core.Values;

/// <summary>A box of a text whose options nobody has listed.</summary>
/// <param name="Ticked">Whether it is ticked.</param>
/// <param name="Label">The words that stand at it, as they stood; null where the box stands alone.</param>
/// <param name="Start">The box's first character in the text, from 0.</param>
public sealed record LooseBox(bool Ticked, string? Label, int Start);
