using System.Text.Json;
using DocTools.Cli.Processing;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Ledgers;

/// <summary>The options of a run as the ledger keeps them, with full paths, so that the run can be repeated from anywhere.</summary>
/// <param name="Inbox">The inbox.</param>
/// <param name="Out">The output folder.</param>
/// <param name="Program">The programme's folder, or its id where it is one of the tool's own.</param>
/// <param name="Registry">The registry; null where none was given.</param>
/// <param name="Corrections">The corrections' file; null where none was given.</param>
/// <param name="Ledger">The ledger's path, or its URL without a password; null where it is the output folder's own.</param>
/// <param name="Jobs">Submissions at work at the same time.</param>
/// <param name="FailOn"><c>error</c>, <c>warning</c> or <c>never</c>.</param>
/// <param name="Lang"><c>zh</c> or <c>en</c>.</param>
/// <param name="Pdf">Whether checklists were drawn.</param>
/// <param name="Mask">Whether personal data was hidden.</param>
public sealed record RecordedOptions(string Inbox, string Out, string Program, string? Registry, string? Corrections, string? Ledger, int Jobs, string FailOn, string Lang, bool Pdf, bool Mask)
{
    /// <summary>The options of a run.</summary>
    public static RecordedOptions Of(ProcessOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new RecordedOptions(
            Path.GetFullPath(options.Inbox),
            Path.GetFullPath(options.Out),
            Directory.Exists(options.Program) ? Path.GetFullPath(options.Program) : options.Program,
            Full(options.Registry),
            Full(options.Corrections),
            options.RecordedLedger,
            options.Jobs,
            options.FailOn,
            options.Language == Language.English ? "en" : "zh",
            options.Pdf,
            options.Mask);
    }

    /// <summary>The options as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, LedgerJson.Default.RecordedOptions);

    /// <summary>Options out of their text; null where it is none.</summary>
    public static RecordedOptions? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, LedgerJson.Default.RecordedOptions);
        }
        catch (JsonException)
        {
            // A ledger that another version wrote, or whose row is damaged, still tells its results. Whoever needs the options says to the user that they cannot be read.
            return null;
        }
    }

    /// <summary>The options to run again.</summary>
    /// <param name="asOf">The day that counts as today.</param>
    public ProcessOptions Again(DateOnly asOf) => new()
    {
        Inbox = Inbox,
        Out = Out,
        Program = Program,
        Registry = Registry,
        Corrections = Corrections,
        Ledger = Ledger,
        AsOf = asOf,
        Jobs = Jobs,
        FailOn = FailOn,
        Language = string.Equals(Lang, "en", StringComparison.Ordinal) ? Language.English : Language.Chinese,
        Pdf = Pdf,
        Mask = Mask,
    };

    /// <summary>What of the run's inputs is no longer there; null where all is.</summary>
    public string? Missing() => !Directory.Exists(Inbox) ? Inbox : new[] { Registry, Corrections }.FirstOrDefault(f => f is not null && !File.Exists(f));

    private static string? Full(string? path) => path is null ? null : Path.GetFullPath(path);
}
