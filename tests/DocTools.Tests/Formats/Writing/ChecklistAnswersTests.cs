using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Values;
using DocTools.Formats.Writing;
using Xunit;

namespace DocTools.Tests.Formats.Writing;

public class ChecklistAnswersTests
{
    private static readonly ReportWords Words = ReportWords.For("zh");

    [Theory]
    [InlineData(DocumentStatus.Read, true, null, true)]
    [InlineData(DocumentStatus.Unrecognised, false, null, false)]
    [InlineData(DocumentStatus.Unreadable, false, null, null)]
    [InlineData(DocumentStatus.Unreadable, false, "plan", null)]
    [InlineData(DocumentStatus.Unreadable, false, "slides", false)]
    public void A_document_is_found_by_its_form(DocumentStatus status, bool hasForm, string? byName, bool? expected)
    {
        var report = Report() with
        {
            Case = new Case { Id = "A", Documents = [new() { Path = "x.pdf", Sha256 = null, Format = "pdf", Status = status, Forms = hasForm ? ["plan"] : [], FormByName = byName }] },
        };
        Assert.Equal(expected, Found(new FoundRule { Document = "plan" }, report));
    }

    [Theory]
    [InlineData("a", "bad", false)]
    [InlineData("a=bad", "bad", false)]
    [InlineData("a=worse", "bad", null)]
    [InlineData("b", "bad", null)]
    public void A_finding_decides_by_code_and_value(string pattern, string actual, bool? expected)
    {
        var report = Report() with { Findings = [new Finding("a", Severity.Error, "說明") { Actual = new FieldValue.Text(actual) }] };
        Assert.Equal(expected, Found(new FoundRule { No = [pattern] }, report));
    }

    [Fact]
    public void The_first_rule_that_tells_counts()
    {
        var both = Report() with { Findings = [new Finding("no", Severity.Error, ""), new Finding("yes", Severity.Error, ""), new Finding("unsure", Severity.Info, "")] };
        Assert.False(Found(new FoundRule { No = ["no"], Yes = ["yes"] }, both));
        Assert.True(Found(new FoundRule { Yes = ["yes"], Unsure = ["unsure"] }, both));
        Assert.Null(Found(new FoundRule { Unsure = ["unsure"], Otherwise = true }, both));
        Assert.True(Found(new FoundRule { Otherwise = true }, both));
        Assert.False(Found(new FoundRule { Document = "plan", Yes = ["yes"] }, both));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(true, null, null)]
    [InlineData(null, null, null)]
    public void Yes_no_fields_decide_together(bool? first, bool? second, bool? expected)
    {
        var report = Report() with { Case = new Case { Id = "A", Fields = [Flag("f.stamp", first), Flag("f.signature", second)] } };
        Assert.Equal(expected, Found(new FoundRule { Fields = ["f.stamp", "f.signature"] }, report));
    }

    private static bool? Found(FoundRule rule, CaseReport report) =>
        ChecklistAnswers.Found(new ChecklistItem(1, "f.item", "項目", rule, null), report, Words).Answer;

    private static CaseReport Report() => SampleReports.Empty;

    private static Field Flag(string id, bool? value) => value is { } v
        ? new(id, FieldType.Boolean, ParsedValue.Of(new FieldValue.Flag(v)), null, new Origin.Read(new Source("x.docx")))
        : new(id, FieldType.Boolean, ParsedValue.Blank, null, new Origin.Absent("空白", "x.docx"));
}
