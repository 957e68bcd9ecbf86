using System.Collections.Immutable;
using System.Globalization;
using DocTools.Cli.Output;
using DocTools.Cli.Processing;
using DocTools.Cli.State;
using DocTools.Cli.Terminal;
using DocTools.Core.Reports;
using DocTools.Core.Waivers;
using DocTools.Ledger;
using DocTools.Ledger.Decisions;
using DocTools.Ledger.Purging;
using DocTools.Ledger.Readings;
using DocTools.Ledger.Runs;
using DocTools.Ledger.Versions;

namespace DocTools.Cli.Ledgers;

/// <summary>The ledger as a run of <c>process</c> uses it: what people decided, what was purged, and the entry of the run itself.</summary>
public sealed class RunLedger : IDisposable
{
    private readonly LedgerStore _store;
    private readonly ProcessOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILookup<string, Waiver> _waivers;

    private RunLedger(LedgerStore store, ProcessOptions options, string program, TimeProvider clock)
    {
        _store = store;
        _options = options;
        _clock = clock;
        Program = program;
        Tombstones = store.Purges.Tombstones(program);
        Corrections = store.Corrections.Active(program).ToLookup(c => c.Submission, StringComparer.Ordinal);
        var waivers = store.Waivers.Active(program);
        _waivers = waivers.ToLookup(w => w.Submission, w => new Waiver(w.Code, w.Identity, w.By, w.Reason), StringComparer.Ordinal);
        WaiversHash = RunKey.HashOf(waivers.Select(w => string.Join('\0', w.Submission, w.Code, w.Identity, w.By, w.Reason)));
    }

    /// <summary>The programme's id.</summary>
    public string Program { get; }

    /// <summary>What was purged.</summary>
    public Tombstones Tombstones { get; }

    /// <summary>The corrections that hold, by submission; within one by field.</summary>
    public ILookup<string, CorrectionRecord> Corrections { get; }

    /// <summary>What workers read.</summary>
    public ReadingBook Readings => _store.Readings;

    /// <summary>A hash of all waivers that hold.</summary>
    public string WaiversHash { get; }

    /// <summary>Opens the ledger of a run; a missing one is made.</summary>
    /// <param name="options">The run's options.</param>
    /// <param name="program">The programme's folder, whose name is its id.</param>
    /// <param name="clock">The time.</param>
    public static RunLedger Open(ProcessOptions options, string program, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        var address = options.LedgerAddress;
        if (address.IsFile)
        {
            CheckFile(address.Place, options);
        }

        var store = LedgerStore.Open(address.Engine(create: true), clock);
        try
        {
            return new RunLedger(store, options, Path.GetFileName(program), clock);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Whether any waiver holds.</summary>
    public bool HasWaivers => _waivers.Count > 0;

    /// <summary>The waivers of a submission.</summary>
    public ImmutableArray<Waiver> WaiversOf(string submission) => [.. _waivers[submission]];

    /// <summary>Whether the last run over this inbox into this folder left the outputs that stand there.</summary>
    public bool Knows(LastRun last)
    {
        ArgumentNullException.ThrowIfNull(last);
        return string.Equals(last.Waivers, WaiversHash, StringComparison.Ordinal) &&
            _store.Recorder.Knows(Program, Path.GetFullPath(_options.Inbox), Path.GetFullPath(_options.Out), StateOf(last, []));
    }

    /// <summary>Notes a run in which nothing changed.</summary>
    public void RecordUnchanged(RunResult run, LastRun last) => _ = _store.Recorder.RecordUnchanged(Entry(run, StateOf(last, [])));

    /// <summary>Notes a run with all that it found.</summary>
    /// <param name="run">The run.</param>
    /// <param name="last">What it left for the next.</param>
    /// <param name="content">The notes on a submission's report, and its result.json; safe to call from several threads.</param>
    public RecordedRun Record(RunResult run, LastRun last, Func<string, (VersionNotes Notes, ReadOnlyMemory<byte> Json)> content)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(last);
        var madeOf = last.Submissions.ToDictionary(s => s.Id, s => s.MadeOf, StringComparer.Ordinal);
        var entries = run.Submissions.Select(s => new SubmissionEntry(s.Id, s.Status, s.Reason, madeOf.GetValueOrDefault(s.Id), s.Decision is null ? null : () =>
        {
            var (notes, json) = content(s.Id);
            return VersionContent.Of(notes, json);
        })).ToList();
        return _store.Recorder.Record(Entry(run, StateOf(last, run.Submissions.Select(s => s.Id).Where(id => !madeOf.ContainsKey(id)))), entries);
    }

    /// <summary>The waivers that name no finding of their submission's latest version any more, because it is gone or has other figures.</summary>
    public IReadOnlyList<WaiverRecord> Lapsed() => _waivers.Count == 0 ? [] : _store.Waivers.Lapsed(Program);

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    private static string StateOf(LastRun last, IEnumerable<string> failed) =>
        RunKey.HashOf(last.Submissions.Select(s => s.Id + "\0" + s.MadeOf).Concat(failed.Select(f => f + "\0failed")).Append(last.Waivers ?? ""));

    private RunEntry Entry(RunResult run, string state) => new()
    {
        Program = Program,
        ProgramVersion = run.ProgramVersion,
        ToolVersion = ToolVersion.Number,
        StartedAt = run.StartedAt,
        FinishedAt = _clock.GetUtcNow(),
        AsOf = _options.AsOf,
        Inbox = Path.GetFullPath(_options.Inbox),
        OutFolder = Path.GetFullPath(_options.Out),
        Options = RecordedOptions.Of(_options).ToJson(),
        State = state,
        Counts = new RunCounts(
            run.Submissions.Length,
            run.Submissions.Sum(s => s.Documents),
            run.Count(DecisionStatus.Accepted),
            run.Count(DecisionStatus.Supplement),
            run.Count(DecisionStatus.Rejected),
            run.Count(DecisionStatus.Review),
            run.Failed,
            run.Reused,
            run.Corrections),
    };

    private static void CheckFile(string path, ProcessOptions options)
    {
        if (Directory.Exists(path) || (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)))
        {
            throw new UsageException($"--ledger「{path}」不是檔案，或它的資料夾不存在", $"--ledger '{path}' is no file, or its folder does not exist");
        }

        if (RealPath.IsWithin(RealPath.Of(path), RealPath.Of(options.Inbox)))
        {
            throw new UsageException($"帳冊「{path}」在收件資料夾內，會被當成一份申請；請放在別處", $"the ledger '{path}' lies within the inbox and would be taken for a submission; put it elsewhere");
        }
    }
}
