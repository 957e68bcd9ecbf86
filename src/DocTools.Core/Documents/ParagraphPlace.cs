namespace DocTools.Core.Documents;

/// <summary>The story that a paragraph belongs to.</summary>
public enum ParagraphPlace
{
    /// <summary>The running text, text boxes included at their anchor.</summary>
    Body,

    /// <summary>A page header.</summary>
    Header,

    /// <summary>A page footer.</summary>
    Footer,

    /// <summary>A foot- or endnote, or a comment.</summary>
    Note,
}
