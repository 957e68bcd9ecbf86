namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>Ink summed up along lines of one slope, so that any piece of such a line is measured at once.</summary>
internal sealed class SlopedInk
{
    private readonly int[] _sums;
    private readonly int _stride;
    private readonly int _length;
    private readonly int _first;
    private readonly int _lines;

    /// <summary>Sums up.</summary>
    /// <param name="ink">Zeros and ones.</param>
    /// <param name="slope">How far the lines fall to the right; of those that run down, how far they shift to the left.</param>
    /// <param name="down">Whether the lines run down rather than to the right.</param>
    public SlopedInk(Plane ink, double slope, bool down)
    {
        _length = down ? ink.Height : ink.Width;
        var across = down ? ink.Width : ink.Height;
        var reach = (int)Math.Ceiling(Math.Abs(slope) * _length) + 1;
        (_first, _lines, _stride) = (-reach, across + (2 * reach), _length + 1);
        _sums = new int[_lines * _stride];
        var signed = down ? -slope : slope;
        var shifts = new int[_length];
        for (var i = 0; i < _length; i++)
        {
            shifts[i] = (int)Math.Round(signed * i);
        }

        for (var line = 0; line < _lines; line++)
        {
            var at = line * _stride;
            var sum = 0;
            for (var i = 0; i < _length; i++)
            {
                var place = line + _first + shifts[i];
                if (place >= 0 && place < across)
                {
                    sum += ink.Pixels[down ? (i * ink.Width) + place : (place * ink.Width) + i];
                }

                _sums[at + i + 1] = sum;
            }
        }
    }

    /// <summary>The number of the first line, where it meets the axis.</summary>
    public int First => _first;

    /// <summary>The number behind the last line.</summary>
    public int End => _first + _lines;

    /// <summary>The share of a piece of a line that is ink; the best of the line and its neighbours.</summary>
    public double Best(double line, double from, double to)
    {
        var at = (int)Math.Round(line);
        return Math.Max(Share(at, from, to), Math.Max(Share(at - 1, from, to), Share(at + 1, from, to)));
    }

    /// <summary>The share of a piece of a line that is ink; 0 outside of the picture.</summary>
    public double Share(int line, double from, double to)
    {
        var (start, end) = (Math.Max(0, (int)Math.Round(from)), Math.Min(_length, (int)Math.Round(to)));
        var at = (line - _first) * _stride;
        return line < _first || line >= _first + _lines || end <= start ? 0 : (_sums[at + end] - _sums[at + start]) / Math.Max(1.0, Math.Round(to) - Math.Round(from));
    }

    /// <summary>Pieces of a line that are ink but for gaps of two.</summary>
    public IEnumerable<(int From, int To)> Pieces(int line, int shortest, int longest)
    {
        var at = (line - _first) * _stride;
        var (start, last) = (-1, -1);
        for (var i = 0; i <= _length; i++)
        {
            var isInk = i < _length && _sums[at + i + 1] > _sums[at + i];
            if (isInk)
            {
                start = start < 0 ? i : start;
                last = i;
            }

            if (start >= 0 && (i == _length || i - last > 2))
            {
                if (last + 1 - start >= shortest && last + 1 - start <= longest)
                {
                    yield return (start, last + 1);
                }

                start = -1;
            }
        }
    }
}
