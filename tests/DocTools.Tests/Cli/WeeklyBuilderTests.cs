using DocTools.Cli.Definitions;
using DocTools.Cli.FollowUp;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Weekly;
using DocTools.Ledger;
using DocTools.Ledger.Letters;
using Xunit;
using static DocTools.Tests.Ledger.LedgerSamples;

namespace DocTools.Tests.Cli;

/// <summary>What a week tells of letters: what is late, what is due.</summary>
public sealed class WeeklyBuilderTests : IDisposable
{
    private const string Program = "design-113";
    private static readonly ProgramKit s_kit = ProgramKit.Open(TemplateFolder.Find().FolderOf(Program), Language.Chinese);

    private readonly TemporaryFolder _folder = new();
    private readonly FixedClock _clock = new(Monday);
    private readonly LedgerStore _ledger;

    public WeeklyBuilderTests()
    {
        _ledger = LedgerStore.Open(_folder["ledger.db"], _clock);
        _ledger.Recorder.Record(Run(Monday, "s1"), [Submission("A001", Report("A001", 1))]);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Of_a_letter_that_was_made_again_the_last_due_day_counts()
    {
        Letter("supplement", new DateOnly(2024, 5, 9), new DateOnly(2024, 5, 16));
        Letter("supplement", new DateOnly(2024, 5, 13), new DateOnly(2024, 5, 20));
        var inTime = Week(new DateOnly(2024, 5, 17));
        Assert.Empty(inTime.Overdue);
        Assert.Equal(["A001 supplement 20"], Own(inTime));
        var late = Week(new DateOnly(2024, 5, 22));
        Assert.Equal(new DateOnly(2024, 5, 20), Assert.Single(late.Overdue).Due);
        Assert.Empty(Own(late));
    }

    [Fact]
    public void A_submission_that_became_accepted_without_a_supplement_is_not_late()
    {
        Letter("supplement", new DateOnly(2024, 5, 9), new DateOnly(2024, 5, 14));
        Assert.Single(Week(new DateOnly(2024, 5, 17)).Overdue);
        _ledger.Recorder.Record(Run(Monday.AddDays(9), "s2"), [Submission("A001", Report("A001", 1, decision: DecisionStatus.Accepted))]);
        Assert.Empty(Week(new DateOnly(2024, 5, 17)).Overdue);
    }

    [Fact]
    public void What_a_letter_asks_of_the_selected_is_due_in_the_weeks_ahead()
    {
        _ledger.Recorder.Record(Run(Monday.AddDays(9), "s2"), [Submission("A001", Report("A001", 1, decision: DecisionStatus.Accepted))]);
        Letter("result", new DateOnly(2024, 6, 7), new DateOnly(2024, 6, 24));
        Letter("revision", new DateOnly(2024, 6, 8), new DateOnly(2024, 6, 24));
        var week = Week(new DateOnly(2024, 6, 12));
        Assert.Equal(["A001 revised-plan 24"], Own(week));
        Assert.Equal(("甲公司", "提交修正後輔導計畫書並簽約"), week.Deadlines.Where(d => d.Submission is not null).Select(d => (d.Applicant, d.Label.Zh)).Single());
        Assert.Empty(Own(Week(new DateOnly(2024, 6, 4))));
    }

    [Fact]
    public void A_letter_that_was_made_behind_an_old_week_is_not_told_in_it()
    {
        Letter("supplement", new DateOnly(2024, 5, 9), new DateOnly(2024, 5, 14));
        Assert.Empty(Own(Week(new DateOnly(2024, 5, 8))));
        Assert.Equal(["A001 supplement 14"], Own(Week(new DateOnly(2024, 5, 10))));
    }

    [Theory]
    [InlineData("field.choice-count", Language.Chinese, "必填的單選沒有勾。／單選勾了兩項以上，無法判斷。")]
    [InlineData("field.too-short", Language.English, "'…' has … characters, under the minimum of … (…).")]
    [InlineData("no.such-code", Language.Chinese, "")]
    public void A_finding_is_told_in_words(string code, Language language, string expected) => Assert.Equal(expected, new FindingLabels(s_kit, language).Of(code));

    private static IEnumerable<string> Own(WeeklyProgram week) => week.Deadlines.Where(d => d.Submission is not null).Select(d => $"{d.Submission} {d.Milestone} {d.Last!.Value.Day}");

    private WeeklyProgram Week(DateOnly asOf) => new WeeklyBuilder(_ledger, asOf.AddDays(-7), asOf.AddDays(-1), asOf, Language.Chinese).Build(Program, s_kit);

    private void Letter(string kind, DateOnly made, DateOnly due)
    {
        _clock.Now = new DateTimeOffset(made.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(8));
        _ledger.Letters.Add([new LetterEntry(Program, "A001", kind, due, $"{kind}/A001.docx", $"{kind} {made}")]);
    }
}
