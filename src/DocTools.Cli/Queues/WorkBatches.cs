using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.Processing;
using DocTools.Cli.State;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Reading;
using DocTools.Queue;

namespace DocTools.Cli.Queues;

/// <summary>
/// The publications that a worker knows: programme, registry, corrections and the listing of the inbox, each loaded once. An id is given by the inbox as a whole (names that are
/// alike, groups of the manifest), so that the whole listing is read, but no file of another submission is opened. Safe to call from several threads.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="paths">Where the publisher's folders lie here.</param>
/// <param name="cancellation">The end of the worker.</param>
public sealed class WorkBatches(WorkerLedger ledger, PathMap paths, CancellationToken cancellation)
{
    private const int Most = 4;

    private readonly Lock _lock = new();
    private readonly List<(WorkMessage Key, WorkBatch Batch)> _known = [];
    private readonly Dictionary<(string Folder, Language Language), ProgramKit> _kits = [];

    /// <summary>What is needed for a message.</summary>
    /// <exception cref="WorkRefusedException">This machine cannot do it.</exception>
    public WorkBatch Of(WorkMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var key = message with { Submission = "", Fingerprint = "" };
        lock (_lock)
        {
            if (_known.Find(k => k.Key == key).Batch is { } known)
            {
                return known;
            }

            var batch = Load(message);
            if (_known.Count == Most)
            {
                _known.RemoveAt(0);
            }

            _known.Add((key, batch));
            return batch;
        }
    }

    private WorkBatch Load(WorkMessage message)
    {
        if (!string.Equals(message.Build, ToolIdentity.Current, StringComparison.Ordinal))
        {
            throw new WorkRefusedException(new Wording(
                "worker 的 doctools 或其引擎（mutool、tesseract、LibreOffice）與發布端版本不同，請安裝相同版本", "the worker's doctools or its engines (mutool, tesseract, LibreOffice) are of other versions than the publisher's; install the same"));
        }

        try
        {
            var language = string.Equals(message.Language, "en", StringComparison.Ordinal) ? Language.English : Language.Chinese;
            var kit = KitOf(TemplateFolder.Find().FolderWithForms(paths.Here(message.Program)), message, language);
            var opened = Inbox.Open(paths.Here(message.Inbox));
            var inbox = opened.Inbox ?? throw new WorkRefusedException(new Wording(opened.Error!.Message, opened.Error.MessageEn));
            var registry = RegistryFile.Load(message.Registry is null ? null : paths.Here(message.Registry));
            if (!string.Equals(registry.Hash, message.RegistryHash, StringComparison.Ordinal))
            {
                throw new WorkRefusedException(new Wording("名單與發布時不同", "the registry is not the one that was published with"));
            }

            var (kept, tombstones) = ledger.Do(l => (l.Corrections.Active(kit.Definition.Id).ToLookup(c => c.Submission, StringComparer.Ordinal), l.Purges.Tombstones(kit.Definition.Id)));
            var corrections = CorrectionsFile.Load(message.Corrections is null ? null : paths.Here(message.Corrections), inbox, kit.Definition).With(kept, inbox, kit.Definition);
            // Nothing is kept on this machine: what was read goes into the ledger alone.
            var states = new CaseStateStore(Path.Combine(Path.GetTempPath(), "doctools-worker-keeps-nothing"));
            var worker = new SubmissionWorker(kit, registry, corrections, states, new CaseShelf(states, 0), null, tombstones, language, cancellation);
            return new WorkBatch(worker, inbox.Submissions.ToImmutableDictionary(s => s.Id, StringComparer.Ordinal));
        }
        catch (UsageException e)
        {
            throw new WorkRefusedException(e.Wording);
        }
    }

    private ProgramKit KitOf(string folder, WorkMessage message, Language language)
    {
        if (!_kits.TryGetValue((folder, language), out var kit) || !string.Equals(kit.Version, message.ProgramVersion, StringComparison.Ordinal))
        {
            // The definition may have been changed here, too, since it was loaded.
            _kits[(folder, language)] = kit = ProgramKit.Open(folder, language);
        }

        return string.Equals(kit.Version, message.ProgramVersion, StringComparison.Ordinal) ? kit : throw new WorkRefusedException(new Wording(
            $"worker 的計畫定義 {kit.Definition.Id} 是 {kit.Version}，發布端是 {message.ProgramVersion}；請使用相同的 templates",
            $"the worker's programme {kit.Definition.Id} is {kit.Version}, the publisher's {message.ProgramVersion}; use the same templates"));
    }
}
