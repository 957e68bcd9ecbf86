using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;
using DocTools.Tests.Core.Extraction;
using Xunit;

namespace DocTools.Tests.Core.Cases;

public sealed class AssemblerTests
{
    private static readonly ProgramDefinition Program = TestProgram.Design113();

    [Fact]
    public void Joins_a_form_that_comes_in_several_files()
    {
        var assembled = Assemble(
            Plan("a.docx", "《海味計畫》\n(一)主提企業投入人月\n[table]\n編號 | 姓名 | 職稱 | 投入人月\n1 | 王一 | 經理 | 1\n投入人月合計 | < | < | 1\n[end]"),
            Plan("b.docx", "(二)輔導單位投入人月\n[table]\n編號 | 姓名 | 職稱 | 投入人月\n1 | 李二 | 顧問 | 2\n投入人月合計 | < | < | 2\n[end]"));

        Assert.Empty(assembled.Conflicts);
        Assert.Equal("海味計畫", assembled.Find("plan.plan_name")!.Text);
        Assert.Equal(["王一", "李二"], assembled.Fields.Where(f => f.Id.EndsWith("].name", StringComparison.Ordinal)).Select(f => f.Text!));
        Assert.Equal("consultant", assembled.Find("plan.people[1].party")!.Text);
        Assert.Equal(1, assembled.Find("plan.people.applicant.total")!.Number);
        Assert.Equal(2, assembled.Find("plan.people.consultant.total")!.Number);
    }

    [Theory]
    // The later date counts wherever the file stands; without dates the last file does.
    [InlineData("113年5月6日", "113年5月3日", 300, "a.docx")]
    [InlineData("113年5月3日", "113年5月6日", 500, "b.docx")]
    [InlineData("", "", 500, "b.docx")]
    public void Tells_versions_that_differ_and_takes_the_later(string firstDate, string secondDate, int capital, string kept)
    {
        var assembled = Assemble(
            Profile("a.docx", $"申請日期：{firstDate}\n統一編號：04595257\n資本額：300 元"),
            Profile("b.docx", $"申請日期：{secondDate}\n統一編號：04595257\n資本額：500 元"));

        var conflict = Assert.Single(assembled.Conflicts);
        Assert.Equal(kept, conflict.Kept);
        Assert.Contains("company-profile.capital", conflict.Fields);
        Assert.DoesNotContain("company-profile.ubn", conflict.Fields);
        Assert.Equal(capital, assembled.Find("company-profile.capital")!.Number);
    }

    [Theory]
    [InlineData("a", 300)]
    [InlineData("b", 500)]
    public void Takes_the_supplement_whatever_the_order_and_nothing_of_the_version_before_it(string supplement, int capital)
    {
        var manifest = new ManifestEntry { SupplementChildren = [supplement] };
        var whole = Assembler.Assemble(Program, "A1", manifest, null, [],
        [
            Profile("a/1.docx", "申請日期：113年5月6日\n統一編號：04595257\n資本額：300 元"),
            Profile("b/1.docx", "申請日期：113年5月6日\n統一編號：04595257\n資本額：500 元"),
        ]);
        Assert.Equal(capital, whole.Find("company-profile.capital")!.Number);
        Assert.StartsWith(supplement, Assert.Single(whole.Conflicts).Kept, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_same_values_twice_for_one_form()
    {
        var assembled = Assemble(
            Consent("a.docx", "王一"),
            Consent("b.docx", "王一"),
            Consent("c.docx", "李二"));

        Assert.Empty(assembled.Conflicts);
        Assert.Equal(["王一", "李二"], assembled.Fields.Where(f => f.Id.EndsWith(".person", StringComparison.Ordinal)).Select(f => f.Text!));
        Assert.Equal("consent[1].person", assembled.Fields.Last(f => f.Id.EndsWith(".person", StringComparison.Ordinal)).Id);
    }

    [Fact]
    public void Takes_the_category_from_the_manifest_where_no_form_has_one()
    {
        var assembled = Assembler.Assemble(Program, "A1", new ManifestEntry { Category = "跨域整合輔導" }, null, [], []);
        Assert.Equal("cross", assembled.Category);
    }

    private static Case Assemble(params FormRecord[] records) =>
        Assembler.Assemble(Program, "A1", new ManifestEntry(), null, [], [.. records]);

    private static FormRecord Plan(string path, string text) => Record("plan", path, text);

    private static FormRecord Profile(string path, string text) => Record("company-profile", path, text);

    private static FormRecord Consent(string path, string person) => Record("consent", path, $"立同意書人：{person}\n中華民國113年5月3日");

    private static FormRecord Record(string form, string path, string text)
    {
        var document = LaidOut.Read(text, path);
        return Extractor.Extract(Program.FindForm(form)!, new Segment(document, document.Blocks), Program);
    }
}
