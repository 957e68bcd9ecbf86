using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Results;
using DocTools.Cli.Terminal;
using DocTools.Core.Calendars;
using DocTools.Core.Programs.Schedules;
using DocTools.Core.Reports;
using DocTools.Formats.Reading.Results;
using DocTools.Ledger;
using DocTools.Ledger.Engines;

namespace DocTools.Cli.FollowUp;

/// <summary>The results that what follows a decision is made of, whether they stand in an output folder or in a ledger.</summary>
/// <param name="Results">The results, by id.</param>
/// <param name="Failed">Submissions without a result.</param>
/// <param name="Events">Notices that the ledger or the manifest knows.</param>
/// <param name="Run">The output folder; null where they come from a ledger.</param>
public sealed record FiledSource(ImmutableArray<FiledResult> Results, ImmutableArray<string> Failed, CaseEvents Events, RunFolder? Run)
{
    /// <summary>Where the ledger of the output folder should be and is not; null where it is there.</summary>
    public string? MissingLedger { get; init; }

    /// <summary>Opens a folder of <c>process</c>, or a ledger; one of another programme is wrong usage.</summary>
    public static FiledSource Open(string path, ProgramKit kit)
    {
        ArgumentNullException.ThrowIfNull(kit);
        var reader = new FiledResultReader(kit.Definition);
        try
        {
            return LedgerPlace.IsLedger(path) ? OfLedger(LedgerAddress.Of(path), kit, reader) : OfFolder(path, kit, reader);
        }
        catch (LedgerException e)
        {
            throw new UsageException(e.Wording);
        }
    }

    /// <summary>Says that the ledger of the output folder is not there, where that is so: what it knows of notices is missing then.</summary>
    /// <param name="invocation">Where to say it.</param>
    public void TellMissingLedger(Invocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        if (MissingLedger is { } file)
        {
            invocation.Note($"找不到帳冊「{file}」：其中記載的通知日期未列入", $"there is no ledger '{file}': the notices that it knows are not taken in");
        }
    }

    /// <summary>The programme of a folder of <c>process</c>, or of a ledger that has but one.</summary>
    public static string ProgramOf(string path)
    {
        if (!LedgerPlace.IsLedger(path))
        {
            return RunFolder.Open(path).Program;
        }

        try
        {
            var address = LedgerAddress.Of(path);
            using var ledger = LedgerStore.Open(address.Engine(create: false), TimeProvider.System);
            return ledger.Runs.Programs() is [var only]
                ? only
                : throw new UsageException($"帳冊「{address}」有 {ledger.Runs.Programs().Count} 個計畫，請以 --program 指定", $"the ledger '{address}' has {ledger.Runs.Programs().Count} programmes; name one by --program");
        }
        catch (LedgerException e)
        {
            throw new UsageException(e.Wording);
        }
    }

    private static FiledSource OfFolder(string path, ProgramKit kit, FiledResultReader reader)
    {
        var run = RunFolder.Open(path);
        if (!string.Equals(run.Program, kit.Definition.Id, StringComparison.Ordinal))
        {
            throw new UsageException($"「{path}」是計畫 {run.Program} 的輸出，不是 {kit.Definition.Id}", $"'{path}' holds results of programme {run.Program}, not {kit.Definition.Id}");
        }

        var read = run.Ids.Select(i => (Id: i, Result: run.Find(i, reader))).ToList();
        var ledger = LedgerPlace.Under(path);
        return new FiledSource(
            [.. read.Select(r => r.Result).OfType<FiledResult>()],
            [.. read.Where(r => r.Result is null).Select(r => r.Id)],
            ledger.MayExist ? EventsOf(ledger, kit) : CaseEvents.None,
            run)
        {
            MissingLedger = ledger.MayExist ? null : ledger.Place,
        };
    }

    private static FiledSource OfLedger(LedgerAddress address, ProgramKit kit, FiledResultReader reader)
    {
        using var ledger = LedgerStore.Open(address.Engine(create: false), TimeProvider.System);
        if (!ledger.Runs.Programs().Contains(kit.Definition.Id, StringComparer.Ordinal))
        {
            throw new UsageException($"帳冊「{address}」沒有計畫 {kit.Definition.Id} 的執行紀錄", $"the ledger '{address}' has no run of programme {kit.Definition.Id}");
        }

        // What an earlier run found of a submission that failed since is out of date.
        var failed = ledger.Runs.Failed(kit.Definition.Id);
        var versions = ledger.Versions.StateAt(kit.Definition.Id).Where(v => !failed.Contains(v.Submission, StringComparer.Ordinal));
        return new FiledSource([.. versions.Select(v => reader.Read(ledger.Versions.ResultOf(v)))], [.. failed], EventsOf(ledger, kit), null);
    }

    private static CaseEvents EventsOf(LedgerAddress address, ProgramKit kit)
    {
        using var ledger = LedgerStore.Open(address.Engine(create: false), TimeProvider.System);
        return EventsOf(ledger, kit);
    }

    /// <summary>The notices that a ledger knows: by the letters that were made, and by what the manifest says, which counts.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="kit">The programme.</param>
    /// <param name="at">Only what was known before; null for now.</param>
    internal static CaseEvents EventsOf(LedgerStore ledger, ProgramKit kit, DateTimeOffset? at = null)
    {
        var days = ImmutableDictionary.CreateBuilder<(string, string), DateOnly>();
        var kinds = kit.Schedule?.Events.Where(e => e.Letter is not null).ToLookup(e => e.Letter!, StringComparer.Ordinal);
        foreach (var letter in ledger.Letters.List(kit.Definition.Id, null, at))
        {
            foreach (var known in kinds?[letter.Entry.Kind] ?? [])
            {
                days[(letter.Entry.Submission, known.Id)] = Taipei(letter.MadeAt);
            }
        }

        foreach (var version in ledger.Versions.StateAt(kit.Definition.Id, at).Where(v => v.NotifiedAt is not null))
        {
            days[(version.Submission, ScheduleEvent.Notice)] = Taipei(version.NotifiedAt!.Value);
        }

        return new CaseEvents(days.ToImmutable());
    }

    internal static DateOnly Taipei(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(TimeSpan.FromHours(8)).DateTime);
}
