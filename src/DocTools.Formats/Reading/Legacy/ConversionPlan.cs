using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Legacy;

/// <summary>How LibreOffice is to take a file.</summary>
/// <param name="App">The program of LibreOffice that it needs.</param>
/// <param name="Extension">Extension under which LibreOffice is to see it.</param>
/// <param name="Target">The Open XML format to convert to.</param>
/// <param name="Bytes">What LibreOffice is to read; not always the file itself.</param>
public sealed record ConversionPlan(OfficeApp App, string Extension, string Target, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Import filter of LibreOffice; null where it may choose.</summary>
    public string? InputFilter { get; init; }
}
