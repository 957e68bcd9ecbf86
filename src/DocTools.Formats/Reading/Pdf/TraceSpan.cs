namespace DocTools.Formats.Reading.Pdf;

/// <summary>A run of characters in one font.</summary>
/// <param name="Matrix">From the text's space to the page.</param>
/// <param name="IsSeen">Whether it is painted.</param>
internal sealed record TraceSpan(Affine Matrix, bool IsSeen)
{
    // The em box of Chinese fonts, as parts of the size above and below the baseline.
    private const double Ascent = 0.88;
    private const double Descent = 0.12;

    // More than this from an axis is a watermark or a drawing's lettering, no line of a form.
    private const double MostSlant = 8 * Math.PI / 180;

    private PdfFontKind _font;
    private Affine _size;
    private bool _isStacked;

    /// <summary>The run with the font that a <c>span</c> names.</summary>
    public TraceSpan With(TraceElement element)
    {
        _font = PdfFont.KindOf(element.Attribute(" font=\""u8));
        _size = element.Matrix(" trm=\""u8);
        _isStacked = element.Number(" wmode=\""u8) == 1;
        return this;
    }

    /// <summary>The character, or null where it has none of its own or stands askew.</summary>
    public PdfGlyph? Glyph(TraceElement element)
    {
        var text = PdfFont.Show(_font, element.Character(), element.Attribute(" glyph=\""u8));
        if (text.Length == 0)
        {
            return null;
        }

        var (right, up) = (_size.Turn(1, 0), _size.Turn(0, 1));
        right = Matrix.Turn(right.X, right.Y);
        up = Matrix.Turn(up.X, up.Y);
        var angle = Math.Atan2(right.Y, right.X);
        var turn = (int)Math.Round(angle / (Math.PI / 2), MidpointRounding.AwayFromZero);
        if (Math.Abs(angle - (turn * Math.PI / 2)) > MostSlant)
        {
            return null;
        }

        var advance = _isStacked ? 1 : Math.Max(0, element.Number(" adv=\""u8));
        var origin = Matrix.Apply(element.Number(" x=\""u8), element.Number(" y=\""u8));
        var end = (X: origin.X + (right.X * advance), Y: origin.Y + (right.Y * advance));
        var box = PdfRect.Of(
            (origin.X - (up.X * Descent), origin.Y - (up.Y * Descent)),
            (end.X + (up.X * Ascent), end.Y + (up.Y * Ascent)));
        var size = Math.Sqrt((up.X * up.X) + (up.Y * up.Y));
        turn &= 3;
        return size < 0.5 ? null : new PdfGlyph(text, box, turn % 2 == 0 ? origin.Y : origin.X, size, turn, _isStacked);
    }
}
