using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;
using DocTools.Tests.Core.Budgets;
using Xunit;

namespace DocTools.Tests.Core.Rules;

/// <summary>The findings that are common to every programme, and how the rules work together.</summary>
public sealed class CheckerTests
{
    private static readonly DateTimeOffset s_inTime = new(2024, 5, 9, 16, 20, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("2024-05-10T17:00:00+08:00", false)]
    [InlineData("2024-05-10T17:00:00.9+08:00", false)]
    [InlineData("2024-05-10T09:00:01+00:00", true)]
    public void The_deadlines_own_second_is_in_time(string received, bool late) =>
        Assert.Equal(late, Codes(new CaseBuilder(), DateTimeOffset.Parse(received, System.Globalization.CultureInfo.InvariantCulture)).Contains("intake.late", StringComparer.Ordinal));

    [Fact]
    public void Without_a_time_of_receipt_lateness_is_not_checked() => Assert.Contains("intake.received-time-unknown", Codes(new CaseBuilder(), null));

    [Fact]
    public void A_form_whose_document_cannot_be_read_is_not_missing_as_well()
    {
        var findings = Check(new CaseBuilder().Forms("plan", "slides", "consent", "application-checklist", "company-profile").Document(Document("登記證明.pdf", DocumentStatus.Unreadable) with { Format = "pdf", FormByName = "registration", Problems = [new ReadingProblem(ReadingProblemKind.Unreadable, "檔案有密碼", "a password is needed")] }));
        Assert.DoesNotContain(findings, f => string.Equals(f.Code, "intake.document-missing", StringComparison.Ordinal));
        Assert.Contains("檔案有密碼", Assert.Single(findings, f => string.Equals(f.Code, "intake.unreadable", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_missing_form_is_one_finding_with_its_id()
    {
        var missing = Check(new CaseBuilder().Forms("plan")).Where(f => string.Equals(f.Code, "intake.document-missing", StringComparison.Ordinal));
        Assert.Equal(["registration", "company-profile", "application-checklist", "consent", "slides"], missing.Select(f => f.Expected!.Display));
    }

    [Theory]
    [InlineData("docx", "plan", false)]
    [InlineData("xlsx", "plan", true)]
    [InlineData("png", "consent", false)]
    [InlineData("jpeg", "application-checklist", false)]
    [InlineData("png", "plan", true)]
    [InlineData("exe", null, true)]
    [InlineData("eml", null, false)]
    public void Formats_are_judged_by_what_the_document_is(string format, string? form, bool flagged)
    {
        var document = Document("a." + format, form is null ? DocumentStatus.Unrecognised : DocumentStatus.Read) with { Format = format, Forms = form is null ? [] : [form] };
        var found = Check(new CaseBuilder().Document(document)).Where(f => string.Equals(f.Code, "intake.format-not-accepted", StringComparison.Ordinal)).ToList();
        Assert.Equal(flagged, found.Count > 0);
        Assert.All(found, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Fact]
    public void A_document_in_a_format_that_nobody_reads_is_not_accepted_and_stands_for_no_form()
    {
        var codes = Check(new CaseBuilder().Forms("plan").Document(Document("同意書.heic", DocumentStatus.Unreadable) with { Format = "heic", FormByName = "consent", Problems = [new ReadingProblem(ReadingProblemKind.NotTaken, "…", "…")] })).Where(f => f.Code.StartsWith("intake.", StringComparison.Ordinal) && f.Expected?.Display is null or "consent").Select(f => f.Code);
        Assert.Equal(["intake.document-missing", "intake.format-not-accepted"], codes.Where(c => c.StartsWith("intake.", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_became_of_the_documents_is_told()
    {
        var findings = Check(new CaseBuilder()
            .Document(Document("a.docx", DocumentStatus.Read))
            .Document(Document("b.docx", DocumentStatus.Duplicate))
            .Document(Document("c.docx", DocumentStatus.Unrecognised))
            .Document(Document("d.docx", DocumentStatus.Refused)));
        Assert.Equal(["intake.refused", "intake.unrecognised", "intake.duplicate-document"], findings.Select(f => f.Code).Where(c => c.StartsWith("intake.", StringComparison.Ordinal) && c is not "intake.document-missing" and not "intake.received-time-unknown"));
        Assert.Contains("「a.docx」", Assert.Single(findings, f => f.Code is "intake.duplicate-document").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_that_differ_are_a_warning_with_the_fields()
    {
        var submission = new CaseBuilder().With("company-profile.capital", 5_000_000).Build(s_inTime) with { Conflicts = [new FormConflict("company-profile", "b.docx", "a.docx", ["company-profile.capital"])] };
        var finding = Assert.Single(new Checker(Design113.Rules, Design113.Program, Language.Chinese).CheckCase(submission, null), f => f.Code is "intake.conflicting-documents");
        Assert.Equal((Severity.Warning, "company-profile.capital"), (finding.Severity, Assert.Single(finding.Fields)));
        Assert.Equal("附件一 企業基本資料表有兩個版本且內容不同（資本額）：採用「b.docx」，未採用「a.docx」。", finding.Message);
    }

    [Fact]
    public void What_was_read_in_part_is_for_a_person_to_look_at() =>
        Assert.Equal(Severity.Warning, Assert.Single(Check(new CaseBuilder().Document(Document("a.docx", DocumentStatus.Partial))), f => f.Code is "intake.unreadable").Severity);

    [Fact]
    public void A_problem_of_a_writing_has_its_own_finding_and_is_not_missing_besides()
    {
        var findings = Check(new CaseBuilder().With("company-profile.founded_date", ParsedValue.Invalid(), "113年2月30日").With("company-profile.category", ParsedValue.Invalid("field.choice-count"), "☑設計優化輔導 ☑跨域整合輔導"));
        Assert.Equal("field.invalid", Assert.Single(findings, f => f.Fields.Contains("company-profile.founded_date", StringComparer.Ordinal)).Code);
        Assert.Equal("field.choice-count", Assert.Single(findings, f => f.Fields.Contains("company-profile.category", StringComparer.Ordinal)).Code);
        Assert.Equal("field.choice-count", Assert.Single(findings, f => f.Fields.Contains("company-profile.industry", StringComparer.Ordinal)).Code);
        Assert.Equal("field.missing", Assert.Single(findings, f => f.Fields.Contains("company-profile.ubn", StringComparer.Ordinal)).Code);
        Assert.DoesNotContain(findings, f => f.Fields.Contains("company-profile.revenue", StringComparer.Ordinal));
    }

    [Fact]
    public void Characters_are_counted_without_blanks()
    {
        Assert.DoesNotContain("field.too-long", Codes(new CaseBuilder().With("company-profile.summary", string.Concat(Enumerable.Repeat("茶 \n", 150))), s_inTime));
        var finding = Assert.Single(Check(new CaseBuilder().With("company-profile.summary", new string('茶', 151))), f => f.Code is "field.too-long");
        Assert.Equal(("150", "151"), (finding.Expected!.Display, finding.Actual!.Display));
    }

    [Fact]
    public void A_doubtful_reading_is_a_hint() =>
        Assert.Equal(Severity.Info, Assert.Single(Check(new CaseBuilder().With("plan.people[0].level", ParsedValue.Of(new FieldValue.Text("master"), 0.7), "博士班肄業")), f => f.Code is "field.low-confidence").Severity);

    [Fact]
    public void Errors_come_first_and_every_message_is_whole()
    {
        var findings = Check(BudgetRecomputerTests.Tidy().Line("management", 0, 40_000, 40_000).With("plan.budget.staff.researcher.share", 10, "10%").Forms("slides"));
        Assert.Equal(findings.OrderByDescending(f => f.Severity).Select(f => f.Message), findings.Select(f => f.Message));
        Assert.All(findings, f => Assert.DoesNotContain("{", f.Message, StringComparison.Ordinal));
        var fee = Assert.Single(findings, f => f.Code is "budget.management-fee");
        Assert.Equal("管理費合計填 40,000 元，應為 (人事費 150,000＋業務費 100,000＋旅運費 0)×13% = 32,500 元，相差 7,500 元（「附件.docx」表 3 第 2 列第 4 欄）。", fee.Message);
    }

    [Fact]
    public void One_mistake_in_a_total_that_two_rules_look_at_is_one_finding()
    {
        var findings = Check(new CaseBuilder().With("plan.schedule[0].months", 2).With("plan.schedule.months_total", 5).With("company-profile.manpower.total", 6));
        Assert.Single(findings, f => f.Code is "schedule.months");
    }

    [Fact]
    public void A_tidy_budget_has_no_findings_of_its_own()
    {
        var codes = new Conclusions(Design113.Program, Design113.Rules, Language.Chinese).CheckBudget(BudgetRecomputerTests.Tidy().Build()).Where(f => f.Severity > Severity.Info).Select(f => f.Code);
        Assert.Empty(codes);
    }

    [Fact]
    public void Three_hundred_plans_are_compared_in_a_moment_and_only_the_copies_are_told()
    {
        var random = new Random(7);
        var cases = Enumerable.Range(0, 300).Select(i => new CaseBuilder($"A{i:000}").With("plan.sections.goals.text", Prose(random, 3000)).Build()).ToList();
        var copy = cases[17].Find("plan.sections.goals.text")!.Text!;
        cases.Add(new CaseBuilder("B001").With("plan.sections.goals.text", copy[..1500] + Prose(random, 500)).Build());
        var reports = Conclusions.Run(cases, Design113.Program, Design113.Rules, null, Language.English);
        Assert.Equal(["A017", "B001"], reports.Where(r => r.Findings.Any(f => f.Code is "batch.similar-plan")).Select(r => r.Case.Id));
        Assert.Contains("A017 (74%)", reports[^1].Findings.Single(f => f.Code is "batch.similar-plan").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Registries_and_categories_reach_the_report()
    {
        var registry = new Registry([new RegistryEntry(2, "04595257", "山海", "", null, null, "bank-refused", "")]);
        var report = Assert.Single(Conclusions.Run([new CaseBuilder().With("company-profile.ubn", "04595257").With("company-profile.company_name", "山海").Build(s_inTime)], Design113.Program, Design113.Rules, registry, Language.Chinese));
        Assert.Equal(("山海", "04595257", DecisionStatus.Rejected, "eligibility.registry"), (report.ApplicantName, report.ApplicantUbn, report.Decision.Status, Assert.Single(report.Decision.Reasons)));
        Assert.Contains("第 2 列", report.Findings.First(f => f.Code is "eligibility.registry").Message, StringComparison.Ordinal);
    }

    private static string Prose(Random random, int length) => new([.. Enumerable.Range(0, length).Select(_ => (char)random.Next('一', '龥'))]);

    private static DocumentRecord Document(string path, DocumentStatus status) => new() { Path = path, Sha256 = "aa", Format = "docx", Status = status, Size = 1 };

    private static IReadOnlyList<string> Codes(CaseBuilder builder, DateTimeOffset? received) => [.. new Checker(Design113.Rules, Design113.Program, Language.Chinese).CheckCase(builder.Build(received), null).Select(f => f.Code)];

    private static IReadOnlyList<Finding> Check(CaseBuilder builder) => new Checker(Design113.Rules, Design113.Program, Language.Chinese).CheckCase(builder.Build(s_inTime), null);
}
