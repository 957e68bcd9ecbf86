using Xunit;
using static DocTools.Tests.Formats.Reading.DocxFile;

namespace DocTools.Tests.Formats.Reading;

public sealed class DocxTableTests
{
    public static TheoryData<string, string, string> Tables => new()
    {
        {
            "spans", Table([Tc("甲", "<w:gridSpan w:val=\"2\"/>"), "乙"], ["丙", "丁", "戊"]),
            "table 1 2x3\n 1,1 1x2 |甲\n 1,3 |乙\n 2,1 |丙\n 2,2 |丁\n 2,3 |戊\n"
        },
        {
            "vertical merge, restarted below", Table(
                [Tc("甲", "<w:vMerge w:val=\"restart\"/>"), "1"],
                [Tc("", "<w:vMerge/>"), "2"],
                [Tc("", "<w:vMerge w:val=\"continue\"/>"), "3"],
                [Tc("乙", "<w:vMerge w:val=\"restart\"/>"), "4"],
                ["丙", "5"]),
            "table 1 5x2\n 1,1 3x1 |甲\n 1,2 |1\n 2,2 |2\n 3,2 |3\n 4,1 |乙\n 4,2 |4\n 5,1 |丙\n 5,2 |5\n"
        },
        {
            "merge over rows and columns", Table(
                [Tc("甲", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>"), "1"],
                [Tc("", "<w:gridSpan w:val=\"2\"/><w:vMerge/>"), "2"]),
            "table 1 2x3\n 1,1 2x2 |甲\n 1,3 |1\n 2,3 |2\n"
        },
        {
            "continued without a start stands alone", Table(["1"], [Tc("甲", "<w:vMerge/>")]),
            "table 1 2x1\n 1,1 |1\n 2,1 |甲\n"
        },
        {
            "old horizontal merge", Table([Tc("甲", "<w:hMerge w:val=\"restart\"/>"), Tc("", "<w:hMerge/>"), "乙"]),
            "table 1 1x3\n 1,1 1x2 |甲\n 1,3 |乙\n"
        },
        {
            "columns before and after", "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"2\"/></w:trPr>" + Cell("甲") + "</w:tr></w:tbl>",
            "table 1 1x4\n 1,2 |甲\n"
        },
        {
            "wrappers around rows and cells",
            "<w:tbl><w:sdt><w:sdtPr/><w:sdtContent><w:ins><w:tr><w:customXml><w:sdt><w:sdtContent>" + Cell("甲") + "</w:sdtContent></w:sdt></w:customXml>" + Cell("乙") + "</w:tr></w:ins></w:sdtContent></w:sdt></w:tbl>",
            "table 1 1x2\n 1,1 |甲\n 1,2 |乙\n"
        },
        {
            "deleted row and cell", "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + Cell("舊") + "</w:tr><w:tr>" + Cell("甲") + Tc("舊", "<w:cellDel/>") + "</w:tr></w:tbl>",
            "table 1 1x1\n 1,1 |甲\n"
        },
        {
            "nested, numbered by its parent", P("") + Table(["甲"]) + Table(["<w:tc>" + P("乙") + Table(["丙"]) + Table(["丁"]) + P("戊") + "</w:tc>"]),
            "|\ntable 1 1x1\n 1,1 |甲\ntable 2 1x1\n 1,1 |乙\\n戊\n  table 2.1 1x1\n   1,1 |丙\n  table 2.2 1x1\n   1,1 |丁\n"
        },
        {
            "text box and picture in a cell",
            Table(["<w:tc><w:p>" + R("簽章") + "<w:r><w:pict><v:textbox><w:txbxContent>" + P("盒") + "</w:txbxContent></v:textbox><v:imagedata/></w:pict></w:r></w:p></w:tc>"]),
            "table 1 1x1\n 1,1 picture |簽章<picture>\\n盒\n"
        },
        { "row without cells", "<w:tbl><w:tr/><w:tr>" + Cell("甲") + "</w:tr></w:tbl>", "table 1 2x1\n 2,1 |甲\n" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_is_a_grid_of_cells_with_spans(string what, string xml, string expected)
    {
        Assert.Equal($"{what}:\n{expected}", $"{what}:\n{Dump.Read(Of(xml))}");
    }

    private static string Tc(string text, string properties) => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";
}
