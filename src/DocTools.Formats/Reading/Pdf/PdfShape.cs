using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Something painted that is neither text nor a ruling line.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Box">Where.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfShape(PdfShapeKind Kind, PdfRect Box);
