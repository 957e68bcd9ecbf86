using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Core.Calendars;
using DocTools.Core.Programs.Schedules;
using DocTools.Ledger;
using DocTools.Ledger.Letters;
using DocTools.Ledger.Versions;

namespace DocTools.Cli.FollowUp;

/// <summary>The letters with a due day that applicants still had to answer at a moment.</summary>
/// <param name="Letters">The letters, the earliest due day first; of a submission and a kind the last one only.</param>
public sealed record OpenLetters(ImmutableArray<LetterRecord> Letters)
{
    /// <summary>
    /// Finds them. A supplement is waited for as long as the suggestion is to ask for one: a waiver or a correction may have made it accepted.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="program">The programme.</param>
    /// <param name="end">The moment.</param>
    /// <param name="now">The submissions as they stood at that moment.</param>
    public static OpenLetters Of(LedgerStore ledger, string program, DateTimeOffset end, IReadOnlyList<VersionRecord> now)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var settled = now.Where(v => v.Decision is not DueDate.Supplement).Select(v => v.Submission).ToHashSet(StringComparer.Ordinal);
        return new OpenLetters([.. ledger.Letters.Open(program, end).Where(l => !IsSupplement(l) || !settled.Contains(l.Entry.Submission))]);
    }

    /// <summary>Whether a supplement of a submission is waited for by one of the letters.</summary>
    public bool AskSupplementOf(string submission) => Letters.Any(l => IsSupplement(l) && string.Equals(l.Entry.Submission, submission, StringComparison.Ordinal));

    /// <summary>What the letters set a day for, once per submission and milestone; the letter that was made last counts.</summary>
    /// <param name="kit">The programme.</param>
    /// <param name="schedule">Its schedule.</param>
    /// <param name="applicants">The applicants' names by submission.</param>
    public IEnumerable<DueDate> DueDates(ProgramKit kit, ScheduleDefinition schedule, IReadOnlyDictionary<string, string> applicants)
    {
        ArgumentNullException.ThrowIfNull(kit);
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(applicants);
        return Letters.OrderByDescending(l => l.MadeAt).Select(Due).DistinctBy(d => (d.Submission, d.Milestone));

        DueDate Due(LetterRecord letter)
        {
            var kind = kit.Letters?.Find(letter.Entry.Kind);
            var milestone = kind?.Due ?? letter.Entry.Kind;
            var known = schedule.FindMilestone(milestone);
            var label = milestone is DueDate.Supplement ? DueDatePlan.SupplementLabel : known?.Label ?? kind?.Title ?? new(milestone, milestone);
            return new DueDate(kit.Definition.Id, milestone, 1, label, kind?.Reference ?? known?.Reference ?? "")
            {
                Submission = letter.Entry.Submission,
                Applicant = applicants.GetValueOrDefault(letter.Entry.Submission, ""),
                First = letter.Entry.DueOn,
                Last = letter.Entry.DueOn,
            };
        }
    }

    private static bool IsSupplement(LetterRecord letter) => string.Equals(letter.Entry.Kind, DueDate.Supplement, StringComparison.Ordinal);
}
