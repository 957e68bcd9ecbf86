using DocTools.Core.Documents;
using DocTools.Formats.Reading;
using Xunit;
using static DocTools.Tests.Formats.Reading.Odf.OdfFile;

namespace DocTools.Tests.Formats.Reading.Odf;

public sealed class OdfWorkbookTests
{
    private const string Formats =
        "<number:number-style style:name=\"N1\"><number:number number:decimal-places=\"0\" number:grouping=\"true\"/><number:text>元</number:text></number:number-style>"
        + "<number:number-style style:name=\"N2\"><number:number number:decimal-places=\"0\" number:display-factor=\"1000\"/></number:number-style>"
        + "<number:percentage-style style:name=\"N3\"><number:number number:decimal-places=\"1\"/><number:text>%</number:text></number:percentage-style>"
        + "<number:date-style style:name=\"N4\"><number:year/><number:text>年</number:text><number:month/><number:text>月</number:text><number:day/></number:date-style>"
        + "<number:number-style style:name=\"N5P0\"><number:number number:decimal-places=\"0\"/></number:number-style>"
        + "<number:number-style style:name=\"N5\"><number:text>-</number:text><number:number number:decimal-places=\"0\"/><style:map style:condition=\"value()&gt;=0\" style:apply-style-name=\"N5P0\"/></number:number-style>";

