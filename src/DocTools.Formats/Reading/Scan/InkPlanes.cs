using DocTools.Formats.Writing.Proof;

namespace DocTools.Formats.Reading.Scan;

/// <summary>A scanned page parted into what was printed or written on the paper and what was stamped on it in red.</summary>
/// <param name="Dark">Darkness from 0 (paper) to 255, the light of the scanner evened out, without the red of stamps.</param>
/// <param name="Red">Redness from 0 to 255.</param>
internal sealed record InkPlanes(Plane Dark, Plane Red)
{
    // The paper's brightness is told block by block.
    private const int Block = 16;

    // Darker than this, a block is ink and no paper: its neighbours tell the paper.
    private const int DarkestPaper = 90;

    // Redness from which a pixel is a stamp's and nothing else's.
    private const int Stamped = 45;

    /// <summary>Parts a picture.</summary>
    public static InkPlanes Of(Raster picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var red = new Plane(width, height);
        var bright = new Plane(width, height);
        for (var y = 0; y < height; y++)
        {
            var row = picture.Row(y);
            var redRow = red.Row(y);
            var brightRow = bright.Row(y);
            for (var x = 0; x < width; x++)
            {
                var (r, g, b) = (row[3 * x], row[(3 * x) + 1], row[(3 * x) + 2]);

                // Through a red glass a red stamp is as bright as the paper, black and blue ink stay dark.
                brightRow[x] = r;
                redRow[x] = (byte)Math.Max(0, r - Math.Max(g, b));
            }
        }

        var paper = PaperOf(bright);
        var dark = new Plane(width, height);
        for (var y = 0; y < height; y++)
        {
            var from = bright.Row(y);
            var to = dark.Row(y);
            var reds = red.Row(y);
            for (var x = 0; x < width; x++)
            {
                var light = paper.At(x, y);
                var darkness = Math.Clamp(255 - (255 * from[x] / Math.Max(light, 1)), 0, 255);
                to[x] = (byte)(reds[x] >= Stamped ? 0 : darkness);
            }
        }

        return new InkPlanes(dark, red);
    }

    private static PaperLight PaperOf(Plane bright)
    {
        var (columns, rows) = ((bright.Width + Block - 1) / Block, (bright.Height + Block - 1) / Block);
        var blocks = new int[columns * rows];
        var counts = new int[256];
        for (var by = 0; by < rows; by++)
        {
            for (var bx = 0; bx < columns; bx++)
            {
                var box = new PixelBox(bx * Block, by * Block, (bx + 1) * Block, (by + 1) * Block).Within(bright.Width, bright.Height);
                Array.Clear(counts);
                for (var y = box.Y0; y < box.Y1; y++)
                {
                    foreach (var value in bright.Row(y)[box.X0..box.X1])
                    {
                        counts[value]++;
                    }
                }

                // The brightest tenth is left out: noise.
                var left = box.Area / 10;
                var level = 255;
                while (level > 0 && (left -= counts[level]) >= 0)
                {
                    level--;
                }

                blocks[(by * columns) + bx] = level;
            }
        }

        return new PaperLight(blocks, columns, rows, Block, DarkestPaper);
    }
}
