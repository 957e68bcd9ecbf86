namespace DocTools.Formats.Writing.Letters;

/// <summary>Steps for every row of a table.</summary>
/// <param name="key">The table.</param>
/// <param name="up">How many frames out it belongs to.</param>
/// <param name="body">The steps of a row.</param>
internal sealed class EachStep(string key, int up, Step[] body) : Step
{
    /// <inheritdoc/>
    public override void Run(LetterWriter writer)
    {
        foreach (var row in writer.Rows(up, key))
        {
            writer.Enter(row);
            RunAll(body, writer);
            writer.Leave();
        }
    }
}
