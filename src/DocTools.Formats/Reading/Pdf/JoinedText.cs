using System.Collections.Immutable;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>A text put together from lines.</summary>
/// <param name="Text">The text; paragraphs are parted by <c>\n</c>.</param>
/// <param name="Breaks">Where in it a line ended within a paragraph.</param>
internal sealed record JoinedText(string Text, ImmutableArray<int> Breaks)
{
    /// <summary>No text.</summary>
    public static JoinedText Empty { get; } = new("", []);
}
