using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace DocTools.Tests.Cli;

public sealed class BlankCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("design-113", 4)]
    [InlineData("cluster-110", 7)]
    [InlineData("b2g-113", 4)]
    public void Every_form_of_a_programme_opens_in_Word_and_has_nothing_in_it(string program, int forms)
    {
        var run = CommandRun.Of("blank", "--program", program, "--out", _folder["out"]);
        Assert.True(run.Code == 0, run.ToString());
        var files = Directory.GetFiles(_folder["out"], "*.docx");
        Assert.Equal(forms, files.Length);
        foreach (var file in files)
        {
            using (var document = WordprocessingDocument.Open(file, isEditable: false))
            {
                Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{file} {e.Path?.XPath}: {e.Description}"));
            }

            using var json = JsonDocument.Parse(CommandRun.Of("extract", file, "--program", program).Output);
            var read = json.RootElement[0];
            Assert.Single(read.GetProperty("document").GetProperty("forms").EnumerateArray());
            Assert.Empty(read.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()).Except(["field.missing", "field.choice-count"]));
        }
    }

    [Theory]
    [InlineData("design-113")]
    [InlineData("cluster-110")]
    [InlineData("b2g-113")]
    public void Every_form_opens_in_Excel_with_only_its_places_open(string program)
    {
        var run = CommandRun.Of("blank", "--program", program, "--format", "xlsx", "--out", _folder["out"]);
        Assert.True(run.Code == 0, run.ToString());
        foreach (var file in Directory.GetFiles(_folder["out"], "*.xlsx"))
        {
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{file} {e.Path?.XPath}: {e.Description}"));
            Assert.All(document.WorkbookPart!.WorksheetParts, p => Assert.True(p.Worksheet.GetFirstChild<SheetProtection>()?.Sheet?.Value, file));
        }
    }

    [Fact]
    public void Boxes_can_be_clicked_dates_picked_and_print_not_be_changed()
    {
        Assert.Equal(0, CommandRun.Of("blank", "--program", "design-113", "--form", "company-profile", "--out", _folder["out"]).Code);
        using var document = WordprocessingDocument.Open(_folder["out/附件一_企業基本資料表.docx"], isEditable: false);
        var controls = document.MainDocumentPart!.Document.Descendants<SdtProperties>().ToList();
        Assert.Equal(20, controls.Count(c => c.Descendants<DocumentFormat.OpenXml.Office2010.Word.SdtContentCheckBox>().Any()));
        Assert.Equal(["application_date", "founded_date"], controls.Where(c => c.GetFirstChild<SdtContentDate>() is not null).Select(c => c.GetFirstChild<Tag>()!.Val!.Value));
        Assert.Contains(controls, c => c.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.Lock>()?.Val?.Value == LockingValues.SdtContentLocked && c.Parent!.InnerText == "統一編號");
        Assert.DoesNotContain(controls, c => c.GetFirstChild<Tag>()?.Val?.Value == "capital" && c.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.Lock>()?.Val?.Value == LockingValues.SdtContentLocked);
    }

    [Fact]
    public void The_budget_computes_the_fee_and_the_tax()
    {
        Assert.Equal(0, CommandRun.Of("blank", "--program", "design-113", "--form", "plan", "--format", "xlsx", "--out", _folder["out"]).Code);
        using var document = SpreadsheetDocument.Open(_folder["out/附件四_輔導計畫書.xlsx"], isEditable: false);
        var formulas = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).Where(c => c.CellFormula is not null).Select(c => c.CellFormula!.Text).ToList();
        Assert.Contains("IFERROR(ROUND((((D9+D17)+N(D18))*0.13),0),\"\")", formulas);
        Assert.Contains("IFERROR(ROUND(((((C9+C17)+N(C18))+N(C19))*0.05),0),\"\")", formulas);
        Assert.Contains("IFERROR(IF(NOT(AND((B5=\"\"),(C5=\"\"))),(N(B5)+N(C5)),\"\"),\"\")", formulas);
    }

    [Theory]
    [InlineData("design-113", "registration", "docx", "自備")]
    [InlineData("design-113", "profile", "docx", "沒有表單「profile」")]
    [InlineData("design-113", "scoresheet", "docx", "評分表只有活頁簿")]
    [InlineData("design-113", "plan", "rtf", "只能是 docx、xlsx、odt、pdf")]
    [InlineData("si-action-plan", "plan", "docx", "沒有申請表單")]
    public void Wrong_use_says_what_to_do(string program, string form, string format, string message)
    {
        var run = CommandRun.Of("blank", "--program", program, "--form", form, "--format", format, "--out", _folder["out"]);
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void A_form_that_somebody_filled_in_is_not_overwritten()
    {
        Directory.CreateDirectory(_folder["out"]);
        File.WriteAllText(_folder["out/附件三_個人資料提供同意書.docx"], "mine");
        var run = CommandRun.Of("blank", "--program", "design-113", "--out", _folder["out"]);
        Assert.Equal(2, run.Code);
        Assert.Equal(["附件三_個人資料提供同意書.docx"], Directory.GetFiles(_folder["out"]).Select(Path.GetFileName));
    }

    [Fact]
    public void Score_sheets_come_with_the_workbooks()
    {
        Assert.Equal(0, CommandRun.Of("blank", "--program", "b2g-113", "--form", "scoresheet", "--format", "xlsx", "--out", _folder["out"]).Code);
        Assert.Equal(2, Directory.GetFiles(_folder["out"], "*評分表.xlsx").Length);
    }
}
