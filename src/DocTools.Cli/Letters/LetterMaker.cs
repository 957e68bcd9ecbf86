using System.Collections.Immutable;
using DocTools.Cli.Output;
using DocTools.Cli.Processing;
using DocTools.Core.Letters;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing.Letters;

namespace DocTools.Cli.Letters;

/// <summary>Makes the letters of one kind, several at a time.</summary>
/// <param name="kit">The programme's letters.</param>
/// <param name="sources">What they are made of.</param>
public sealed class LetterMaker(LetterKit kit, LetterSources sources)
{
    private readonly LetterDates _dates = new(kit.Kit.Definition, kit.Kit.Schedule, kit.Kit.Rules.Calendar!, sources.Filed.Events);

    /// <summary>Makes the letters, in the order of the submissions.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="letter">Its template.</param>
    /// <param name="mail">The template of its mail; null where it has none.</param>
    /// <param name="to">The submissions that get it.</param>
    /// <param name="jobs">Letters at a time.</param>
    /// <param name="done">Called after each.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public IReadOnlyList<MadeLetter> Make(LetterDefinition kind, LetterTemplate letter, MailTemplate? mail, ImmutableArray<FiledResult> to, int jobs, Action done, CancellationToken cancellation) =>
        ParallelSteps.Run(to, jobs, r => One(kind, letter, mail, r), done, cancellation);

    private MadeLetter One(LetterDefinition kind, LetterTemplate letter, MailTemplate? mail, FiledResult result)
    {
        var rank = sources.RankOf(result.Id);
        var (all, due, note) = _dates.Of(kind, result, rank?.Selected == true, sources.Today);
        var data = sources.ValuesOf(result.Id);
        var given = GivenDue.Of(data);
        if (given is { } day)
        {
            (all, due, note) = GivenDue.Put(all, due, data, day, sources.Today);
        }

        var facts = new LetterFacts(result, sources.Today) { Due = due, Dates = all, Rank = rank, Data = data };
        var frame = new LetterFrame(facts, kit.Kit.Definition, kit.Set);
        var filled = letter.Fill(frame);
        var mailed = mail?.Fill(frame);
        var notes = new List<Wording>();
        if (note is not null)
        {
            notes.Add(note);
        }

        notes.AddRange(filled.Misfits.Concat(mailed?.Misfits ?? []).Distinct(StringComparer.Ordinal).Select(m => new Wording($"寫不成這種格式：{m}", $"cannot be written so: {m}")));
        notes.AddRange(Looks(kind, frame, result));
        return new MadeLetter(result.Id, SubmissionName.Of(result.Id), frame, filled.Bytes, mailed?.Bytes, given ?? due?.Last, [.. filled.Blanks.Concat(mailed?.Blanks ?? []).Distinct(StringComparer.Ordinal)], [.. notes]);
    }

    private IEnumerable<Wording> Looks(LetterDefinition kind, LetterFrame frame, FiledResult result)
    {
        if (kind.Decisions is [DecisionStatus.Supplement] or [DecisionStatus.Rejected])
        {
            if (!frame.Points.Any())
            {
                yield return new Wording("沒有任何應補正或不符的事項", "there is no point to supplement or to reject for");
            }

            // What one applicant filed is nobody else's business.
            foreach (var (finding, number) in frame.Points.Select((f, i) => (f, i + 1)))
            {
                var others = sources.Filed.Results.Select(r => r.Id).Where(i => !string.Equals(i, result.Id, StringComparison.Ordinal) && finding.Message.Contains(i, StringComparison.Ordinal)).ToList();
                if (others.Count > 0)
                {
                    yield return new Wording($"第 {number} 項提到其他申請案（{string.Join("、", others)}），發文前請確認可否告知", $"point {number} names other submissions ({string.Join(", ", others)}); make sure that they may be told");
                }
            }
        }
    }
}
