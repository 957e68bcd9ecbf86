using System.Runtime.InteropServices;

namespace DocTools.Formats.Writing.Pdf.Direct;

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
