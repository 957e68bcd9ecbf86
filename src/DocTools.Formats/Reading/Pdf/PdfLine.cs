namespace DocTools.Formats.Reading.Pdf;

/// <summary>A line of text.</summary>
/// <param name="Glyphs">Its characters in the order of reading, upright.</param>
/// <param name="Place">Where it lies on the page; as <see cref="Box"/> but for text that runs down or up.</param>
internal sealed record PdfLine(IReadOnlyList<PdfGlyph> Glyphs, PdfRect Place)
{
    private const string Hanging = "，。、；：！？」』）";

    private PdfRect? _box;
    private string? _text;
    private double? _size;

    /// <summary>From the first to the last character that is not blank, along the line's own direction.</summary>
    public PdfRect Box => _box ??= Around();

    /// <summary>Where the last character ends that is no punctuation: that may hang over the margin.</summary>
    public double End => Glyphs.LastOrDefault(g => !g.IsBlank && !Hanging.Contains(g.Text, StringComparison.Ordinal))?.Box.X1 ?? Box.X1;

    /// <summary>The size of most of its characters.</summary>
    public double Size => _size ??= Glyphs.GroupBy(g => Math.Round(g.Size, 1)).MaxBy(g => g.Count())!.Key;

    /// <summary>The text, with blanks where the white between two characters says so.</summary>
    public string Text => _text ??= LineText.Of(Glyphs);

    /// <summary>Whether it runs from left to right, and not down or up.</summary>
    public bool IsAcross => Box == Place;

    /// <summary>Whether nothing but blanks stands there.</summary>
    public bool IsBlank => Glyphs.All(g => g.IsBlank);

    private PdfRect Around()
    {
        var written = Glyphs.Where(g => !g.IsBlank).ToArray();
        return (written.Length == 0 ? Glyphs : written).Select(g => g.Box).Aggregate((a, b) => a.With(b));
    }
}
