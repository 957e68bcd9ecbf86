namespace DocTools.Formats.Reading;

/// <summary>An error as a cell's value.</summary>
/// <param name="Code">As shown: <c>#REF!</c>.</param>
internal sealed record XlsxError(string Code);
