using DocTools.Tests.Formats.Reading;
using static DocTools.Tests.Hostile.XmlCases;

namespace DocTools.Tests.Hostile;

/// <summary>Workbooks that say to be larger than anything: dimensions, repeated rows, merged cells, formulas, styles.</summary>
internal static class SheetCases
{
    private const string Any = "unrecognised|refused|unreadable|read";

    public static IEnumerable<HostileCase> All => [.. Xlsx, .. PackageCases.HasReader("ods") ? Ods : []];

    private static IEnumerable<HostileCase> Xlsx =>
    [
        new("xlsx: a cell in the last row and column", "a.xlsx", "unrecognised|refused", () => Rows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", "<dimension ref=\"A1:XFD1048576\"/>")),
        new("xlsx: a cell beyond the last row and column", "a.xlsx", Any, () => Rows("<row r=\"4294967295\"><c r=\"ZZZZZZZZ4294967295\"><v>1</v></c></row>")),
        new("xlsx: rows that count backwards", "a.xlsx", Any, () => Rows("<row r=\"-5\"><c r=\"A-5\"><v>1</v></c></row><row r=\"3\"/><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>")),
        new("xlsx: rows without end", "a.xlsx", "refused", () => Rows(Packages.Ballast(200_000) + Many("<row><c><v>1</v></c></row>", 1_200_000))) { IsWorst = true },
        new("xlsx: empty rows without end", "a.xlsx", "unrecognised|refused", () => Rows(Packages.Ballast(300_000) + Many("<row/>", 8_000_000))) { IsLong = true },
        new("xlsx: cells without end in a row", "a.xlsx", "refused", () => Rows($"<row>{Packages.Ballast(200_000)}{Many("<c><v>1</v></c>", 1_500_000)}</row>")) { IsWorst = true },
        new("xlsx: everything merged, a thousand times", "a.xlsx", Any, () => new XlsxFile().Sheet("a", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>", $"<mergeCells>{Many("<mergeCell ref=\"A1:XFD1048576\"/>", 1000)}</mergeCells>").Bytes()),
        new("xlsx: a hundred thousand merged cells", "a.xlsx", Any, () => new XlsxFile().Sheet("a", Many("<row><c><v>1</v></c><c><v>1</v></c></row>", 3000), $"<mergeCells>{string.Concat(Enumerable.Range(1, 100_000).Select(i => $"<mergeCell ref=\"A{i}:B{i}\"/>"))}</mergeCells>").Bytes()),
        new("xlsx: a string that is not there", "a.xlsx", Any, () => new XlsxFile().Sheet("a", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999999999</v></c><c r=\"B1\" t=\"s\"><v>-1</v></c></row>").Strings("<si><t>a</t></si>").Bytes()),
        new("xlsx: one long string in every cell", "a.xlsx", "refused", () => new XlsxFile().Sheet("a", $"<row r=\"1\">{Many("<c t=\"s\"><v>0</v></c>", 10_000)}</row>").Strings($"<si><t>{new string('a', 100_000)}</t></si>").Bytes()) { IsWorst = true },
        new("xlsx: a formula as deep as brackets go", "a.xlsx", Any, () => Rows($"<row r=\"1\"><c r=\"A1\"><f>{Packages.Nest("(", ")", 30_000, "1")}</f></c></row>")),
        new("xlsx: a formula of signs alone", "a.xlsx", Any, () => Rows($"<row r=\"1\"><c r=\"A1\"><f>{new string('-', 200_000)}1</f></c></row>")),
        new("xlsx: formulas that name each other", "a.xlsx", Any, () => Rows("<row r=\"1\"><c r=\"A1\"><f>B1+1</f></c><c r=\"B1\"><f>A1+1</f></c></row>")),
        new("xlsx: a chain of formulas", "a.xlsx", Any, () => Rows(string.Concat(Enumerable.Range(1, 20_000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\"><f>A{i + 1}+A{i + 1}</f></c></row>")))),
        new("xlsx: a sum over everything", "a.xlsx", Any, () => Rows(Many("<row><c><f>SUM(A1:XFD1048576)</f></c></row>", 200))),
        new("xlsx: a power of powers", "a.xlsx", Any, () => Rows("<row r=\"1\"><c r=\"A1\"><f>9^9^9^9^9</f></c><c r=\"B1\"><f>REPT(\"a\",2000000000)</f></c><c r=\"C1\"><f>1E308*1E308</f></c></row>")),
        new("xlsx: numbers that no number holds", "a.xlsx", Any, () => new XlsxFile().Formats("0." + new string('0', 5000), "#,##0;[Red]-#,##0;;;;;@", "yyyy/mm/dd").Sheet("a", $"<row r=\"1\"><c s=\"1\"><v>1E308</v></c><c s=\"2\"><v>{new string('9', 5000)}</v></c><c s=\"3\"><v>-1E300</v></c><c s=\"3\"><v>NaN</v></c><c s=\"99999999\"><v>1</v></c></row>").Bytes()),
        new("xlsx: ten thousand sheets of one part", "a.xlsx", Any, () => Packages.With(Packages.Of("xlsx", "a"), "xl/workbook.xml", x => x.Replace("</sheets>", string.Concat(Enumerable.Range(2, 10_000).Select(i => $"<sheet name=\"s{i}\" sheetId=\"{i}\" r:id=\"rId1\"/>")) + "</sheets>", StringComparison.Ordinal))),
        new("csv: a quote that never ends", "a.csv", "unrecognised|refused|unreadable", () => System.Text.Encoding.ASCII.GetBytes("a,b\n\"" + new string('c', 5_000_000))),
        new("csv: columns without end", "a.csv", "unrecognised|refused", () => System.Text.Encoding.ASCII.GetBytes(new string(',', 5_000_000))) { IsWorst = true },
        new("csv: rows without end", "a.csv", "refused", () => System.Text.Encoding.ASCII.GetBytes(Many("a,b\n", 1_000_000))),
    ];

