namespace DocTools.Formats.Reading.Scan;

/// <summary>Makes pictures larger or smaller.</summary>
internal static class PlaneScale
{
    /// <summary>The picture at another height, its proportions kept.</summary>
    public static Plane ToHeight(Plane plane, int height)
    {
        var factor = height / (double)Math.Max(1, plane.Height);
        var scaled = new Plane(Math.Max(1, (int)(plane.Width * factor)), height);
        for (var y = 0; y < scaled.Height; y++)
        {
            var sy = Math.Clamp(((y + 0.5) / factor) - 0.5, 0, plane.Height - 1);
            var iy = Math.Min((int)sy, Math.Max(0, plane.Height - 2));
            var above = plane.Row(iy);
            var below = plane.Row(Math.Min(iy + 1, plane.Height - 1));
            var wy = sy - iy;
            for (var x = 0; x < scaled.Width; x++)
            {
                var sx = Math.Clamp(((x + 0.5) / factor) - 0.5, 0, plane.Width - 1);
                var ix = Math.Min((int)sx, Math.Max(0, plane.Width - 2));
                var nx = Math.Min(ix + 1, plane.Width - 1);
                var wx = sx - ix;
                scaled[x, y] = (byte)((((above[ix] * (1 - wx)) + (above[nx] * wx)) * (1 - wy)) + (((below[ix] * (1 - wx)) + (below[nx] * wx)) * wy));
            }
        }

        return scaled;
    }
}
