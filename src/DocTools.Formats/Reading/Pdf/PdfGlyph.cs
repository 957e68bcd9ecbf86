namespace DocTools.Formats.Reading.Pdf;

/// <summary>A character where it is painted.</summary>
/// <param name="Text">What it says: mostly one character. U+FFFD where the font does not tell, U+FFFC for a picture.</param>
/// <param name="Box">Its em box: as wide as its advance, from the ascent to the descent of a Chinese character.</param>
/// <param name="Baseline">The line that it stands on: y, in the direction of its own text.</param>
/// <param name="Size">Size of the font in points.</param>
/// <param name="Turn">Quarter turns clockwise of the direction of reading: 0 to the right, 1 down, 2 to the left, 3 up.</param>
/// <param name="IsStacked">Set by a font for vertical writing: upright characters one below the other.</param>
internal sealed record PdfGlyph(string Text, PdfRect Box, double Baseline, double Size, int Turn, bool IsStacked)
{
    /// <summary>What stands for a character that the font does not tell.</summary>
    public const string Unknown = "\uFFFD";

    /// <summary>What stands for a picture.</summary>
    public const string Picture = "\uFFFC";

    /// <summary>Where the picture stands that the character is for; null for any other.</summary>
    public PdfRect? PictureBox { get; init; }

    /// <summary>The likelihood, from 0 to 1, that the piece of text which the character is part of was recognised right; 1 where it is the file's own text.</summary>
    public double Certainty { get; init; } = 1;

    /// <summary>Number of the piece that was recognised at one go; 0 where the text is the file's own.</summary>
    public int Piece { get; init; }

    /// <summary>Of a check box that was found on a picture: the likelihood that it is ticked or empty as told.</summary>
    public double MarkCertainty { get; init; } = 1;

    /// <summary>Whether nothing is seen of it. The last character of Unicode that is blank is U+3000.</summary>
    public bool IsBlank => Text is not [> '\u3000', ..] && string.IsNullOrWhiteSpace(Text);
}
