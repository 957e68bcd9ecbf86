namespace DocTools.Core.Recognition;

/// <summary>A text that looks like a printed label, of a document whose form nobody has defined.</summary>
/// <param name="Text">The label as it stood, without its colon.</param>
/// <param name="Value">What stands behind, beside or below it, as it stood; null where that is blank.</param>
/// <param name="Unit">Where the label stands.</param>
/// <param name="ValueUnit">Where the value stands or would stand; the label's own unit where it stands behind the colon.</param>
public sealed record LooseLabel(string Text, string? Value, TextUnit Unit, TextUnit ValueUnit);
