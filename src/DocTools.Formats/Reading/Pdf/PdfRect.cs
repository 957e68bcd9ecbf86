using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>A rectangle in points from the top left of a page; y grows downwards.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfRect(double X0, double Y0, double X1, double Y1)
{
    /// <summary>Everything.</summary>
    public static PdfRect Endless { get; } = new(-1e9, -1e9, 1e9, 1e9);

    public double Width => X1 - X0;

    public double Height => Y1 - Y0;

    public double CenterX => (X0 + X1) / 2;

    public double CenterY => (Y0 + Y1) / 2;

    public double Area => IsEmpty ? 0 : Width * Height;

    public bool IsEmpty => X1 < X0 || Y1 < Y0;

    /// <summary>Whether a point lies within, the edges included.</summary>
    public bool Holds(double x, double y) => x >= X0 && x <= X1 && y >= Y0 && y <= Y1;

    /// <summary>Whether another rectangle lies within, up to a slack.</summary>
    public bool Holds(PdfRect other, double slack) => other.X0 >= X0 - slack && other.X1 <= X1 + slack && other.Y0 >= Y0 - slack && other.Y1 <= Y1 + slack;

    /// <summary>What both cover; empty where nothing.</summary>
    public PdfRect Common(PdfRect other) => new(Math.Max(X0, other.X0), Math.Max(Y0, other.Y0), Math.Min(X1, other.X1), Math.Min(Y1, other.Y1));

    /// <summary>The smallest rectangle over both.</summary>
    public PdfRect With(PdfRect other) => new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));

    /// <summary>Grown on every side.</summary>
    public PdfRect Grown(double by) => new(X0 - by, Y0 - by, X1 + by, Y1 + by);

    /// <summary>The smallest rectangle over two corners, whichever they are.</summary>
    public static PdfRect Of((double X, double Y) a, (double X, double Y) b) => new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
}
