using System.Globalization;
using System.Text;
using DocTools.Core.Documents;
using DocTools.Formats.Reading;

namespace DocTools.Tests.Formats.Reading;

/// <summary>Workbooks written by hand, part by part.</summary>
internal sealed class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Content)> _parts = [];
    private readonly List<(string Name, string State)> _sheets = [];
    private string _workbook = "";

    /// <summary>Adds to the workbook part: <c>workbookPr</c>, <c>calcPr</c>.</summary>
    public XlsxFile Workbook(string xml)
    {
        _workbook += xml;
        return this;
    }

    /// <summary>Adds a sheet with the rows of its <c>sheetData</c>, and what comes behind it.</summary>
    public XlsxFile Sheet(string name, string rows, string behind = "", string state = "visible")
    {
        _sheets.Add((name, state));
        return Part($"xl/worksheets/sheet{_sheets.Count}.xml", $"<worksheet xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheetData>{rows}</sheetData>{behind}</worksheet>");
    }

    public XlsxFile Strings(string items) => Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{items}</sst>");

    /// <summary>Adds styles: format codes in the order of the cells' style numbers, which count from 1.</summary>
    public XlsxFile Formats(params string[] codes) => Part("xl/styles.xml", new StringBuilder($"<styleSheet xmlns=\"{Main}\"><numFmts>")
        .AppendJoin("", codes.Select((c, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(c)}\"/>"))
        .Append("</numFmts><fonts><font><name val=\"Calibri\"/></font><font><name val=\"Wingdings\"/></font></fonts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/>")
        .AppendJoin("", codes.Select((_, i) => $"<xf numFmtId=\"{200 + i}\" fontId=\"0\"/>"))
        .Append("<xf numFmtId=\"0\" fontId=\"1\"/></cellXfs></styleSheet>").ToString());

    public XlsxFile Part(string name, string content)
    {
        _parts.Add((name, content));
        return this;
    }

    public byte[] Bytes()
    {
        var sheets = string.Concat(_sheets.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>")));
        var targets = string.Concat(_sheets.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")));
        return ZipFiles.Of(
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{_workbook}<sheets>{sheets}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships>{targets}<Relationship Id=\"s\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"{Office}/styles\" Target=\"/xl/styles.xml\"/></Relationships>"),
            .. _parts,
        ]);
    }

    public Document Read()
    {
        var outcome = new XlsxReader().Read(IncomingFile.Of("a.xlsx", Bytes()), ReadingLimits.Default, CancellationToken.None);
        Xunit.Assert.True(outcome.Document is not null, outcome.Problem?.ReasonEn);
        return outcome.Document;
    }

    /// <summary>The cell of a sheet, by its address.</summary>
    public static Cell Cell(Document document, string address, string? sheet = null) =>
        document.Blocks.OfType<Table>().First(t => sheet is null || string.Equals(t.Sheet, sheet, StringComparison.Ordinal)).Cells.Single(c => string.Equals(c.Address, address, StringComparison.Ordinal));
}
