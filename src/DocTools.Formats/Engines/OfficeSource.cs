namespace DocTools.Formats.Engines;

/// <summary>A document for LibreOffice to convert.</summary>
/// <param name="Path">The file; its extension helps LibreOffice to choose its reader.</param>
/// <param name="Target">Extension of the format to convert to.</param>
/// <param name="InputFilter">Name of LibreOffice's import filter, where the extension would mislead it; null where it may choose.</param>
public sealed record OfficeSource(string Path, string Target, string? InputFilter = null);
