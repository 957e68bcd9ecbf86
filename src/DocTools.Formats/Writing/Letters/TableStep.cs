namespace DocTools.Formats.Writing.Letters;

/// <summary>A table all of whose rows may be gone: it goes with them.</summary>
/// <param name="head">Its beginning up to the rows.</param>
/// <param name="rows">Its rows.</param>
/// <param name="tail">Its end.</param>
internal sealed class TableStep(Step[] head, Step[] rows, Step[] tail) : Step
{
    /// <inheritdoc/>
    public override void Run(LetterWriter writer)
    {
        var before = writer.Length;
        RunAll(head, writer);
        var inner = writer.Length;
        RunAll(rows, writer);
        if (writer.Length == inner)
        {
            writer.Truncate(before);
            return;
        }

        RunAll(tail, writer);
    }
}
