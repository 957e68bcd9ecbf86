namespace DocTools.Formats.Engines;

/// <summary>How a child process ended.</summary>
public enum EngineEnd
{
    /// <summary>With exit code 0.</summary>
    Done,

    /// <summary>With another exit code, or by a signal.</summary>
    Failed,

    /// <summary>It took too long and was killed.</summary>
    TooSlow,

    /// <summary>It wrote more than allowed and was killed.</summary>
    TooMuch,

    /// <summary>There is no such program.</summary>
    NotInstalled,
}
