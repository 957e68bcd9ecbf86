namespace DocTools.Core.Printing;

/// <summary>The looks of a line.</summary>
public enum PrintLook
{
    /// <summary>The form's title, large and in the middle.</summary>
    Title,

    /// <summary>A line under the title, in the middle.</summary>
    Subtitle,

    /// <summary>A chapter's heading (壹、…).</summary>
    Chapter,

    /// <summary>A heading within a chapter, a caption of a table.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Text,

    /// <summary>A remark in small letters.</summary>
    Note,
}
