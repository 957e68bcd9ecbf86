using System.Runtime.InteropServices;

namespace DocTools.Formats.Writing.Pdf.Direct;

/// <summary><c>PangoGlyphInfo</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PangoGlyph
{
    public uint Glyph;
    public int Width;
    public int X;
    public int Y;
    public uint Attributes;
}
