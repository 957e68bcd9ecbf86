using System.Text;

namespace DocTools.Formats.Writing.Letters;

/// <summary>Bytes that are the same in every letter.</summary>
/// <param name="text">The text.</param>
internal sealed class LiteralStep(string text) : Step
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

    /// <inheritdoc/>
    public override void Run(LetterWriter writer) => writer.Write(_bytes);
}
