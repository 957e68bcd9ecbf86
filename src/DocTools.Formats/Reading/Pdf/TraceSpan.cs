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

    /// <summary>How far the last character stood from its axis, in radians.</summary>
    public double Slope { get; private set; }

    /// <summary>Painted white, and so unseen on white paper.</summary>
    public bool IsWhite { get; init; }

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

    // No font draws a Latin letter as wide as a Chinese one but the widest: whoever says so has lost the true character.
    private static bool IsMistold(string text, double advance) =>
        advance is > 0.99 and < 1.01 && text.Length == 1 && text[0] < '\u0250' && char.IsLetterOrDigit(text[0]) && text[0] is not ('W' or 'M' or 'm' or '\u00C6' or '\u0152' or '\u00BC' or '\u00BD' or '\u00BE');

    /// <summary>The character, or null where it has none of its own or stands askew.</summary>
    public PdfGlyph? Glyph(TraceElement element)
    {
        var text = PdfFont.Show(_font, element.Character(), element.Attribute(" glyph=\""u8));
        if (text.Length == 0)
        {
            return null;
        }

        var width = element.Number(" adv=\""u8);
        if (IsMistold(text, width))
        {
            text = PdfGlyph.Unknown;
        }

        var (right, up) = (_size.Turn(1, 0), _size.Turn(0, 1));
        right = Matrix.Turn(right.X, right.Y);
        up = Matrix.Turn(up.X, up.Y);
        var angle = Math.Atan2(right.Y, right.X);
        Slope = angle - (Math.Round(angle / (Math.PI / 2), MidpointRounding.AwayFromZero) * Math.PI / 2);
        var turn = (int)Math.Round(angle / (Math.PI / 2), MidpointRounding.AwayFromZero);
        if (Math.Abs(angle - (turn * Math.PI / 2)) > MostSlant)
        {
            return null;
        }

        // The engine tells the width of the shape that it drew; for a font that is not in the file that is a stand-in of half the width.
        var told = Math.Max(0, width);
        var advance = _isStacked ? 1 : IsFullWidth(text[0]) ? Math.Max(1, told) : told;
        var origin = Matrix.Apply(element.Number(" x=\""u8), element.Number(" y=\""u8));
        var end = (X: origin.X + (right.X * advance), Y: origin.Y + (right.Y * advance));
        var box = PdfRect.Of(
            (origin.X - (up.X * Descent), origin.Y - (up.Y * Descent)),
            (end.X + (up.X * Ascent), end.Y + (up.Y * Ascent)));
        var size = Math.Sqrt((up.X * up.X) + (up.Y * up.Y));
        turn &= 3;
        return size < 0.5 ? null : new PdfGlyph(text, box, turn % 2 == 0 ? origin.Y : origin.X, size, turn, _isStacked);
    }

    private static bool IsFullWidth(char c) => c is (>= '\u2E80' and <= '\uA4CF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60') or (>= '\uD840' and <= '\uD88F');
}