    private static IEnumerable<HostileCase> Ods =>
    [
        new("ods: a row a billion times", "a.ods", "unrecognised|refused", () => Table("<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>")) { IsWorst = true },
        new("ods: a cell a billion times", "a.ods", "unrecognised|refused", () => Table("<table:table-row><table:table-cell table:number-columns-repeated=\"1000000000\" office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row>")) { IsWorst = true },
        new("ods: every cell of the largest sheet", "a.ods", "unrecognised|refused", () => Table("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row>")) { IsWorst = true },
        new("ods: empty rows and cells, and one at the end", "a.ods", "unrecognised|refused", () => Table("<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated=\"16383\"/><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>")),
        new("ods: repeated a negative number of times", "a.ods", Any, () => Table("<table:table-row table:number-rows-repeated=\"-5\"><table:table-cell table:number-columns-repeated=\"99999999999999999999\"><text:p>a</text:p></table:table-cell></table:table-row>")),
        new("ods: a cell that spans everything", "a.ods", Any, () => Table("<table:table-row><table:table-cell table:number-columns-spanned=\"2147483647\" table:number-rows-spanned=\"2147483647\"><text:p>a</text:p></table:table-cell></table:table-row>")),
        new("odt: spaces a billion times", "a.odt", Any, () => Packages.Of("odt", "a<text:s text:c=\"1000000000\"/>b")) { IsWorst = true },
        new("odt: many spaces many times", "a.odt", Any, () => Packages.Of("odt", Many("<text:s text:c=\"65535\"/>", 5000))) { IsWorst = true },
        new("odt: depth of elements", "a.odt", "refused", () => Packages.Of("odt", Packages.Nest("<text:span>", "</text:span>", 50_000, "a"))),
        new("odt: depth of tables", "a.odt", "refused", () => Packages.OpenDocument("odt", "<office:text>" + Packages.Nest("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>", 60, "<text:p>a</text:p>") + "</office:text>")),
        new("odt: behind a password", "a.odt", "unreadable", () => Packages.OpenDocument("odt", "<office:text/>", manifest: "<manifest:encryption-data manifest:checksum-type=\"SHA1/1K\" manifest:checksum=\"AAAA\"><manifest:algorithm manifest:algorithm-name=\"Blowfish CFB\" manifest:initialisation-vector=\"AAAAAAAAAAA=\"/></manifest:encryption-data>")),
    ];

    private static byte[] Rows(string rows, string behind = "") => new XlsxFile().Sheet("a", rows, behind).Bytes();

    private static byte[] Table(string rows) => Packages.OpenDocument("ods", $"<office:spreadsheet><table:table table:name=\"a\">{rows}</table:table></office:spreadsheet>");
}
