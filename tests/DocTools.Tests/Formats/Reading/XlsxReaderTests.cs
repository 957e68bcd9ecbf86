using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Core.Values;
using DocTools.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Formats.Reading;

public sealed class XlsxReaderTests
{
    [Fact]
    public void Text_struck_out_by_hand_is_deleted()
    {
        var document = new XlsxFile().Strings("<si><r><rPr><strike/></rPr><t>100</t></r><r><rPr><strike val=\"0\"/></rPr><t>200千元</t></r></si>")
            .Sheet("a", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>").Read();
        Assert.Equal("200千元", XlsxFile.Cell(document, "A1").Text);
    }

    [Fact]
    public void Rows_and_columns_are_numbered_as_in_the_sheet()
    {
        var document = new XlsxFile()
            .Strings("<si><t>統一編號</t></si><si><r><t>經</t></r><r><t xml:space=\"preserve\">費 </t></r><rPh sb=\"0\" eb=\"1\"><t>ㄐㄧㄥ</t></rPh></si>")
            .Sheet("預算", "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"inlineStr\"><is><t>04595257</t></is></c></row><row r=\"4\"><c r=\"B4\" t=\"s\"><v>1</v></c><c r=\"C4\" s=\"0\"/></row>", "<mergeCells><mergeCell ref=\"B3:B3\"/><mergeCell ref=\"A1:C1\"/></mergeCells>")
            .Sheet("隱藏", "<row><c><v>5</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c></row>", state: "veryHidden")
            .Sheet("空白", "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>")
            .Read();
        Assert.Equal(
            """
            table 1 4x3
             1,1 1x3 |
             2,1 |
             2,2 |
             2,3 |
             3,1 |
             3,2 |統一編號
             3,3 |04595257
             4,1 |
             4,2 |經費 
             4,3 |
            table 2 1x3
             1,1 |5
             1,2 |TRUE
             1,3 |#REF!

            """,
            Dump.Write(document));
        Assert.Equal("C3", XlsxFile.Cell(document, "C3", "預算").Address);
        Assert.Equal(3, document.PageCount);
        Assert.False(document.HasBoxes);
    }

    [Theory]
    [InlineData("General", "5000000", "5000000", "5000000", CellNumberKind.Plain)]
    [InlineData("#,##0", "5000000", "5000000", "5000000", CellNumberKind.Plain)]
    [InlineData("#,##0.00", "32499.999999999996", "32500", "32500", CellNumberKind.Plain)]
    [InlineData("0.0", "0.3333", "0.3333", "0.3333", CellNumberKind.Plain)]
    [InlineData("0.0%", "0.125", "12.5%", "0.125", CellNumberKind.Percent)]
    [InlineData("0%", "0.125", "13%", "0.125", CellNumberKind.Percent)]
    [InlineData("#,##0\"千元\"", "5000", "5000千元", "5000", CellNumberKind.Plain)]
    [InlineData("\"NT$\"#,##0", "5000", "NT$5000", "5000", CellNumberKind.Plain)]
    [InlineData("[$NT$-404]#,##0.00", "5000", "NT$5000", "5000", CellNumberKind.Plain)]
    [InlineData("#,##0,\"千元\"", "5000000", "5000千元", "5000", CellNumberKind.Plain)]
    [InlineData("#,##0,", "5000000", "5000", "5000", CellNumberKind.Plain)]
    [InlineData("#,##0_);(#,##0)", "-1200", "-1200", "-1200", CellNumberKind.Plain)]
    [InlineData("#,##0\"元\";[Red]-#,##0\"元\"", "-1200", "-1200元", "-1200", CellNumberKind.Plain)]
    [InlineData("_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", "0", "0", "0", CellNumberKind.Plain)]
    [InlineData("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", "0", "0", "0", CellNumberKind.Plain)]
    [InlineData("00000000", "4595257", "04595257", "4595257", CellNumberKind.Plain)]
    [InlineData("0000-000-000", "912345678", "0912-345-678", "912345678", CellNumberKind.Plain)]
    [InlineData("0.00E+00", "12345", "12345", "12345", CellNumberKind.Plain)]
    [InlineData("[=1]\"是\";[=0]\"否\";General", "1", "是", "1", CellNumberKind.Plain)]
    [InlineData("G/通用格式\"人\"", "25", "25人", "25", CellNumberKind.Plain)]
    [InlineData("yyyy/m/d", "45413", "2024-05-01", "45413", CellNumberKind.Date)]
    [InlineData("[$-404]e/m/d", "45413", "2024-05-01", "45413", CellNumberKind.Date)]
    [InlineData("[$-404]gge\"年\"m\"月\"d\"日\"", "45413", "2024-05-01", "45413", CellNumberKind.Date)]
    [InlineData("m\"月\"d\"日\"", "45413", "2024-05-01", "45413", CellNumberKind.Date)]
    [InlineData("yyyy/m/d h:mm", "45413.625", "2024-05-01 15:00", "45413.625", CellNumberKind.Date)]
    [InlineData("yyyy/m/d", "1", "1900-01-01", "1", CellNumberKind.Date)]
    [InlineData("yyyy/m/d", "-3", "-3", "-3", CellNumberKind.Plain)]
    public void Number_formats(string code, string stored, string text, string number, CellNumberKind kind)
    {
        var cell = XlsxFile.Cell(new XlsxFile().Formats(code).Sheet("a", $"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>{stored}</v></c></row>").Read(), "A1");
        Assert.Equal((code, text, new CellNumber(decimal.Parse(number, CultureInfo.InvariantCulture), kind)), (code, cell.Text, cell.Number));
    }

    [Theory]
    [InlineData("h:mm", "0.5", "12:00")]
    [InlineData("[h]:mm:ss", "1.5", "36:00")]
    public void Times_are_texts(string code, string stored, string text)
    {
        var cell = XlsxFile.Cell(new XlsxFile().Formats(code).Sheet("a", $"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>{stored}</v></c></row>").Read(), "A1");
        Assert.Equal((text, (CellNumber?)null), (cell.Text, cell.Number));
    }

    [Theory]
    [InlineData("date1904=\"1\"", "43951")]
    [InlineData("", "45413")]
    public void Both_systems_of_dates(string attribute, string serial)
    {
        var document = new XlsxFile().Workbook($"<workbookPr {attribute}/>").Formats("yyyy/m/d").Sheet("a", $"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>{serial}</v></c></row>").Read();
        Assert.Equal("2024-05-01", XlsxFile.Cell(document, "A1").Text);
    }

    [Fact]
    public void Symbol_fonts_show_boxes()
    {
        var document = new XlsxFile()
            .Formats()
            .Strings("<si><t>\u00FE</t></si><si><r><rPr><rFont val=\"Wingdings 2\"/></rPr><t>\u00A3</t></r><r><rPr><rFont val=\"標楷體\"/></rPr><t>設計優化輔導</t></r></si>")
            .Sheet("a", "<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\" t=\"s\" s=\"1\"><v>1</v></c></row>")
            .Read();
        Assert.Equal(("☑", "☐設計優化輔導", true), (XlsxFile.Cell(document, "A1").Text, XlsxFile.Cell(document, "B1").Text, document.HasBoxes));
    }

    [Fact]
    public void Text_boxes_pictures_check_boxes_headers_and_comments()
    {
        const string Rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var document = new XlsxFile()
            .Sheet("a", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>設計優化輔導</t></is></c></row>", "<headerFooter><oddHeader>&amp;C&amp;\"標楷體,粗體\"&amp;14附件四&amp;RP&amp;P</oddHeader></headerFooter><drawing r:id=\"d\"/>")
            .Part("xl/worksheets/_rels/sheet1.xml.rels", $"<Relationships><Relationship Id=\"d\" Type=\"{Rels}/drawing\" Target=\"../drawings/drawing1.xml\"/><Relationship Id=\"v\" Type=\"{Rels}/vmlDrawing\" Target=\"../drawings/v.vml\"/><Relationship Id=\"c\" Type=\"{Rels}/comments\" Target=\"../comments1.xml\"/></Relationships>")
            .Part("xl/drawings/drawing1.xml", "<wsDr xmlns:a=\"a\"><twoCellAnchor><from><col>0</col><row>4</row></from><sp><nvSpPr><cNvPr id=\"2\"/></nvSpPr><txBody><a:p><a:r><a:t>單位：</a:t></a:r><a:r><a:t>千元</a:t></a:r></a:p></txBody></sp></twoCellAnchor>"
                + "<twoCellAnchor><from><col>1</col><row>2</row></from><pic/></twoCellAnchor><twoCellAnchor><sp><nvSpPr><cNvPr id=\"3\" hidden=\"1\"/></nvSpPr><txBody><a:p><a:r><a:t>shadow</a:t></a:r></a:p></txBody></sp></twoCellAnchor></wsDr>")
            .Part("xl/drawings/v.vml", "<xml xmlns:v=\"v\" xmlns:x=\"x\"><v:shape><v:textbox><div><font>跨域整合輔導</font></div></v:textbox><x:ClientData ObjectType=\"Checkbox\"><x:Anchor>3, 0, 5, 0, 4, 0, 6, 0</x:Anchor><x:Checked>1</x:Checked></x:ClientData></v:shape>"
                + "<v:shape><x:ClientData ObjectType=\"Checkbox\"><x:Anchor>0, 0, 0, 0, 1, 0, 0, 9</x:Anchor></x:ClientData></v:shape><v:shape><v:textbox>note</v:textbox><x:ClientData ObjectType=\"Note\"/></v:shape></xml>")
            .Part("xl/comments1.xml", "<comments><commentList><comment ref=\"A1\"><text><r><t>請核對</t></r></text></comment></commentList></comments>")
            .Read();
        Assert.Equal(
            """
            table 1 3x2
             1,1 |☐ 設計優化輔導
             1,2 |
             2,1 |
             2,2 |
             3,1 |
             3,2 picture |
            |單位：千元
            |☑ 跨域整合輔導
            Header |附件四 P
            Note |請核對

            """,
            Dump.Write(document));
        Assert.True(document.HasBoxes);
    }

    [Fact]
    public void A_large_sheet_lists_only_its_filled_cells()
    {
        var document = new XlsxFile().Sheet("a", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>", "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>").Read();
        var table = Assert.IsType<Table>(document.Blocks[0]);
        Assert.Equal((1_048_576, 16_384, 2), (table.RowCount, table.ColumnCount, table.Cells.Length));
    }

    [Fact]
    public void A_sheet_that_breaks_off_is_partial()
    {
        var document = new XlsxFile().Sheet("a", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row").Read();
        Assert.Equal(ReadingProblemKind.Partial, Assert.Single(document.Problems).Kind);
        Assert.Equal("1", XlsxFile.Cell(document, "A1").Text);
    }

    [Fact]
    public void More_rows_than_the_limit_are_refused()
    {
        var bytes = new XlsxFile().Sheet("a", string.Concat(Enumerable.Range(1, 12).Select(r => $"<row r=\"{r}\"><c r=\"A{r}\"><v>1</v></c></row>"))).Bytes();
        var outcome = new XlsxReader().Read(IncomingFile.Of("a.xlsx", bytes), new ReadingLimits { Rows = 10 }, CancellationToken.None);
        Assert.Equal(ReadingProblemKind.Refused, outcome.Problem?.Kind);
    }

    [Fact]
    public void A_truncated_file_is_unreadable()
    {
        var bytes = new XlsxFile().Sheet("a", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").Bytes();
        var outcome = new XlsxReader().Read(IncomingFile.Of("a.xlsx", bytes[..(bytes.Length / 2)]), ReadingLimits.Default, CancellationToken.None);
        Assert.Equal(ReadingProblemKind.Unreadable, outcome.Problem?.Kind);
        Assert.NotEmpty(outcome.Problem!.Reason);
    }
}
