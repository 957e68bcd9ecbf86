using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Odf;

/// <summary>A shape of a slide with something to read.</summary>
/// <param name="Role">What it is for (<c>title</c>, <c>outline</c>, <c>footer</c>); null for an ordinary one.</param>
/// <param name="Box">Its place, in points; null where it has none of its own.</param>
/// <param name="Blocks">What stands in it.</param>
internal sealed record OdfShape(string? Role, PptxBox? Box, List<Block> Blocks)
{
    /// <summary>Whether it is the slide's title.</summary>
    public bool IsTitle => Role is "title";
}
