using DocTools.Formats.Reading;
using Xunit;
using static DocTools.Tests.Formats.Reading.DocxFile;

namespace DocTools.Tests.Formats.Reading;

/// <summary>
/// White text on white paper: offices fill the line for an amount with white zeros (「0123 0萬0」 would read as tenfold), and give headings
/// an unseen end for the table of contents.
/// </summary>
public sealed class DocxWhiteTextTests
{
    private const string White = "<w:color w:val=\"FFFFFF\"/>";
    private const string Dark = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"1F4E79\"/>";
    private const string Plain = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"auto\"/>";

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "white zeros around an amount keep their room", Para(R("0", White) + R("25") + R("0", White) + R("萬元")), "| 25 萬元\n" },
        { "themed white", Para(R("0", "<w:color w:val=\"FFFFFF\" w:themeColor=\"background1\"/>") + R("甲")), "| 甲\n" },
        { "almost white", Para(R("0", "<w:color w:val=\"FDFDFD\"/>") + R("甲")), "| 甲\n" },
        { "light grey is seen", Para(R("範例", "<w:color w:val=\"D9D9D9\"/>")), "|範例\n" },
        { "automatic is black", Para(R("甲", "<w:color w:val=\"auto\"/>")), "|甲\n" },
        { "tab and line break stay", Para(R("a", White) + "<w:r><w:rPr>" + White + "</w:rPr><w:tab/></w:r>" + R("甲")), "| \\t甲\n" },
        { "a mark in white ticks nothing", Para(R("■", White) + R("甲")), "| 甲\n" },
        { "on a dark run", Para(R("甲", White + Dark)), "|甲\n" },
        { "on a pattern", Para(R("甲", White + "<w:shd w:val=\"pct50\" w:fill=\"FFFFFF\"/>")), "|甲\n" },
        { "on a highlight", Para(R("甲", White + "<w:highlight w:val=\"black\"/>")), "|甲\n" },
        { "on a shade that is none", Para(R("甲", White + Plain)), "| \n" },
        { "on a dark paragraph", "<w:p><w:pPr>" + Dark + "</w:pPr>" + R("甲", White) + "</w:p>", "|甲\n" },
        { "white by the paragraph's style", "<w:p><w:pPr><w:pStyle w:val=\"white\"/></w:pPr>" + R("甲") + R("乙", "<w:color w:val=\"000000\"/>") + "</w:p>", "| 乙\n" },
        { "on the shade of its style", "<w:p><w:pPr><w:pStyle w:val=\"banner\"/></w:pPr>" + R("甲") + "</w:p>", "|甲\n" },
        { "in a cell", Table([Tc(R("甲", White), ""), Tc(R("乙", White), Dark)]), "table 1 1x2\n 1,1 | \n 1,2 |乙\n" },
        { "in a dark table", "<w:tbl><w:tblPr>" + Dark + "</w:tblPr><w:tr>" + Tc(R("甲", White), "") + "</w:tr></w:tbl>" + Para(R("乙", White)), "table 1 1x1\n 1,1 |甲\n| \n" },
        { "in a table whose style colours its head", "<w:tbl><w:tblPr><w:tblStyle w:val=\"head\"/></w:tblPr><w:tr>" + Tc(R("甲", White), "") + "</w:tr></w:tbl>", "table 1 1x1\n 1,1 |甲\n" },
        { "in a table whose style colours nothing", "<w:tbl><w:tblPr><w:tblStyle w:val=\"grid\"/></w:tblPr><w:tr>" + Tc(R("甲", White), "") + "</w:tr></w:tbl>", "table 1 1x1\n 1,1 | \n" },
        { "in a row with a shade of its own", "<w:tbl><w:tr><w:tblPrEx>" + Dark + "</w:tblPrEx>" + Tc(R("甲", White), "") + "</w:tr><w:tr>" + Tc(R("乙", White), "") + "</w:tr></w:tbl>", "table 1 2x1\n 1,1 |甲\n 2,1 | \n" },
        { "in a text box, whose fill may be dark", Para(R("前", White) + "<w:r><w:pict><v:textbox><w:txbxContent>" + Para(R("甲", White)) + "</w:txbxContent></v:textbox></w:pict></w:r>" + R("後", White)), "|  \n|甲\n" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void White_text_is_blank_where_nothing_coloured_may_lie_behind(string what, string body, string expected)
    {
        var file = new DocxFile().With("styles", "styles",
            "<w:style w:styleId=\"white\"><w:rPr>" + White + "</w:rPr></w:style>"
            + "<w:style w:styleId=\"banner\"><w:basedOn w:val=\"white\"/><w:pPr>" + Dark + "</w:pPr></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"head\"><w:tblStylePr w:type=\"firstRow\"><w:tcPr>" + Dark + "</w:tcPr></w:tblStylePr></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"grid\"><w:tblPr><w:tblBorders/></w:tblPr></w:style>");
        Assert.True(string.Equals(expected, Dump.Read(file.Bytes(body)), StringComparison.Ordinal), $"{what}: {expected} expected, read {Dump.Read(file.Bytes(body))}");
    }

    [Theory]
    [InlineData("1F4E79", "|甲\n")]
    [InlineData("FFFFFF", "| \n")]
    public void White_text_is_seen_on_coloured_pages(string color, string expected)
    {
        var body = "<w:background w:color=\"" + color + "\"/><w:body>" + Para(R("甲", White)) + "</w:body>";
        var document = "<w:document xmlns:w=\"" + Transitional + "\">" + body + "</w:document>";
        Assert.Equal(expected, Dump.Read(new DocxFile().Raw(document)));
    }

    private static string Para(string runs) => "<w:p>" + runs + "</w:p>";

    private static string Tc(string runs, string properties) => "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>" + runs + "</w:p></w:tc>";
}
