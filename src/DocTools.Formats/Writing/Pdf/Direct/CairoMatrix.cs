using System.Runtime.InteropServices;

namespace DocTools.Formats.Writing.Pdf.Direct;

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
