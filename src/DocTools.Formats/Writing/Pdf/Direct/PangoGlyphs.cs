using System.Runtime.InteropServices;

namespace DocTools.Formats.Writing.Pdf.Direct;

/// <summary><c>PangoGlyphString</c>, as far as it is read.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PangoGlyphs
{
    public int Count;
    public PangoGlyph* Glyphs;
    public int* Clusters;
}
