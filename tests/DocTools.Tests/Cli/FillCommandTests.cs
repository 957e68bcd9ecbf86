using System.Text.Json;
using Xunit;

namespace DocTools.Tests.Cli;

public sealed class FillCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_form_a_row_by_ids_and_labels_with_a_report_of_what_does_not_fit()
    {
        File.WriteAllText(_folder["data.csv"], "編號,plan_name,統一編號,capital,成立日期,申請類別,員工數,備註\nA1,茶山計畫,04595257,\"5,000 千元\",098/3/2,design,12,x\nA2,海計畫,04595258,五百,109/2/30,其他,1.5,\n");
        var run = Fill("company-profile");
        Assert.True(run.Code == 0, run.ToString());
        var first = Read("A1.docx");
        Assert.Equal("茶山計畫", first["company-profile.plan_name"]);
        Assert.Equal("04595257", first["company-profile.ubn"]);
        Assert.Equal("5000000", first["company-profile.capital"]);
        Assert.Equal("2009-03-02", first["company-profile.founded_date"]);
        Assert.Equal("design", first["company-profile.category"]);
        Assert.Null(Read("A2.docx")["company-profile.ubn"]);
        var report = File.ReadAllLines(_folder["out/fill-report.csv"]);
        Assert.Equal("sheet,row,column,form,field,value,problem", report[0].TrimStart('\ufeff'));
        Assert.Equal([",,備註,,,,不是這張表單的欄位，整欄未填入", ",3,統一編號,A2,company-profile.ubn,04595258,不是統一編號（8 碼，檢查碼須相符）"], report.Skip(1).Take(2));
        Assert.Contains(report, l => l.StartsWith(",3,成立日期,A2,company-profile.founded_date,109/2/30", StringComparison.Ordinal));
        Assert.Contains(report, l => l.StartsWith(",3,申請類別,A2,", StringComparison.Ordinal));
        Assert.Contains(report, l => l.StartsWith(",3,員工數,A2,", StringComparison.Ordinal));
        Assert.Contains("處未照資料填入", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_form_has_no_place_for_is_told()
    {
        File.WriteAllText(_folder["data.csv"], "id,people[0].name,people[0].years\nA1,王小明,5\n");
        Assert.Equal(0, Fill("plan").Code);
        var report = File.ReadAllText(_folder["out/fill-report.csv"]);
        // Without its party nobody knows in which of the three tables he stands.
        Assert.Contains("people[0].name,A1,people[0].name,王小明,這張表單沒有它的位置", report, StringComparison.Ordinal);
        Assert.Contains("people[0].years", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("編號,聯絡電話電話\nA1,x\n", "沒有一欄是")]
    [InlineData("編號,plan_name\nA1,x\nA1,y\n", "重複")]
    [InlineData("plan_name,company-profile.plan_name\nA1,x\n", "有兩欄都是")]
    [InlineData("plan_name\n", "沒有資料")]
    public void Wrong_data_is_told_and_nothing_written(string csv, string message)
    {
        File.WriteAllText(_folder["data.csv"], csv);
        var run = Fill("company-profile");
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void The_same_data_give_the_same_bytes()
    {
        File.WriteAllText(_folder["data.csv"], "id,plan_name\nA1,茶山計畫\n");
        Assert.Equal(0, Fill("company-profile").Code);
        var first = File.ReadAllBytes(_folder["out/A1.docx"]);
        Assert.Equal(0, Fill("company-profile").Code);
        Assert.Equal(first, File.ReadAllBytes(_folder["out/A1.docx"]));
    }

    [Fact]
    public void A_form_that_somebody_completed_is_replaced_only_when_asked()
    {
        File.WriteAllText(_folder["data.csv"], "id,plan_name\nA1,茶山計畫\n");
        Assert.Equal(0, Fill("company-profile").Code);
        File.WriteAllText(_folder["out/A1.docx"], "completed");
        var run = Fill("company-profile");
        Assert.Equal(2, run.Code);
        Assert.Contains("--overwrite", run.Error, StringComparison.Ordinal);
        Assert.Equal("completed", File.ReadAllText(_folder["out/A1.docx"]));
        Assert.Equal(0, CommandRun.Of("fill", "--program", "design-113", "--form", "company-profile", "--data", _folder["data.csv"], "--out", _folder["out"], "--overwrite").Code);
        Assert.NotEqual("completed", File.ReadAllText(_folder["out/A1.docx"]));
    }

    private CommandRun Fill(string form) => CommandRun.Of("fill", "--program", "design-113", "--form", form, "--data", _folder["data.csv"], "--out", _folder["out"]);

    private Dictionary<string, string?> Read(string file)
    {
        using var json = JsonDocument.Parse(CommandRun.Of("extract", _folder["out/" + file], "--program", "design-113").Output);
        return json.RootElement[0].GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("id").GetString()!, f => f.GetProperty("value").ValueKind is JsonValueKind.Null ? null : f.GetProperty("value").ToString(), StringComparer.Ordinal);
    }
}
