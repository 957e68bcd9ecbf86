using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>How sure a text is whose characters were recognised.</summary>
internal static class TextCertainty
{
    /// <summary>The certainty of all pieces that the characters are part of; null where none was recognised.</summary>
    public static Certainty? Of(IEnumerable<PdfGlyph> glyphs)
    {
        var (text, marks, isRecognised) = (1.0, 1.0, false);
        var pieces = new HashSet<int>();
        foreach (var glyph in glyphs)
        {
            isRecognised |= glyph.Piece > 0 || glyph.MarkCertainty < 1;
            marks = Math.Min(marks, glyph.MarkCertainty);
            text *= glyph.Piece > 0 && pieces.Add(glyph.Piece) ? glyph.Certainty : 1;
        }

        return isRecognised ? new Certainty(Rounded(text), Rounded(marks)) : null;
    }

    private static decimal Rounded(double value) => Math.Round((decimal)Math.Clamp(value, 0, 1), 3);
}
