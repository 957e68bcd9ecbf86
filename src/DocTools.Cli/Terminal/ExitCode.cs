namespace DocTools.Cli.Terminal;

/// <summary>Exit codes of the contract.</summary>
public static class ExitCode
{
    /// <summary>Done; bad input is a finding, not a failure.</summary>
    public const int Done = 0;

    /// <summary>Done, and something reached <c>--fail-on</c>.</summary>
    public const int Found = 1;

    /// <summary>Wrong usage; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Done, but a submission failed through a fault of ours or of an engine.</summary>
    public const int Failed = 3;

    /// <summary>Ended by Ctrl-C; nothing is half-written.</summary>
    public const int Interrupted = 130;
}
