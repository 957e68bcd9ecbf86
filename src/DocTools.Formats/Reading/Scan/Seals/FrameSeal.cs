using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>The frame of a seal on a page without colours, in squares of ink.</summary>
/// <param name="X">Left end of the upper side of a square one; the middle of a round one.</param>
/// <param name="Y">Height there.</param>
/// <param name="Size">The side of a square one; the radius of a round one.</param>
/// <param name="Slope">How far the upper side falls for each square to the right.</param>
/// <param name="IsRound">Whether it is a ring.</param>
/// <param name="Whole">The share of the frame that is there.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FrameSeal(double X, double Y, double Size, double Slope, bool IsRound, double Whole)
{
    /// <summary>The rectangle around it.</summary>
    public PixelBox Box
    {
        get
        {
            if (IsRound)
            {
                return new PixelBox((int)(X - Size), (int)(Y - Size), (int)(X + Size) + 1, (int)(Y + Size) + 1);
            }

            var tilt = Slope * Size;
            return new PixelBox((int)(X + Math.Min(0, -tilt)), (int)(Y + Math.Min(0, tilt)), (int)(X + Size + Math.Max(0, -tilt)) + 1, (int)(Y + Size + Math.Max(0, tilt)) + 1);
        }
    }

    /// <summary>How far, in squares, a place lies from the frame.</summary>
    public double Distance(double x, double y)
    {
        if (IsRound)
        {
            return Math.Abs(Math.Sqrt(((x - X) * (x - X)) + ((y - Y) * (y - Y))) - Size);
        }

        // Turned back, so that the sides run along the axes.
        var norm = 1 + (Slope * Slope);
        var u = ((x - X) + (Slope * (y - Y))) / norm;
        var v = ((y - Y) - (Slope * (x - X))) / norm;
        var (du, dv) = (Math.Min(Math.Abs(u), Math.Abs(u - Size)), Math.Min(Math.Abs(v), Math.Abs(v - Size)));
        var (outU, outV) = (Math.Max(0, Math.Max(-u, u - Size)), Math.Max(0, Math.Max(-v, v - Size)));
        return outU > 0 || outV > 0 ? Math.Max(outU, outV) : Math.Min(du, dv);
    }
}
