namespace DocTools.Formats.Writing.Letters;

/// <summary>Bytes that depend on the letter's place in its document alone.</summary>
/// <param name="write">Writes them.</param>
internal sealed class OwnStep(Action<LetterWriter> write) : Step
{
    /// <inheritdoc/>
    public override void Run(LetterWriter writer) => write(writer);
}
