using System.Text;
using System.Text.Json;
using DocTools.Core.Reports;
using DocTools.Formats.Writing;
using Xunit;

namespace DocTools.Tests.Formats.Writing;

public class ResultJsonTests
{
    [Fact]
    public void The_report_has_the_contracts_shape_in_its_order()
    {
        using var json = JsonDocument.Parse(Render(SampleReports.Rich));
        var root = json.RootElement;
        Assert.Equal("schema program submission applicant documents fields findings decision", string.Join(' ', root.EnumerateObject().Select(p => p.Name)));
        Assert.Equal("doctools.result/1", root.GetProperty("schema").GetString());
        Assert.Equal("""{"id":"A001","receivedAt":"2024-05-09T16:20:00+08:00","category":"design"}""", Flat(root.GetProperty("submission")));
        Assert.Equal("""{"name":"𠮷堃茶業股份有限公司","ubn":"04595257"}""", Flat(root.GetProperty("applicant")));
        Assert.Equal("""{"status":"supplement","reasons":["intake.document-missing","intake.unreadable","budget.management-fee","budget.grand-total","checklist.contradicts-documents"]}""", Flat(root.GetProperty("decision")));
        Assert.Equal($$"""{"path":"公司登記表.pdf","sha256":"{{new string('e', 64)}}","format":"pdf","status":"unreadable","text":"none","forms":[],"note":"檔案以密碼加密，無法開啟。"}""", Flat(root.GetProperty("documents")[4]));
    }

    [Theory]
    [InlineData("company-profile.capital", """{"id":"company-profile.capital","value":5000000,"raw":"5,000 千元","confidence":1.0,"source":{"document":"附件一.docx","page":null,"sheet":null,"table":1,"row":12,"column":4}}""")]
    [InlineData("company-profile.host.mobile", """{"id":"company-profile.host.mobile","value":null,"raw":null,"confidence":1.0,"source":{"document":"附件一.docx","page":null,"sheet":null,"table":null,"row":null,"column":null}}""")]
    [InlineData("plan.schedule.progress", """{"id":"plan.schedule.progress","value":{"6月":20,"7月":45.5,"10月":100},"raw":"20%|45.5%|100%","confidence":1.0,"source":{"document":"附件四_輔導計畫書（最終版）.docx","page":null,"sheet":null,"table":5,"row":8,"column":3}}""")]
    [InlineData("plan.schedule[0].marks", """{"id":"plan.schedule[0].marks","value":{"6月":[2],"10月":[6,7,8]},"raw":"*2 *678","confidence":1.0,"source":{"document":"附件四_輔導計畫書（最終版）.docx","page":4,"sheet":null,"table":"5.1","row":2,"column":3}}""")]
    [InlineData("application-checklist.item[2]", """{"id":"application-checklist.item[2]","value":false,"raw":"□ ■","confidence":1.0,"source":{"document":"附件二 申請查檢表.docx","page":null,"sheet":null,"table":1,"row":4,"column":2}}""")]
    public void A_field_is_written_as_the_contract_says(string id, string expected)
    {
        using var json = JsonDocument.Parse(Render(SampleReports.Rich));
        var field = json.RootElement.GetProperty("fields").EnumerateArray().Single(f => string.Equals(f.GetProperty("id").GetString(), id, StringComparison.Ordinal));
        Assert.Equal(expected, Flat(field));
    }

    [Fact]
    public void A_finding_carries_both_values()
    {
        using var json = JsonDocument.Parse(Render(SampleReports.Rich));
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => string.Equals(f.GetProperty("code").GetString(), "budget.subtotal", StringComparison.Ordinal));
        Assert.Equal("""{"code":"budget.subtotal","severity":"error","message":"業務費小計（合計欄）填報 85,000 元，各列加總應為 88,000 元。","fields":["plan.budget.business.subtotal.total"],"expected":88000,"actual":85000,"reference":"附件四 伍、四、經費需求表"}""", Flat(finding));
    }

    [Fact]
    public void Chinese_stands_as_itself_and_the_same_report_gives_the_same_bytes()
    {
        var text = Render(SampleReports.Rich);
        Assert.Contains("𠮷堃茶業股份有限公司", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        Assert.Equal(text, Render(SampleReports.Rich));
    }

    [Fact]
    public void An_empty_report_has_nulls_and_empty_lists()
    {
        using var json = JsonDocument.Parse(Render(SampleReports.Empty));
        Assert.Equal(
            """{"schema":"doctools.result/1","program":"design-113","submission":{"id":"空白投件","receivedAt":null,"category":null},"applicant":{"name":null,"ubn":null},"documents":[],"fields":[],"findings":[],"decision":{"status":"review","reasons":[]}}""",
            Flat(json.RootElement));
    }

    [Theory]
    [InlineData("𠮷 <b>&'+　é")]
    [InlineData("引號\" 反斜線\\ 換行\n跳格\t\r")]
    [InlineData("控制\u0001\u007f")]
    [InlineData("")]
    public void Every_text_comes_back_as_it_was(string text)
    {
        using var json = JsonDocument.Parse(Render(SampleReports.Empty with { ApplicantName = text }));
        Assert.Equal(text, json.RootElement.GetProperty("applicant").GetProperty("name").GetString());
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_break_the_file()
    {
        using var json = JsonDocument.Parse(Render(SampleReports.Empty with { ApplicantName = "半\ud842個" }));
        Assert.Equal("半\ufffd個", json.RootElement.GetProperty("applicant").GetProperty("name").GetString());
    }

    private static string Render(CaseReport report)
    {
        using var stream = new MemoryStream();
        ResultJson.Write(stream, report);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Flat(JsonElement element)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ResultJson.Options with { Indented = false }))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
