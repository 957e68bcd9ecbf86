using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Messages;
using DocTools.Ledger.Engines;
using DocTools.Queue;

namespace DocTools.Cli.Processing;

/// <summary>What <c>process</c> was asked for.</summary>
public sealed record ProcessOptions
{
    /// <summary>Folder with the submissions.</summary>
    public required string Inbox { get; init; }

    /// <summary>Folder to write.</summary>
    public required string Out { get; init; }

    /// <summary>Programme id.</summary>
    public required string Program { get; init; }

    /// <summary>The registry's CSV; null where none was given.</summary>
    public string? Registry { get; init; }

    /// <summary>The corrections' CSV; null where none was given.</summary>
    public string? Corrections { get; init; }

    /// <summary>The day that stands in run.json as today.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Submissions at work at the same time.</summary>
    public required int Jobs { get; init; }

    /// <summary><c>error</c>, <c>warning</c> or <c>never</c>.</summary>
    public string FailOn { get; init; } = "never";

    /// <summary>Language of the findings.</summary>
    public Language Language { get; init; }

    /// <summary>Whether checklists are drawn.</summary>
    public bool Pdf { get; init; } = true;

    /// <summary>The ledger, a file or a URL that may hold a password; null for the one in the output folder.</summary>
    public string? Ledger { get; init; }

    /// <summary>Where the ledger is.</summary>
    public LedgerAddress LedgerAddress => LedgerAddress.Of(Ledger ?? Path.Combine(Out, LedgerName));

    /// <summary>The ledger as it is kept of the run: without a password, and enough to find it again; null for the one in the output folder.</summary>
    public string? RecordedLedger => Ledger is null ? null : LedgerAddress.Place;

    /// <summary>The ledger's name in an output folder.</summary>
    public const string LedgerName = "ledger.db";

    /// <summary>The queue whose workers read the submissions; null where they are read here.</summary>
    public QueueAddress? Queue { get; init; }

    /// <summary>Whether personal data is hidden in CSV files and workbooks.</summary>
    public bool Mask { get; init; }

    /// <summary>The log's file; null for none.</summary>
    public string? Log { get; init; }

    /// <summary>Whether faults of ours are told with their details.</summary>
    public bool Verbose { get; init; }
}
