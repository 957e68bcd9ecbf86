using DocTools.Formats.Reading.Pdf;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Sets what was recognised on the page, as if it had been painted there.</summary>
/// <param name="layout">The page.</param>
/// <param name="pixel">Points of a pixel.</param>
internal sealed class ScanGlyphs(ScanLayout layout, double pixel)
{
    // The base line below the middle of a character, in sizes.
    private const double BelowMiddle = 0.38;

    // White wider than this, in sizes, stands between words of a line and is kept.
    private const double Gap = 1.2;

    private const double Least = 0.1;
    private const double Inked = 0.95;
    private const double Unread = 0.4;
    private const double HalfEmpty = 0.5;
    private const string Signs = "、，。：；「」『』（）《》〈〉．,.:;()";

    /// <summary>The characters of what was read.</summary>
    public IEnumerable<PdfGlyph> Of(ReadLine line)
    {
        var segment = line.Segment;
        var size = SizeOf(line);
        var middle = pixel * (segment.Line.Y0 + segment.Line.Y1) / 2;
        var characters = line.Text.Characters;
        _pieces++;
        if (characters.IsEmpty && IsWriting(segment))
        {
            // Something stands there: better an unreadable value than a blank one.
            yield return Glyph(PdfGlyph.Unknown, pixel * segment.Box.X0, pixel * segment.Box.X1, middle, size, line.Certainty);
        }

        var reached = double.MinValue;
        for (var i = 0; i < characters.Length; i++)
        {
            var c = characters[i];
            var next = i + 1 < characters.Length ? characters[i + 1] : null;

            // The engine's places are rough, and may go back.
            var from = Math.Max(reached, pixel * (segment.Box.X0 + Math.Clamp(c.X0, 0, segment.Box.Width)));
            var to = Math.Max(from, pixel * (segment.Box.X0 + Math.Clamp(c.X1, 0, segment.Box.Width)));
            var nextFrom = next is null ? to : Math.Max(from, pixel * (segment.Box.X0 + Math.Clamp(next.X0, 0, segment.Box.Width)));
            var isWide = nextFrom - to > (Gap + Bearing(c.Text) + Bearing(next?.Text)) * size;
            var end = Math.Max(from + (Least * size), isWide || next is null ? to : nextFrom);
            reached = end;
            yield return Glyph(TextAt(characters, i), from, end, middle, size, line.Certainty);
            if (next is { IsWordStart: true } && !isWide && IsLatin(c.Text) && IsLatin(next.Text) && nextFrom - to > 0.18 * size)
            {
                yield return Glyph(" ", to, Math.Max(to, nextFrom), middle, size, line.Certainty);
            }
        }
    }

    /// <summary>A check box.</summary>
    public PdfGlyph Of(ScanBox box)
    {
        var middle = pixel * (box.Box.Y0 + box.Box.Y1) / 2;
        return Glyph(box.IsTicked ? "☑" : "☐", pixel * box.Box.X0, pixel * box.Box.X1, middle, pixel * layout.Em, 1) with { MarkCertainty = box.Certainty };
    }

    private int _pieces;

    private PdfGlyph Glyph(string text, double from, double to, double middle, double size, double certainty) =>
        new(text, new PdfRect(from, middle - (size / 2), to, middle + (size / 2)), middle + (BelowMiddle * size), size, 0, IsStacked: false) { Certainty = certainty, Piece = _pieces };

    // The ink of a line of Chinese is a little lower than its characters, one of digits alone much.
    private double SizeOf(ReadLine line)
    {
        var height = line.Segment.Line.Height / Inked;
        var isTold = line.Text.Characters.Any(c => !IsLatin(c.Text) && Bearing(c.Text) == 0) && height >= 0.6 * layout.Em;
        return pixel * (isTold && Math.Abs(height - layout.Em) > 0.15 * layout.Em ? height : layout.Em);
    }

    // Signs fill half of the room that they take.
    private static double Bearing(string? text) => text is [var sign] && Signs.Contains(sign, StringComparison.Ordinal) ? HalfEmpty : 0;

    private bool IsWriting(ScanSegment segment) => Math.Min(segment.Box.Width, segment.Box.Height) >= Unread * layout.Em;

    private static bool IsLatin(string text) => text.Length > 0 && text[0] is > ' ' and < (char)0x250;

    // The engine's model writes a Chinese comma as a Latin one.
    private static string TextAt(IReadOnlyList<OcrCharacter> characters, int i)
    {
        var text = characters[i].Text;
        var isAfterChinese = i > 0 && !IsLatin(characters[i - 1].Text);
        return text switch
        {
            "," when isAfterChinese => "，",
            ";" when isAfterChinese => "；",
            "?" when isAfterChinese => "？",
            "!" when isAfterChinese => "！",
            ":" when isAfterChinese => "：",
            _ => text,
        };
    }
}
