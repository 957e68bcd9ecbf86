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