    public static TheoryData<string, string, string, double?> Values => new()
    {
        { "amount with its unit", "ce1 float office:value=\"250000\"|250,000元", "250000元", 250000 },
        { "scaled", "ce2 float office:value=\"250000\"|250", "250", 250 },
        { "percentage", "ce3 percentage office:value=\"0.125\"|12.5%", "12.5%", 0.125 },
        { "percentage without a style", "none percentage office:value=\"0.125\"|12.5%", "12.5%", 0.125 },
        { "date as ISO", "ce4 date office:date-value=\"2024-05-01\"|2024年5月1", "2024-05-01", 45413 },
        { "date without a style", "none date office:date-value=\"2024-05-01T09:30:00\"|x", "2024-05-01 09:30", 45413.395833333333 },
        { "negative by its style", "ce5 float office:value=\"-5\"|-5", "-5", -5 },
        { "floating point", "none float office:value=\"32499.999999999996\"|32500", "32500", 32500 },
        { "truth", "none boolean office:boolean-value=\"true\"|真", "TRUE", null },
        { "time", "none time office:time-value=\"PT09H30M00S\"|09:30:00", "09:30", null },
        { "text", "none string|甲", "甲", null },
        { "text of an attribute", "none string office:string-value=\"甲\"|", "甲", null },
        { "error", "none string office:string-value=\"\" calcext:value-type=\"error\"|#REF!", "#REF!", null },
        { "letters in Wingdings", "wing string|þ", "☑", null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_is_shown_as_in_other_workbooks(string what, string cell, string text, double? number)
    {
        var styles = Formats + string.Concat(Enumerable.Range(1, 5).Select(i => $"<style:style style:name=\"ce{i}\" style:family=\"table-cell\" style:data-style-name=\"N{i}\"/>")) + Style("wing", "table-cell", "fo:font-family=\"Wingdings\"");
        var parts = cell.Split('|');
        var words = parts[0].Split(' ', 3);
        var xml = $"<table:table-cell table:style-name=\"{words[0]}\" office:value-type=\"{words[1]}\" {words.ElementAtOrDefault(2)}>{(parts[1].Length > 0 ? P(parts[1]) : "")}</table:table-cell>";
        var read = Assert.Single(Tables(Read(Sheet("甲", Row(xml)), styles))[0].Cells);
        Assert.Equal((what, "A1", text), (what, read.Address, read.Text));
        Assert.Equal(number is { } stored ? decimal.Round((decimal)stored, 6) : (decimal?)null, read.Number is { } its ? decimal.Round(its.Value, 6) : (decimal?)null);
    }

    [Fact]
    public void Formulas_without_a_result_are_computed_and_what_cannot_be_is_told()
    {
        var rows = Row(Number(2), Number(3), Formula("of:=SUM([.A1:.B1];1)"), Formula("of:=[.C1]*[$'第 二'.A1]"), Formula("of:=UNKNOWN([.A1])"), "<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"7\"/>");
        var document = Read(Sheet("第一", rows) + Sheet("第 二", Row(Number(10))));
        Assert.Equal("2 3 6 60  7", string.Join(' ', Tables(document)[0].Cells.Select(c => c.Text)));
        Assert.Contains("第一!E1", Assert.Single(document.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_repeated_and_hidden_cells_and_the_empty_rest_of_a_sheet()
    {
        var rows = Row(Text("甲", "table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\""), "<table:covered-table-cell/>", Text("乙", "table:number-columns-repeated=\"2\""), "<table:table-cell table:style-name=\"x\" table:number-columns-repeated=\"16380\"/>")
            + "<table:table-row table:visibility=\"collapse\"><table:covered-table-cell table:number-columns-repeated=\"2\"/>" + Text("丙") + "</table:table-row><table:table-row table:number-rows-repeated=\"2\">" + Text("丁") + "</table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048572\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        Assert.Equal("table 1 4x4\n 1,1 2x2 |甲\n 1,3 |乙\n 1,4 |乙\n 2,3 |丙\n 2,4 |\n 3,1 |丁\n 3,2 |\n 3,3 |\n 3,4 |\n 4,1 |丁\n 4,2 |\n 4,3 |\n 4,4 |\n", Dump.Write(Read(Sheet("甲", rows))));
    }

    [Fact]
    public void Endless_filled_rows_are_refused()
    {
        var bytes = new OdfFile { Kind = "spreadsheet" }.Bytes(Sheet("甲", "<table:table-row table:number-rows-repeated=\"1000000000\">" + Text("甲") + "</table:table-row>"));
        Assert.StartsWith("ods Refused: 表格列數", Dump.Read(bytes, "a.ods"), StringComparison.Ordinal);
        bytes = new OdfFile { Kind = "spreadsheet" }.Bytes(Sheet("甲", "<table:table-row table:number-rows-repeated=\"90000\">" + Text("甲", "table:number-columns-repeated=\"16384\"") + "</table:table-row>"));
        Assert.StartsWith("ods Refused: 表格儲存格數", Dump.Read(bytes, "a.ods"), StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_pictures_comments_and_headers()
    {
        const string Forms = "<office:forms><form:form><form:checkbox form:id=\"a\" form:current-state=\"checked\" form:label=\"是\"/><form:checkbox form:id=\"b\" form:current-state=\"checked\"/></form:form></office:forms>";
        var rows = Row(
            "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>註</text:p></office:annotation><draw:control draw:control=\"a\" table:end-cell-address=\"甲.A1\"/>" + P("一") + "</table:table-cell>",
            "<table:table-cell office:value-type=\"string\"><draw:control draw:control=\"b\" table:end-cell-address=\"甲.B1\"/>" + P("選") + "</table:table-cell>",
            "<table:table-cell><draw:frame><draw:image/></draw:frame></table:table-cell>");
        const string Page = "<office:master-styles><style:master-page style:name=\"Default\"><style:header><style:region-left><text:p>左</text:p></style:region-left><style:region-right><text:p><text:sheet-name>???</text:sheet-name></text:p></style:region-right></style:header></style:master-page></office:master-styles>";
        var bytes = new OdfFile { Kind = "spreadsheet", Styles = Page }.Bytes(Sheet("甲", Forms + rows + "<table:shapes><draw:custom-shape><text:p>圖形字</text:p></draw:custom-shape></table:shapes>"));
        Assert.Equal("table 1 1x3\n 1,1 |一\n 1,2 |☑ 選\n 1,3 picture |\n|圖形字\n|☑ 是\nHeader |左\nNote |註\n", Dump.Read(bytes, "a.ods"));
    }

    private static Document Read(string body, string styles = "")
    {
        var (format, outcome) = ReaderSet.Read(IncomingFile.Of("a.ods", new OdfFile { Kind = "spreadsheet", Automatic = styles }.Bytes(body)), ReadingLimits.Default, CancellationToken.None);
        Assert.True(outcome.Document is not null, $"{format} {outcome.Problem?.ReasonEn}");
        return outcome.Document;
    }

    private static List<Table> Tables(Document document) => [.. document.Blocks.OfType<Table>()];

    private static string Sheet(string name, string rows) => $"<table:table table:name=\"{name}\">{rows}</table:table>";

    private static string Row(params string[] cells) => "<table:table-row>" + string.Concat(cells) + "</table:table-row>";

    private static string Text(string text, string attributes = "") => $"<table:table-cell office:value-type=\"string\" {attributes}>{P(text)}</table:table-cell>";

    private static string Number(int value) => $"<table:table-cell office:value-type=\"float\" office:value=\"{value}\"/>";

    private static string Formula(string formula) => $"<table:table-cell table:formula=\"{formula}\"/>";
}
