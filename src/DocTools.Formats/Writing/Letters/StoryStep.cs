using System.Text;

namespace DocTools.Formats.Writing.Letters;

/// <summary>The content of a cell, a header or the like, which must not end without a paragraph.</summary>
/// <param name="body">The content.</param>
/// <param name="prefix">The prefix of WordprocessingML in the part.</param>
internal sealed class StoryStep(Step[] body, string prefix) : Step
{
    private readonly byte[] _end = Encoding.UTF8.GetBytes($"</{prefix}p>");
    private readonly byte[] _empty = Encoding.UTF8.GetBytes($"<{prefix}p/>");

    /// <inheritdoc/>
    public override void Run(LetterWriter writer)
    {
        var before = writer.Length;
        RunAll(body, writer);
        var written = writer.Written[before..];
        if (!written.EndsWith(_end) && !written.EndsWith(_empty))
        {
            writer.Write(_empty);
        }
    }
}
