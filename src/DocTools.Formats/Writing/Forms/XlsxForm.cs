using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocTools.Core.Printing;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Forms;

/// <summary>
/// Writes a form as a workbook (ECMA-376, transitional) that people fill in: only the cells to fill in are open, numbers and dates are checked, boxes and choices are
/// lists, and what follows from other cells is computed. The same form gives the same bytes.
/// </summary>
public static class XlsxForm
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRel = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly DateTimeOffset s_time = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings s_xml = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false };

    /// <summary>Writes the workbook; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="form">The form.</param>
    /// <param name="formulas">What its cells compute.</param>
    public static void Write(Stream stream, PrintedForm form, PrintFormulas formulas)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(formulas);
        var sheets = (form.HasSheets ? form.Blocks.Where(b => b.Sheet is not null) : form.Blocks)
            .GroupBy(b => b.Sheet ?? form.Title, StringComparer.Ordinal).Select(g => new FormSheet(g.Key, form, [.. g], formulas)).ToList();
        var styles = new FormStyles();
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", xml => ContentTypes(xml, sheets.Count));
        Part(zip, "_rels/.rels", xml => Relationships(xml, [("rId1", "officeDocument", "xl/workbook.xml")]));
        Part(zip, "xl/workbook.xml", xml => Workbook(xml, sheets));
        Part(zip, "xl/_rels/workbook.xml.rels", xml => Relationships(xml, [.. sheets.Select((_, i) => ($"rId{Text(i + 1)}", "worksheet", $"worksheets/sheet{Text(i + 1)}.xml")), ("rIdStyles", "styles", "styles.xml")]));
        for (var i = 0; i < sheets.Count; i++)
        {
            Part(zip, $"xl/worksheets/sheet{Text(i + 1)}.xml", xml => FormSheetPart.Write(xml, sheets[i], styles, formulas));
        }

        Part(zip, "xl/styles.xml", styles.Write);
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = s_time;
        using var part = entry.Open();
        using var xml = XmlWriter.Create(part, s_xml);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        const string types = "http://schemas.openxmlformats.org/package/2006/content-types";
        xml.WriteStartElement("Types", types);
        Entry("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Entry("Default", "Extension", "xml", "application/xml");
        Entry("Override", "PartName", "/xl/workbook.xml", Office + "sheet.main+xml");
        Entry("Override", "PartName", "/xl/styles.xml", Office + "styles+xml");
        for (var i = 1; i <= sheets; i++)
        {
            Entry("Override", "PartName", $"/xl/worksheets/sheet{Text(i)}.xml", Office + "worksheet+xml");
        }

        xml.WriteEndElement();

        void Entry(string element, string key, string name, string type)
        {
            xml.WriteStartElement(element, types);
            xml.WriteAttributeString(key, name);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void Relationships(XmlWriter xml, IEnumerable<(string Id, string Type, string Target)> all)
    {
        xml.WriteStartElement("Relationships", PackageRel);
        foreach (var (id, type, target) in all)
        {
            xml.WriteStartElement("Relationship", PackageRel);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", Rel + "/" + type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Workbook(XmlWriter xml, List<FormSheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Rel);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", Text(i + 1));
            xml.WriteAttributeString("id", Rel, $"rId{Text(i + 1)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (sheets.Any(s => s.Repeated.First > 0))
        {
            xml.WriteStartElement("definedNames", Main);
            for (var i = 0; i < sheets.Count; i++)
            {
                if (sheets[i].Repeated is { First: > 0 } rows)
                {
                    xml.WriteStartElement("definedName", Main);
                    xml.WriteAttributeString("name", "_xlnm.Print_Titles");
                    xml.WriteAttributeString("localSheetId", Text(i));
                    xml.WriteString($"{A1.Sheet(sheets[i].Name)}${Text(rows.First)}:${Text(rows.Last)}");
                    xml.WriteEndElement();
                }
            }

            xml.WriteEndElement();
        }

        xml.WriteStartElement("calcPr", Main);
        xml.WriteAttributeString("calcId", "191029");
        xml.WriteAttributeString("fullCalcOnLoad", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
