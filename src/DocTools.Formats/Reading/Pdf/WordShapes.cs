namespace DocTools.Formats.Reading.Pdf;

/// <summary>The shapes that make up a word.</summary>
/// <param name="Word">The word.</param>
/// <param name="Turn">Its direction.</param>
/// <param name="IsStacked">Whether upright characters stand one below the other.</param>
/// <param name="Shapes">The shapes along the word.</param>
/// <param name="Texts">What each says; empty for a shape painted once more over the one before.</param>
internal sealed record WordShapes(PopplerWord Word, int Turn, bool IsStacked, IReadOnlyList<SvgGlyph> Shapes, IReadOnlyList<string> Texts)
{
    /// <summary>The word seen along its line.</summary>
    public PdfRect Box { get; } = SvgGlyph.Along(Turn, Word.Box);
}
