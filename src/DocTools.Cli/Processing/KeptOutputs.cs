using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.Output;
using DocTools.Cli.State;

namespace DocTools.Cli.Processing;

/// <summary>
/// Which outputs of the last run stay, because they would be made of the same again and stand as they were written; and what the next run is to know of this one's.
/// Safe to call from several threads.
/// </summary>
/// <param name="folder">The output folder.</param>
/// <param name="checklists">Whether checklists are drawn in this run.</param>
/// <param name="masked">Whether personal data is hidden in this run.</param>
/// <param name="between">A hash of the findings of a submission beside the others, and of its waivers.</param>
public sealed class KeptOutputs(OutputFolder folder, bool checklists, bool masked, Func<string, string> between)
{
    private readonly LastRun _last = LastRun.Load(folder.OwnFolder) is var last && last.Checklists == checklists && last.Masked == masked ? last : LastRun.None;
    private readonly ConcurrentDictionary<string, KeptSubmission> _now = new(StringComparer.Ordinal);
    private Dictionary<string, KeptSubmission>? _byId;
    private ImmutableArray<WrittenFile> _batch = [];

    private Dictionary<string, KeptSubmission> ById => LazyInitializer.EnsureInitialized(ref _byId, () => _last.Submissions.ToDictionary(s => s.Id, StringComparer.Ordinal));

    /// <summary>The outcome of a submission whose outputs stay; null where they are to be made.</summary>
    public SubmissionOutcome? Take(Worked work)
    {
        if (work.Fingerprint is null || ById.GetValueOrDefault(work.Id) is not { } earlier ||
            !earlier.IsMadeOfTheSameAs(earlier with { Fingerprint = work.Fingerprint, Between = between(work.Id) }) ||
            !earlier.Files.All(f => f.StandsIn(folder.Path)))
        {
            return null;
        }

        folder.Keep(earlier.Files.Select(f => f.Path));
        _now[work.Id] = earlier;
        return SubmissionOutcome.Of(earlier, work.Seconds) with { Reused = work.Reused };
    }

    /// <summary>Notes the staged outputs of a submission. Those of one with a fault are made again in the next run.</summary>
    public void Note(Worked work, SubmissionOutcome outcome, IEnumerable<string> files)
    {
        if (work.Fingerprint is { } fingerprint && outcome is { Decision: { } decision, Failed: false })
        {
            _now[work.Id] = new KeptSubmission(work.Id, fingerprint, between(work.Id), decision, outcome.Documents, outcome.Errors, outcome.Warnings, outcome.Corrections, Described(files)) { Waived = outcome.Waived };
        }
    }

    /// <summary>Whether the outputs over all submissions will stay unless something fails; says it before any output is made.</summary>
    public bool MayTakeBatch(IReadOnlyCollection<Worked> works) =>
        _last.Batch.Length > 0 && works.Count == _last.Submissions.Length &&
        works.Zip(_last.Submissions).All(p => p.First.Fingerprint is { } fingerprint && string.Equals(p.First.Id, p.Second.Id, StringComparison.Ordinal) && p.Second.IsMadeOfTheSameAs(p.Second with { Fingerprint = fingerprint, Between = between(p.First.Id) })) &&
        _last.Batch.All(f => f.MayStandIn(folder.Path));

    /// <summary>Whether the outputs over all submissions stay.</summary>
    public bool TakeBatch(IReadOnlyCollection<SubmissionOutcome> outcomes)
    {
        var same = _last.Batch.Length > 0 && outcomes.Count == _last.Submissions.Length &&
            outcomes.Zip(_last.Submissions).All(p => _now.GetValueOrDefault(p.First.Id)?.IsMadeOfTheSameAs(p.Second) == true);
        if (!same || !_last.Batch.All(f => f.StandsIn(folder.Path)))
        {
            return false;
        }

        folder.Keep(_last.Batch.Select(f => f.Path));
        _batch = _last.Batch;
        return true;
    }

    /// <summary>Notes the staged outputs over all submissions.</summary>
    public void NoteBatch(IReadOnlyCollection<SubmissionOutcome> outcomes, IEnumerable<string> files)
    {
        if (outcomes.All(o => _now.ContainsKey(o.Id)))
        {
            _batch = Described(files);
        }
    }

    /// <summary>Leaves word for the next run, once everything is in its place.</summary>
    public LastRun Save(ProgramKit program, IEnumerable<SubmissionOutcome> outcomes, string? waivers)
    {
        var now = DateTimeOffset.UtcNow;
        ImmutableArray<WrittenFile> Placed(ImmutableArray<WrittenFile> files) => [.. files.Select(f => f.Placed(folder.Path, now))];
        var kept = outcomes.Select(o => _now.GetValueOrDefault(o.Id)).OfType<KeptSubmission>().Select(s => s with { Files = Placed(s.Files) });
        var run = new LastRun(program.FilesHash, program.Version, checklists, [.. kept], Placed(_batch)) { Masked = masked, Waivers = waivers };
        run.Save(folder.OwnFolder);
        return run;
    }

    private ImmutableArray<WrittenFile> Described(IEnumerable<string> files) => [.. files.Select(f => WrittenFile.Of(f, folder.Stage(f)))];
}
