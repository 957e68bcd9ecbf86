using System.Runtime.InteropServices;

namespace DocTools.Formats.Writing.Pdf.Direct;

/// <summary><c>PangoRectangle</c>, in Pango units.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PangoRectangle
{
    public int X;
    public int Y;
    public int Width;
    public int Height;
}

/// <summary><c>PangoGlyphItem</c>, as far as it is read.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PangoRun
{
    public PangoItem* Item;
    public PangoGlyphs* Glyphs;
}

/// <summary><c>PangoItem</c> with its <c>PangoAnalysis</c>, as far as it is read.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PangoItem
{
    public int Offset;
    public int Length;
    public int Characters;
    public nint ShapeEngine;
    public nint LanguageEngine;
    public nint Font;
    public byte Level;
    public byte Gravity;
}

/// <summary><c>PangoGlyphString</c>, as far as it is read.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PangoGlyphs
{
    public int Count;
    public PangoGlyph* Glyphs;
    public int* Clusters;
}

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

/// <summary><c>cairo_matrix_t</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CairoMatrix
{
    public double Xx;
    public double Yx;
    public double Xy;
    public double Yy;
    public double X0;
    public double Y0;
}
