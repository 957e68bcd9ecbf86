using System.Runtime.InteropServices;

namespace DocTools.Formats.Writing.Pdf.Direct;

/// <summary><c>PangoGlyphItem</c>, as far as it is read.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PangoRun
{
    public PangoItem* Item;
    public PangoGlyphs* Glyphs;
}
