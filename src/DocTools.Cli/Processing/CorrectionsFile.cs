using System.Collections.Immutable;
using DocTools.Cli.Output;
using DocTools.Cli.Terminal;
using DocTools.Core.Corrections;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Reading;
using DocTools.Ledger.Decisions;

namespace DocTools.Cli.Processing;

/// <summary>The corrections of a run, checked as far as they can be before anything is read.</summary>
public sealed class CorrectionsFile
{
    private const int MostTold = 5;
    private readonly ImmutableDictionary<string, ImmutableArray<Correction>> _bySubmission;

    private CorrectionsFile(ImmutableDictionary<string, ImmutableArray<Correction>> bySubmission) => _bySubmission = bySubmission;

    /// <summary>A run without corrections.</summary>
    public static CorrectionsFile None { get; } = new(ImmutableDictionary<string, ImmutableArray<Correction>>.Empty);

    /// <summary>The corrections of a submission, by field id.</summary>
    public ImmutableArray<Correction> Of(string submission) => _bySubmission.GetValueOrDefault(submission, []);

    /// <summary>These corrections and those that the ledger keeps. A field that both correct otherwise is wrong usage: which of the two counts would be a guess.</summary>
    /// <param name="kept">The ledger's, by submission. Those of submissions that are not in the inbox wait.</param>
    /// <param name="inbox">The inbox.</param>
    /// <param name="program">The programme.</param>
    public CorrectionsFile With(ILookup<string, CorrectionRecord> kept, Inbox inbox, ProgramDefinition program)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(inbox);
        if (kept.Count == 0)
        {
            return this;
        }

        var all = _bySubmission.ToBuilder();
        foreach (var submission in inbox.Submissions.Select(s => s.Id).Where(kept.Contains))
        {
            var own = Of(submission).ToDictionary(c => c.Target.Id, StringComparer.Ordinal);
            foreach (var correction in kept[submission])
            {
                own[correction.Field] = own.GetValueOrDefault(correction.Field) is not { } other ? KeptCorrection.Read(correction, program)
                    : string.Equals(other.Written, correction.Value, StringComparison.Ordinal) ? other
                    : throw new UsageException(
                        $"更正檔第 {other.Line} 列與帳冊對 {submission} 的 {correction.Field} 更正不同；請改其中一個（doctools correct {submission} {correction.Field} --withdraw --reason …）",
                        $"line {other.Line} of the corrections and the ledger correct {correction.Field} of {submission} otherwise; change one (doctools correct {submission} {correction.Field} --withdraw --reason …)");
            }

            all[submission] = [.. own.Values.OrderBy(c => c.Target.Id, StringComparer.Ordinal)];
        }

        return new CorrectionsFile(all.ToImmutable());
    }

    /// <summary>Reads the file; whatever is wrong with it is wrong usage, told with its lines. A correction is never passed over.</summary>
    /// <param name="path">The file; null where none was given.</param>
    /// <param name="inbox">The inbox, for the submissions' ids.</param>
    /// <param name="program">The programme, for its fields.</param>
    public static CorrectionsFile Load(string? path, Inbox inbox, ProgramDefinition program)
    {
        if (path is null)
        {
            return None;
        }

        var (rows, unread) = CorrectionsCsv.Read(BytesOf(path, inbox));
        var faults = unread.Select(f => new Wording(f.Text, f.TextEn)).ToList();
        var check = new CorrectionCheck(program, [.. inbox.Submissions.Select(s => s.Id)]);
        var corrections = rows.Select(r => (r.Submission, Correction: check.Read(r, faults))).Where(c => c.Correction is not null).ToList();
        if (faults.Count == 0)
        {
            return new CorrectionsFile(corrections.GroupBy(c => c.Submission, c => c.Correction!, StringComparer.Ordinal)
                .ToImmutableDictionary(g => g.Key, g => g.OrderBy(c => c.Target.Id, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal));
        }

        var (more, moreEn) = faults.Count > MostTold ? ($"；共 {faults.Count} 處", $"; {faults.Count} in all") : ("", "");
        throw new UsageException(
            $"更正檔「{path}」：{string.Join("；", faults.Take(MostTold).Select(f => f.Zh))}{more}",
            $"corrections '{path}': {string.Join("; ", faults.Take(MostTold).Select(f => f.En))}{moreEn}");
    }

    private static byte[] BytesOf(string path, Inbox inbox)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"找不到更正檔「{path}」", $"there are no corrections '{path}'");
        }

        if (RealPath.IsWithin(RealPath.Of(path), RealPath.Of(inbox.FullPath)))
        {
            throw new UsageException($"更正檔「{path}」在收件資料夾內，會被當成一份申請；請放在別處", $"the corrections '{path}' lie within the inbox and would be taken for a submission; put them elsewhere");
        }

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"無法讀取更正檔「{path}」：{e.Message}", $"the corrections '{path}' cannot be read: {e.Message}");
        }
    }
}
