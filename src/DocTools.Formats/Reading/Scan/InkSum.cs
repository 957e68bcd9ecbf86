namespace DocTools.Formats.Reading.Scan;

/// <summary>Counts the set pixels of any rectangle at once, by sums over everything to its left and above.</summary>
internal sealed class InkSum
{
    private readonly int[] _sums;
    private readonly int _width;
    private readonly int _height;

    /// <summary>Sums up a picture of zeros and ones.</summary>
    public InkSum(Plane ink)
    {
        _width = ink.Width;
        _height = ink.Height;
        var stride = _width + 1;
        _sums = new int[stride * (_height + 1)];
        for (var y = 0; y < _height; y++)
        {
            var row = ink.Row(y);
            var sum = 0;
            for (var x = 0; x < _width; x++)
            {
                sum += row[x];
                _sums[((y + 1) * stride) + x + 1] = _sums[(y * stride) + x + 1] + sum;
            }
        }
    }

    /// <summary>How many pixels of a rectangle are set.</summary>
    public int In(PixelBox box)
    {
        var b = box.Within(_width, _height);
        var stride = _width + 1;
        return _sums[(b.Y1 * stride) + b.X1] - _sums[(b.Y0 * stride) + b.X1] - _sums[(b.Y1 * stride) + b.X0] + _sums[(b.Y0 * stride) + b.X0];
    }

    /// <summary>The share of a rectangle that is set; 0 where it is empty.</summary>
    public double Share(PixelBox box) => box.Within(_width, _height) is { Area: > 0 } b ? In(b) / (double)b.Area : 0;
}
