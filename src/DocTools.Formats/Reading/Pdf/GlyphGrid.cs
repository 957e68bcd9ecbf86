namespace DocTools.Formats.Reading.Pdf;

/// <summary>Finds the characters near a place.</summary>
internal sealed class GlyphGrid
{
    private const double Cell = 24;
    private readonly Dictionary<(int, int), List<PdfGlyph>> _cells = [];

    /// <summary>Lays the characters out.</summary>
    public GlyphGrid(IEnumerable<PdfGlyph> glyphs)
    {
        foreach (var glyph in glyphs)
        {
            Add(glyph);
        }
    }

    /// <summary>Adds a character.</summary>
    public void Add(PdfGlyph glyph)
    {
        var key = KeyOf(glyph.Box.CenterX, glyph.Box.CenterY);
        if (!_cells.TryGetValue(key, out var list))
        {
            _cells[key] = list = [];
        }

        list.Add(glyph);
    }

    /// <summary>The characters whose centre lies in a rectangle.</summary>
    public IEnumerable<PdfGlyph> In(PdfRect box)
    {
        var (from, to) = (KeyOf(box.X0, box.Y0), KeyOf(box.X1, box.Y1));
        for (var x = from.X; x <= to.X; x++)
        {
            for (var y = from.Y; y <= to.Y; y++)
            {
                foreach (var glyph in _cells.GetValueOrDefault((x, y)) ?? [])
                {
                    if (box.Holds(glyph.Box.CenterX, glyph.Box.CenterY))
                    {
                        yield return glyph;
                    }
                }
            }
        }
    }

    private static (int X, int Y) KeyOf(double x, double y) => ((int)Math.Floor(x / Cell), (int)Math.Floor(y / Cell));
}
