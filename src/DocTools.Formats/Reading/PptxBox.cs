using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading;

/// <summary>A shape's place on its slide, in English metric units (914,400 an inch).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PptxBox(double X, double Y, double Width, double Height)
{
    /// <summary>The place of a box that is given within this group, whose inner coordinates are <paramref name="inner"/>.</summary>
    public PptxBox Place(PptxBox box, PptxBox inner)
    {
        var (scaleX, scaleY) = (inner.Width > 0 ? Width / inner.Width : 1, inner.Height > 0 ? Height / inner.Height : 1);
        return new PptxBox(X + ((box.X - inner.X) * scaleX), Y + ((box.Y - inner.Y) * scaleY), box.Width * scaleX, box.Height * scaleY);
    }
}
