namespace DocTools.Cli.Processing;

/// <summary>A fault of ours in one line, for run.json.</summary>
public static class FaultText
{
    /// <summary>Kind and message of the exception, without line ends.</summary>
    public static string Of(Exception fault) => (fault.GetType().Name + ": " + fault.Message).ReplaceLineEndings(" ");
}
