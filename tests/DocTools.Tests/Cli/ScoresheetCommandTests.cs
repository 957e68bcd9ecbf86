using System.Text.Json;
using DocTools.Tests.Formats.Writing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xunit;

namespace DocTools.Tests.Cli;

public sealed class ScoresheetCommandTests : IDisposable
{
    private const string B2g = "編號,提案單位,專案名稱\nB001,好食在地,剩食地圖\nB002,海風協會,淨灘數據站\n";
    private const string Design = "案號,公司名稱,計畫名稱,類別\nD01,澐岫製茶,茶葉體驗,設計優化輔導\nX01,山海旅行,山海整合,cross\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_workbook_for_each_member_with_validated_and_locked_cells()
    {
        var run = Write("b2g-113", B2g, "--members", "王小明，李大華");
        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(["b2g-113-提案遴選-評分表-李大華.xlsx", "b2g-113-提案遴選-評分表-王小明.xlsx"], Directory.GetFiles(_folder["out"]).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        var bytes = File.ReadAllBytes(_folder["out/b2g-113-提案遴選-評分表-王小明.xlsx"]);
        var lines = WorkbookDump.Lines(bytes).ToList();
        Assert.Contains("A5: 編號 | B5: 提案單位 | C5: 專案名稱 | D5: 創新性(30) | E5: 可行性(30) | F5: 專案影響性(40) | G5: 總分 | H5: 委員建議", lines);
        Assert.Contains("A3: 委員 | B3: 王小明", lines);
        Assert.Contains(lines, l => l.Contains("G6: =IF(COUNT(D6:F6)<3,\"\",SUM(D6:F6))", StringComparison.Ordinal));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Equal(["D6:D7 0 30", "E6:E7 0 30", "F6:F7 0 40"], sheet.Descendants<DataValidation>().Select(v => $"{v.SequenceOfReferences!.InnerText} {v.Formula1!.Text} {v.Formula2!.Text}"));
        Assert.True(sheet.GetFirstChild<SheetProtection>()?.Sheet?.Value);
        var open = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().Select(f => f.Protection?.Locked?.Value == false).ToList();
        var unlocked = sheet.Descendants<Cell>().Where(c => open[(int)(c.StyleIndex?.Value ?? 0)]).Select(c => c.CellReference!.Value).ToList();
        Assert.Equal(["D6", "E6", "F6", "H6", "D7", "E7", "F7", "H7"], unlocked);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
    }

    [Fact]
    public void Other_weights_have_a_worksheet_of_their_own()
    {
        Assert.Equal(0, Write("design-113", Design, "--members", "王小明").Code);
        var lines = WorkbookDump.Lines(File.ReadAllBytes(_folder["out/design-113-輔導評選-評分表-王小明.xlsx"])).ToList();
        Assert.Contains(lines, l => l.StartsWith("## 設計優化輔導 ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("D5: 類別 | E5: 感質性(20)", StringComparison.Ordinal) && l.Contains("J5: 整合性(5)", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("D6: 跨域整合輔導", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sheet_that_was_filled_in_is_read_back()
    {
        Assert.Equal(0, Write("design-113", Design, "--members", "王小明", "--format", "csv").Code);
        var file = Assert.Single(Directory.GetFiles(_folder["out"]));
        var text = File.ReadAllText(file);
        text = text.Replace("D01,澐岫製茶,茶葉體驗,設計優化輔導,,,,,,", "D01,澐岫製茶,茶葉體驗,設計優化輔導,28,20,20,15,,很好", StringComparison.Ordinal)
            .Replace("X01,山海旅行,山海整合,跨域整合輔導,,,,,,,,", "X01,山海旅行,山海整合,跨域整合輔導,18,20,20,15,4,4.5,,", StringComparison.Ordinal);
        File.WriteAllText(file, text);
        var run = CommandRun.Of("rank", "--program", "design-113", "--scores", file, "--out", _folder["ranked"]);
        Assert.True(run.Code == 0, run.ToString());
        using var json = JsonDocument.Parse(File.ReadAllBytes(_folder["ranked/ranking.json"]));
        Assert.Equal(["D01 83", "X01 81.5"], json.RootElement.GetProperty("proposals").EnumerateArray().Select(p => $"{p.GetProperty("id").GetString()} {p.GetProperty("average").GetRawText()}"));
        Assert.Equal(0, json.RootElement.GetProperty("findings").GetArrayLength());

        // Filled sheets are not written over.
        var again = Write("design-113", Design, "--members", "王小明", "--format", "csv");
        Assert.True(again.Code == 2 && File.ReadAllText(file) == text, again.ToString());
    }

    [Theory]
    [InlineData("b2g-113", "編號,提案單位,專案名稱\nB1,甲,乙\nB1,丙,丁\n", "", "B1")]
    [InlineData("b2g-113", "姓名,電話\n甲,0912\n", "", "編號")]
    [InlineData("design-113", B2g, "", "B001")]
    [InlineData("b2g-113", B2g, "--members=王小明,王　小明", "王小明")]
    [InlineData("b2g-113", B2g, "--from=nothing", "--proposals")]
    public void Wrong_usage_writes_nothing(string program, string list, string option, string named)
    {
        var run = option.Length > 0 ? Write(program, list, option) : Write(program, list);
        Assert.True(run.Code == 2, run.ToString());
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    private CommandRun Write(string program, string list, params string[] more) =>
        CommandRun.Of(["scoresheet", "--program", program, "--proposals", _folder.Write("list.csv", list), "--out", _folder["out"], .. more]);
}
