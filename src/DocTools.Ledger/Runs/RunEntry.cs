namespace DocTools.Ledger.Runs;

/// <summary>A run of <c>process</c> as it goes into the ledger.</summary>
public sealed record RunEntry
{
    /// <summary>Programme id.</summary>
    public required string Program { get; init; }

    /// <summary>Version of the programme's definition with a hash of its files.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Version of the tool.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When its outputs were in their place.</summary>
    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>The day that counted as today.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Full path of the inbox.</summary>
    public required string Inbox { get; init; }

    /// <summary>Full path of the output folder.</summary>
    public required string OutFolder { get; init; }

    /// <summary>The options as JSON, by which the run can be repeated.</summary>
    public required string Options { get; init; }

    /// <summary>A hash of what all results of the run were made of: the same where nothing changed.</summary>
    public required string State { get; init; }

    /// <summary>The counts.</summary>
    public required RunCounts Counts { get; init; }
}
