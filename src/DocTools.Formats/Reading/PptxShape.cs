namespace DocTools.Formats.Reading;

/// <summary>A shape with something to read.</summary>
internal sealed class PptxShape
{
    /// <summary>The placeholder's type (<c>title</c>, <c>body</c>, <c>sldNum</c>); empty for a placeholder without one, null for any other shape.</summary>
    public string? Placeholder { get; set; }

    /// <summary>The placeholder's index in its layout.</summary>
    public string? Index { get; set; }

    /// <summary>Its place; null where it takes that of its layout.</summary>
    public PptxBox? Box { get; set; }

    /// <summary>Its paragraphs.</summary>
    public List<DrawingParagraph> Paragraphs { get; set; } = [];

    /// <summary>Its table; null where it is none.</summary>
    public PptxTable? Table { get; set; }

    /// <summary>Whether it is the slide's title.</summary>
    public bool IsTitle => Placeholder is "title" or "ctrTitle";
}
