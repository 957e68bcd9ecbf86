using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>A straight line along an axis, however it was painted.</summary>
/// <param name="IsVertical">Whether it runs from top to bottom.</param>
/// <param name="At">x of a vertical line, y of a horizontal one.</param>
/// <param name="From">Where it begins on the other axis.</param>
/// <param name="To">Where it ends on the other axis.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfRule(bool IsVertical, double At, double From, double To)
{
    public double Length => To - From;

    /// <summary>The line as a rectangle without thickness.</summary>
    public PdfRect Box => IsVertical ? new(At, From, At, To) : new(From, At, To, At);
}
