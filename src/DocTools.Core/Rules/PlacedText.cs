namespace DocTools.Core.Rules;

/// <summary>A text with the field that it stands in.</summary>
/// <param name="FieldId">The field's full id.</param>
/// <param name="Text">The text.</param>
/// <param name="Place">Where it was read, in the language of the run.</param>
public sealed record PlacedText(string FieldId, string Text, string Place);
