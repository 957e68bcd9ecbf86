using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading.Scan;

/// <summary>A rectangle of pixels: from the first column and row up to those behind the last.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PixelBox(int X0, int Y0, int X1, int Y1)
{
    public int Width => Math.Max(0, X1 - X0);

    public int Height => Math.Max(0, Y1 - Y0);

    public int Area => Width * Height;

    public bool IsEmpty => X1 <= X0 || Y1 <= Y0;

    public int CenterX => (X0 + X1) / 2;

    public int CenterY => (Y0 + Y1) / 2;

    public bool Holds(int x, int y) => x >= X0 && x < X1 && y >= Y0 && y < Y1;

    public PixelBox Grown(int by) => new(X0 - by, Y0 - by, X1 + by, Y1 + by);

    public PixelBox With(PixelBox other) => new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));

    public PixelBox Common(PixelBox other) => new(Math.Max(X0, other.X0), Math.Max(Y0, other.Y0), Math.Min(X1, other.X1), Math.Min(Y1, other.Y1));

    /// <summary>What of it lies on a picture.</summary>
    public PixelBox Within(int width, int height) => new(Math.Clamp(X0, 0, width), Math.Clamp(Y0, 0, height), Math.Clamp(X1, Math.Clamp(X0, 0, width), width), Math.Clamp(Y1, Math.Clamp(Y0, 0, height), height));
}
