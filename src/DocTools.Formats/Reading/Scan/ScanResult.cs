using DocTools.Formats.Reading.Pdf;

namespace DocTools.Formats.Reading.Scan;

/// <summary>A page after its recognition.</summary>
/// <param name="Page">What stands on it; nothing where it was not read.</param>
/// <param name="End">How recognition ended.</param>
internal sealed record ScanResult(PdfPage Page, ScanEnd End);
