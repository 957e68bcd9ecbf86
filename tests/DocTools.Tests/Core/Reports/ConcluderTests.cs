using DocTools.Core.Cases;
using DocTools.Core.Extraction;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Reports;

/// <summary>The contract's table of decisions: the first that applies.</summary>
public sealed class ConcluderTests
{
    [Theory]
    [InlineData("", "read", 1.0, "Accepted", "")]
    [InlineData("i:intake.received-time-unknown", "read", 1.0, "Accepted", "")]
    [InlineData("w:budget.share", "read", 1.0, "Review", "budget.share")]
    [InlineData("w:budget.share w:budget.share w:field.phone", "read", 1.0, "Review", "budget.share,field.phone")]
    [InlineData("", "unrecognised", 1.0, "Review", "intake.unrecognised")]
    [InlineData("w:intake.unrecognised", "unrecognised", 1.0, "Review", "intake.unrecognised")]
    [InlineData("i:field.low-confidence", "read", 0.7, "Review", "field.low-confidence")]
    [InlineData("", "read", 0.8, "Accepted", "")]
    [InlineData("e:budget.tax w:budget.share", "read", 0.7, "Supplement", "budget.tax")]
    [InlineData("e:intake.unreadable", "unreadable", 1.0, "Supplement", "intake.unreadable")]
    [InlineData("w:intake.format-not-accepted", "unreadable", 1.0, "Review", "intake.format-not-accepted")]
    [InlineData("e:batch.duplicate-applicant", "read", 1.0, "Supplement", "batch.duplicate-applicant")]
    [InlineData("e:intake.late e:budget.tax", "read", 1.0, "Rejected", "intake.late")]
    [InlineData("e:budget.tax e:eligibility.sme e:eligibility.registry e:eligibility.sme", "read", 1.0, "Rejected", "eligibility.sme,eligibility.registry")]
    [InlineData("w:eligibility.sme", "read", 1.0, "Review", "eligibility.sme")]
    [InlineData("e:plan.period", "read", 1.0, "Rejected", "plan.period")]
    public void The_first_that_applies(string findings, string status, double confidence, string decision, string reasons)
    {
        var list = findings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => new Finding(f[2..], f[0] switch { 'e' => Severity.Error, 'w' => Severity.Warning, _ => Severity.Info }, "…"));
        var document = new DocumentRecord { Path = "a.docx", Sha256 = null, Format = "docx", Status = Enum.Parse<DocumentStatus>(status, ignoreCase: true) };
        var field = new Field("a.b", FieldType.Text, ParsedValue.Of(new FieldValue.Text("x"), confidence), "x", new Origin.Absent("", "a.docx"));
        var result = Concluder.Conclude(list, [document], [field], new DecisionPolicy(["plan.period"]));
        Assert.Equal((decision, reasons), (result.Status.ToString(), string.Join(',', result.Reasons)));
    }
}
