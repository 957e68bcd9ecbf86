using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>A paragraph while it is read.</summary>
internal sealed class DocxParagraph
{
    /// <summary>Text so far.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Content of text boxes anchored in it.</summary>
    public List<BlockSink> Boxes { get; } = [];

    /// <summary>Paragraph style.</summary>
    public string? Style { get; set; }

    /// <summary>Whether a colour written on the paragraph itself lies behind it.</summary>
    public bool Shaded { get; set; }

    /// <summary>Outline level from 0 written on the paragraph itself.</summary>
    public int? OutlineLevel { get; set; }

    /// <summary>List written on the paragraph itself.</summary>
    public string? ListId { get; set; }

    /// <summary>List level from 0 written on the paragraph itself.</summary>
    public int? ListLevel { get; set; }

    /// <summary>Whether its mark was deleted, so that it runs on in the next paragraph.</summary>
    public bool MarkDeleted { get; set; }

    /// <summary>Makes it ready for the next paragraph.</summary>
    public void Clear()
    {
        Text.Clear();
        Boxes.Clear();
        Style = null;
        Shaded = false;
        OutlineLevel = null;
        ListId = null;
        ListLevel = null;
        MarkDeleted = false;
    }
}
