namespace DocTools.Formats.Reading;

/// <summary>A remark for the log that is no finding.</summary>
/// <param name="Text">In Traditional Chinese.</param>
/// <param name="TextEn">In English.</param>
public sealed record Notice(string Text, string TextEn);
