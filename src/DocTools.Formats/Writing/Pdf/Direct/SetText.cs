namespace DocTools.Formats.Writing.Pdf.Direct;

/// <summary>A text as Pango set it.</summary>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
internal sealed record SetText(double Width, double Height)
{
    /// <summary>Whether its glyphs were asked for.</summary>
    public bool HasRuns { get; set; }

    /// <summary>Its glyphs; null where only Cairo can draw them.</summary>
    public GlyphRun[]? Runs { get; set; }
}
