namespace DocTools.Formats.Writing.Letters;

/// <summary>A step of a template that was parsed once and runs for every letter.</summary>
internal abstract class Step
{
    /// <summary>Runs it.</summary>
    public abstract void Run(LetterWriter writer);

    /// <summary>Runs steps in order.</summary>
    public static void RunAll(Step[] steps, LetterWriter writer)
    {
        foreach (var step in steps)
        {
            step.Run(writer);
        }
    }
}
