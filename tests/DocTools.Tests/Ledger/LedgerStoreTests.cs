using DocTools.Core.Reports;
using DocTools.Ledger;
using DocTools.Ledger.Decisions;
using DocTools.Ledger.Letters;
using DocTools.Tests.Cli;
using Xunit;
using static DocTools.Tests.Ledger.LedgerSamples;

namespace DocTools.Tests.Ledger;

public sealed class LedgerStoreTests : IDisposable
{
    private const string Program = "design-113";
    private readonly FixedClock _clock = new(Monday);
    private LedgerHome _home = null!;
    private LedgerStore _ledger = null!;

    public void Dispose()
    {
        _ledger.Dispose();
        _home.Dispose();
    }

    [Theory, OnSqlite, OnPostgres]
    public void The_same_result_is_stored_once_and_another_one_is_told_field_by_field(string engine)
    {
        Open(engine);
        var first = _ledger.Recorder.Record(Run(Monday, "s1"), [Submission("A001", Report("A001", 5_000_000, findings: Finding("field.missing")))]);
        Assert.Equal("A001", Assert.Single(first.New));
        var again = _ledger.Recorder.Record(Run(Monday.AddHours(1), "s2"), [Submission("A001", Report("A001", 5_000_000, findings: Finding("field.missing")))]);
        Assert.Empty(again.New);
        Assert.Empty(again.Changed);
        var changed = Assert.Single(_ledger.Recorder.Record(Run(Monday.AddHours(2), "s3"), [Submission("A001", Report("A001", 6_000_000, "bb", decision: DecisionStatus.Rejected, findings: Finding("intake.late")))]).Changed);
        Assert.Equal((1, 2, "supplement", "rejected"), (changed.Before, changed.After, changed.Changes.DecisionBefore, changed.Changes.DecisionAfter));
        Assert.Equal(("company-profile.capital", "5000000", "6000000"), changed.Changes.Fields.Select(f => (f.Id, f.Before?.Value, f.After?.Value)).Single());
        Assert.Equal(["raised intake.late", "resolved field.missing"], changed.Changes.Findings.Select(f => f.Kind + " " + f.Finding.Code));
        Assert.Equal("附件一.docx", Assert.Single(changed.Changes.Documents).Path);
        var versions = _ledger.Versions.Of(Program, "A001");
        Assert.Equal([1, 2], versions.Select(v => v.Number));
        Assert.Contains("\"value\": 5000000", Text(_ledger.Versions.ResultOf(versions[0])), StringComparison.Ordinal);
        Assert.Equal(3, _ledger.Runs.List(Program).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public void What_is_made_of_the_same_is_not_even_made(string engine)
    {
        Open(engine);
        _ledger.Recorder.Record(Run(Monday, "s1"), [Known("A001", "m", Report("A001", 1))]);
        _ledger.Recorder.Record(Run(Monday.AddHours(1), "s2"), [new("A001", "reused", null, "m", () => throw new InvalidOperationException("made again"))]);
        Assert.Equal("reused", Assert.Single(_ledger.Runs.SubmissionsOf(_ledger.Runs.Last(Program)!)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_run_in_which_nothing_changed_points_to_the_one_before(string engine)
    {
        Open(engine);
        Assert.Null(_ledger.Recorder.RecordUnchanged(Run(Monday, "s1")));
        _ledger.Recorder.Record(Run(Monday, "s1"), [Submission("A001", Report("A001", 1))]);
        Assert.True(_ledger.Recorder.Knows(Program, "/inbox", "/out", "s1"));
        Assert.False(_ledger.Recorder.Knows(Program, "/inbox", "/out", "s2"));
        Assert.NotNull(_ledger.Recorder.RecordUnchanged(Run(Monday.AddHours(1), "s1")));
        Assert.Null(_ledger.Recorder.RecordUnchanged(Run(Monday.AddHours(2), "s2")));
        var last = _ledger.Runs.Last(Program)!;
        Assert.Equal((2L, 1L), (last.Id, last.SameAs));
        Assert.Equal("A001", Assert.Single(_ledger.Runs.SubmissionsOf(last)).Name);
        Assert.Equal(2, _ledger.Runs.LastOf(Program, "A001")!.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public void The_state_of_a_moment_holds_what_was_there_then(string engine)
    {
        Open(engine);
        _ledger.Recorder.Record(Run(Monday, "s1"), [Submission("A001", Report("A001", 1, receivedAt: Monday.AddDays(-1), findings: Finding("field.missing"))), Submission("A002", Report("A002", 2))]);
        var tuesday = Monday.AddDays(1);
        var second = _ledger.Recorder.Record(Run(tuesday, "s2"), [Submission("A001", Report("A001", 3, "bb", Monday.AddDays(-1), DecisionStatus.Accepted)), Submission("A003", Report("A003", 4, receivedAt: tuesday))]);
        Assert.Equal("A002", Assert.Single(second.Gone));
        Assert.Equal(["A001 1", "A002 1"], _ledger.Versions.StateAt(Program, tuesday).Select(v => $"{v.Submission} {v.Number}"));
        Assert.Equal(["A001 2", "A003 1"], _ledger.Versions.StateAt(Program).Select(v => $"{v.Submission} {v.Number}"));
        Assert.Equal(["A003"], _ledger.Versions.ReceivedIn(Program, tuesday, tuesday.AddDays(1)).Select(v => v.Submission));
        Assert.Equal(["A001 accepted", "A003 supplement"], _ledger.Versions.DecidedIn(Program, tuesday, tuesday.AddDays(1)).Select(v => $"{v.Submission} {v.Decision}"));
        Assert.Equal(["A001"], _ledger.Versions.SupplementedIn(Program, tuesday, tuesday.AddDays(1)).Select(v => v.Submission));
        Assert.Equal("A001", Assert.Single(_ledger.Versions.ChangesBetween(Program, tuesday, tuesday.AddDays(1))).Name);
        Assert.Equal(("field.missing", 1, 1), _ledger.Totals.Findings(Program, tuesday).Select(f => (f.Code, f.Findings, f.Submissions)).Single());
        Assert.Empty(_ledger.Totals.Findings(Program));
        Assert.Equal(("design", "plan.budget.fee", "total", 2001.0m, 1800m, 2), _ledger.Totals.Budgets(Program).Select(b => (b.Category, b.Line, b.Part, b.Reported, b.Expected, b.Submissions)).Single());
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_letter_with_a_due_day_is_open_until_new_documents_come(string engine)
    {
        Open(engine);
        _ledger.Recorder.Record(Run(Monday, "s1"), [Submission("A001", Report("A001", 1))]);
        _clock.Now = Monday.AddHours(1);
        var letter = new LetterEntry(Program, "A001", "supplement", new DateOnly(2024, 5, 20), "letters/A001.docx", "cc");
        _ledger.Letters.Add([letter, letter]);
        Assert.Equal(letter, Assert.Single(_ledger.Letters.Open(Program)).Entry);
        _ledger.Recorder.Record(Run(Monday.AddHours(2), "s2"), [Submission("A001", Report("A001", 2))]);
        Assert.Single(_ledger.Letters.Open(Program));
        _ledger.Recorder.Record(Run(Monday.AddHours(3), "s3"), [Submission("A001", Report("A001", 2, "bb"))]);
        Assert.Empty(_ledger.Letters.Open(Program));
        Assert.Single(_ledger.Letters.Open(Program, Monday.AddHours(2.5)));
        Assert.Throws<LedgerException>(() => _ledger.Letters.Add([letter with { Submission = "B999" }]));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_letter_that_is_made_again_takes_the_place_of_the_one_before(string engine)
    {
        Open(engine);
        _ledger.Recorder.Record(Run(Monday, "s1"), [Submission("A001", Report("A001", 1))]);
        var first = new LetterEntry(Program, "A001", "supplement", new DateOnly(2024, 5, 16), "supplement/A001.docx", "cc");
        _clock.Now = Monday.AddDays(3);
        _ledger.Letters.Add([first]);
        _clock.Now = Monday.AddDays(7);
        _ledger.Letters.Add([first with { DueOn = new DateOnly(2024, 5, 20), Sha256 = "dd" }, first with { Kind = "revision", Sha256 = "ee" }]);
        Assert.Equal([("revision", 16), ("supplement", 20)], _ledger.Letters.Open(Program).Select(l => (l.Entry.Kind, l.Entry.DueOn!.Value.Day)));
        Assert.Equal(16, Assert.Single(_ledger.Letters.Open(Program, Monday.AddDays(5))).Entry.DueOn!.Value.Day);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Decisions_of_people_are_never_lost(string engine)
    {
        Open(engine);
        _ledger.Corrections.Add(Program, "A001", "plan.fee", "1", "first", "王");
        _clock.Now = Monday.AddHours(1);
        _ledger.Corrections.Add(Program, "A001", "plan.fee", "2", "second", "李");
        Assert.Equal("2", Assert.Single(_ledger.Corrections.Active(Program)).Value);
        Assert.True(_ledger.Corrections.Withdraw(Program, "A001", "plan.fee", "wrong", "張"));
        Assert.False(_ledger.Corrections.Withdraw(Program, "A001", "plan.fee", "wrong", "張"));
        Assert.Empty(_ledger.Corrections.Active(Program));
        Assert.Equal([("1", "李", null), ("2", "張", "wrong")], _ledger.Corrections.Of(Program, "A001").Select(c => (c.Value, c.Ended!.By, c.Ended.Reason)));
        _ledger.Waivers.Add(Program, "A001", [new WaivedFinding("x", "1", "a;b", "m"), new WaivedFinding("x", "2", "c", "m")], "why", "王");
        Assert.Equal(1, _ledger.Waivers.Withdraw(Program, "A001", "x", "c", "back", "王"));
        Assert.Equal("1", Assert.Single(_ledger.Waivers.Active(Program)).Identity);
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_run_that_ends_half_way_leaves_nothing(string engine)
    {
        Open(engine);
        Assert.Throws<InvalidOperationException>(() => _ledger.Recorder.Record(Run(Monday, "s1"), [Submission("A001", Report("A001", 1)), new("A002", "done", null, "m", () => throw new InvalidOperationException("no power"))]));
        Assert.Empty(_ledger.Runs.List());
        Assert.Empty(_ledger.Versions.Submissions(null));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Writers_of_one_file_wait_for_each_other(string engine)
    {
        Open(engine);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() =>
        {
            using var ledger = _home.Open(_clock);
            for (var run = 0; run < 5; run++)
            {
                ledger.Recorder.Record(Run(Monday.AddMinutes(run), $"s{run}", folder: $"/out{i}"), [Submission($"A{i}", Report($"A{i}", run))]);
            }
        })));
        Assert.Equal(20, _ledger.Runs.List(Program).Count);
        Assert.Equal([5, 5, 5, 5], Enumerable.Range(0, 4).Select(i => _ledger.Versions.Of(Program, $"A{i}").Count));
        Assert.Null(_ledger.CheckIntegrity());
    }

    private void Open(string engine)
    {
        _home = new LedgerHome(engine);
        _ledger = _home.Open(_clock);
    }
}
