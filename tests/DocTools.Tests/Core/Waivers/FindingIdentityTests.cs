using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Rules;
using DocTools.Core.Values;
using DocTools.Core.Waivers;
using Xunit;

namespace DocTools.Tests.Core.Waivers;

/// <summary>A waiver holds for the finding that was looked at, and for no other.</summary>
public sealed class FindingIdentityTests
{
    private static readonly Finding Fee = new("budget.fee", Severity.Error, "管理費過高") { Fields = ["plan.fee"], Actual = new FieldValue.Number(10), Expected = new FieldValue.Number(8) };

    [Fact]
    public void Words_and_weight_do_not_count() =>
        Assert.Equal(Of(Fee), Of(Fee with { Message = "the fee is too high", Severity = Severity.Warning, Reference = "somewhere" }));

    [Fact]
    public void Another_figure_field_value_or_code_is_another_finding() => Assert.Equal(6, new[]
    {
        Of(Fee),
        Of(Fee with { Actual = new FieldValue.Number(11) }),
        Of(Fee with { Expected = null }),
        Of(Fee with { Fields = ["plan.fee", "plan.total"] }),
        Of(Fee with { Code = "budget.other" }),
        Of(Fee, value: 99),
    }.Distinct().Count());

    [Fact]
    public void Beside_other_submissions_the_message_names_them() => Assert.NotEqual(Of(Fee, between: true), Of(Fee with { Message = "與 A002 相同" }, between: true));

    [Fact]
    public void A_document_with_other_bytes_is_another_one()
    {
        var finding = new Finding("intake.unreadable", Severity.Error, "無法讀取") { Actual = new FieldValue.Text("a.docx") };
        Assert.NotEqual(Of(finding, sha: "11"), Of(finding, sha: "22"));
    }

    private static string Of(Finding finding, decimal value = 10, bool between = false, string sha = "00") => FindingIdentity.Of(
        finding,
        new Case
        {
            Id = "A",
            Documents = [new DocumentRecord { Path = "a.docx", Sha256 = sha, Format = "docx", Status = DocumentStatus.Unreadable }],
            Fields = [new Field("plan.fee", FieldType.Money, ParsedValue.Of(new FieldValue.Number(value)), "10", new Origin.Read(new Source("a.docx")))],
        },
        between);
}
