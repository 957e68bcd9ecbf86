using DocTools.Formats.Reading;
using Xunit;
using static DocTools.Tests.Formats.Reading.Odf.OdfFile;

namespace DocTools.Tests.Formats.Reading.Odf;

public sealed class OdfTableTests
{
    private const string Covered = "<table:covered-table-cell/>";

    [Fact]
    public void Spans_cover_their_places()
    {
        var table = Table("<table:table-header-rows>" + Row(Cell("甲", "table:number-columns-spanned=\"2\""), Covered, Cell("乙", "table:number-rows-spanned=\"2\"")) + "</table:table-header-rows>",
            Row(Cell("丙"), Cell("丁"), "<table:covered-table-cell><text:p>不顯示</text:p></table:covered-table-cell>"));
        Assert.Equal("table 1 2x3\n 1,1 1x2 |甲\n 1,3 2x1 |乙\n 2,1 |丙\n 2,2 |丁\n", Dump.Read(Of(table), "a.odt"));
    }

    [Fact]
    public void Covered_cells_that_a_writer_left_out_are_covered_all_the_same()
    {
        var table = Table(Row(Cell("甲", "table:number-rows-spanned=\"2\""), Cell("乙")), Row(Cell("丙")));
        Assert.Equal("table 1 2x2\n 1,1 2x1 |甲\n 1,2 |乙\n 2,2 |丙\n", Dump.Read(Of(table), "a.odt"));
    }

    [Fact]
    public void Repeated_cells_and_rows_and_a_span_beyond_the_table()
    {
        var table = Table("<table:table-row table:number-rows-repeated=\"2\">" + Cell("甲", "table:number-columns-repeated=\"2\"") + "</table:table-row>", Row(Cell("乙", "table:number-rows-spanned=\"9\""), Cell("丙")));
        Assert.Equal("table 1 3x2\n 1,1 |甲\n 1,2 |甲\n 2,1 |甲\n 2,2 |甲\n 3,1 |乙\n 3,2 |丙\n", Dump.Read(Of(table), "a.odt"));
    }

    [Fact]
    public void Nested_tables_boxes_and_pictures_belong_to_their_cell()
    {
        var inner = Table(Row(Cell("內")));
        var table = Table(Row($"<table:table-cell>{P("外")}{inner}{P("簽<draw:frame><draw:image/></draw:frame>")}</table:table-cell>", Cell("<draw:frame><draw:text-box>" + P("框") + "</draw:text-box></draw:frame>一<text:line-break/>二")));
        Assert.Equal("table 1 1x2\n 1,1 picture |外\\n簽<picture>\n  table 1.1 1x1\n   1,1 |內\n 1,2 |一\\n二\\n框\n", Dump.Read(Of(table), "a.odt"));
    }

    [Fact]
    public void Running_numbers_of_a_column_are_its_cells_text()
    {
        const string Style = "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style>";
        static string Auto(string more) => $"<table:table-cell><text:list {more} text:style-name=\"L\"><text:list-item><text:p/></text:list-item></text:list></table:table-cell>";
        var table = Table(Row(Auto(""), Cell("甲")), Row(Auto("text:continue-numbering=\"true\""), Cell("乙")));
        Assert.Equal("table 1 2x2\n 1,1 |1.\n 1,2 |甲\n 2,1 |2.\n 2,2 |乙\n", Dump.Read(new OdfFile { Automatic = Style }.Bytes(table), "a.odt"));
    }

    [Fact]
    public void White_text_in_a_coloured_cell_is_seen()
    {
        var styles = Style("white", "paragraph", "fo:color=\"#FFFFFF\"") + "<style:style style:name=\"blue\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"#0000ff\"/></style:style>";
        var cells = Row(Cell(P("甲", "white"), "table:style-name=\"blue\""), Cell(P("乙", "white")));
        Assert.Equal("table 1 1x2\n 1,1 |甲\n 1,2 | \n", Dump.Read(new OdfFile { Automatic = styles }.Bytes(Table(cells)), "a.odt"));
    }

    [Fact]
    public void Endless_rows_and_deep_tables_are_refused()
    {
        var row = Table("<table:table-row table:number-rows-repeated=\"2000000000\">" + Cell("甲") + "</table:table-row>");
        Assert.StartsWith("odt Refused: 表格列數", Dump.Read(Of(row), "a.odt"), StringComparison.Ordinal);
        var deep = string.Concat(Enumerable.Repeat("<table:table><table:table-row><table:table-cell>", 5)) + string.Concat(Enumerable.Repeat("</table:table-cell></table:table-row></table:table>", 5));
        Assert.StartsWith("odt Refused: 表格的巢狀層數", Dump.Read(Of(deep), "a.odt", new ReadingLimits { TableDepth = 4 }), StringComparison.Ordinal);
    }

    private static string Table(params string[] rows) => "<table:table table:name=\"t\"><table:table-column table:number-columns-repeated=\"3\"/>" + string.Concat(rows) + "</table:table>";

    private static string Row(params string[] cells) => "<table:table-row>" + string.Concat(cells) + "</table:table-row>";

    private static string Cell(string content, string attributes = "") => $"<table:table-cell {attributes}>{(content.StartsWith("<text:p", StringComparison.Ordinal) ? content : P(content))}</table:table-cell>";
}
