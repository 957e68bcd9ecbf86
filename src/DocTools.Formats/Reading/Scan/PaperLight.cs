namespace DocTools.Formats.Reading.Scan;

/// <summary>How bright the bare paper is at each place of a page: lamps and folds make it uneven.</summary>
internal sealed class PaperLight
{
    private readonly int[] _blocks;
    private readonly int _columns;
    private readonly int _rows;
    private readonly int _size;

    /// <summary>Evens the blocks out.</summary>
    /// <param name="blocks">Brightness of each block's paper.</param>
    /// <param name="columns">Blocks in a row.</param>
    /// <param name="rows">Rows of blocks.</param>
    /// <param name="size">Pixels of a block's side.</param>
    /// <param name="darkest">Darker blocks are covered by ink.</param>
    public PaperLight(int[] blocks, int columns, int rows, int size, int darkest)
    {
        (_columns, _rows, _size) = (columns, rows, size);
        var usual = blocks.Order().ElementAt(blocks.Length / 2);
        var shaded = blocks.Select(b => b < darkest || b * 2 < usual ? usual : b).ToArray();
        _blocks = Brightest(shaded);
    }

    /// <summary>The paper's brightness at a pixel.</summary>
    public int At(int x, int y)
    {
        var (fx, fy) = (Math.Max(0, x - (_size / 2)), Math.Max(0, y - (_size / 2)));
        var (bx, by) = (Math.Min(fx / _size, _columns - 1), Math.Min(fy / _size, _rows - 1));
        var (nx, ny) = (Math.Min(bx + 1, _columns - 1), Math.Min(by + 1, _rows - 1));
        var (wx, wy) = (fx % _size, fy % _size);
        var top = (_blocks[(by * _columns) + bx] * (_size - wx)) + (_blocks[(by * _columns) + nx] * wx);
        var bottom = (_blocks[(ny * _columns) + bx] * (_size - wx)) + (_blocks[(ny * _columns) + nx] * wx);
        return ((top * (_size - wy)) + (bottom * wy)) / (_size * _size);
    }

    // A block full of ink takes the light of the brighter half around it.
    private int[] Brightest(int[] blocks)
    {
        var result = new int[blocks.Length];
        var around = new List<int>(25);
        for (var y = 0; y < _rows; y++)
        {
            for (var x = 0; x < _columns; x++)
            {
                around.Clear();
                for (var ny = Math.Max(0, y - 2); ny <= Math.Min(_rows - 1, y + 2); ny++)
                {
                    for (var nx = Math.Max(0, x - 2); nx <= Math.Min(_columns - 1, x + 2); nx++)
                    {
                        around.Add(blocks[(ny * _columns) + nx]);
                    }
                }

                around.Sort();
                result[(y * _columns) + x] = around[around.Count * 3 / 4];
            }
        }

        return result;
    }
}
