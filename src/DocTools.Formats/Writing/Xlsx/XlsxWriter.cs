using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace DocTools.Formats.Writing.Xlsx;

/// <summary>
/// Writes a workbook: sheets are filled side by side into buffers and put into the package at the end. The package's times are fixed, so that the same rows give the same bytes.
/// </summary>
internal sealed class XlsxWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRel = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly DateTimeOffset Time = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<SheetWriter> _sheets = [];
    private readonly Func<Stream> _buffer;

    /// <summary>Begins a workbook.</summary>
    /// <param name="spill">Whether rows are kept in temporary files (many submissions) rather than in memory.</param>
    public XlsxWriter(bool spill) => _buffer = spill ? TemporaryFile : () => new MemoryStream();

    /// <summary>Adds a sheet behind the others.</summary>
    public SheetWriter Add(SheetSetup setup)
    {
        var sheet = new SheetWriter(setup, _buffer());
        _sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Writes the package; the stream stays open.</summary>
    public void Finish(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", ContentTypes);
        Part(zip, "_rels/.rels", xml => Relationships(xml, [("rId1", "officeDocument", "xl/workbook.xml", false)]));
        Part(zip, "xl/workbook.xml", Workbook);
        Part(zip, "xl/_rels/workbook.xml.rels", xml => Relationships(xml, [.. _sheets.Select((_, i) => (Id(i), "worksheet", Numbered("worksheets/sheet", i), false)), ("rIdStyles", "styles", "styles.xml", false)]));
        Raw(zip, "xl/styles.xml", XlsxStyles.Xml);
        var chart = 0;
        for (var i = 0; i < _sheets.Count; i++)
        {
            var sheet = _sheets[i];
            sheet.Complete();
            var entry = zip.CreateEntry(Numbered("xl/worksheets/sheet", i), CompressionLevel.Fastest);
            entry.LastWriteTime = Time;
            using (var target = entry.Open())
            {
                SheetPart.Write(target, sheet, i == 0);
            }

            var relationships = sheet.Links.Select((l, n) => (SheetPart.LinkId(n), "hyperlink", l.Target, true));
            if (sheet.Setup.Charts.Length > 0)
            {
                relationships = relationships.Append((SheetPart.DrawingId, "drawing", "../" + Numbered("drawings/drawing", i), false));
                Part(zip, Numbered("xl/drawings/drawing", i), xml => ChartParts.Drawing(xml, sheet.Setup.Charts));
                var first = chart;
                Part(zip, $"xl/drawings/_rels/drawing{Text(i + 1)}.xml.rels", xml => Relationships(xml, [.. sheet.Setup.Charts.Select((_, n) => (Id(n), "chart", "../" + Numbered("charts/chart", first + n), false))]));
                foreach (var bars in sheet.Setup.Charts)
                {
                    Part(zip, Numbered("xl/charts/chart", chart++), xml => ChartParts.Chart(xml, bars));
                }
            }

            if (sheet.Links.Count > 0 || sheet.Setup.Charts.Length > 0)
            {
                Part(zip, $"xl/worksheets/_rels/sheet{Text(i + 1)}.xml.rels", xml => Relationships(xml, relationships));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _sheets.ForEach(s => s.Dispose());

    private static FileStream TemporaryFile() =>
        new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    private static string Id(int index) => "rId" + Text(index + 1);

    private static string Numbered(string prefix, int index) => prefix + Text(index + 1) + ".xml";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Time;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void Raw(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Time;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void Relationships(XmlWriter xml, IEnumerable<(string Id, string Type, string Target, bool External)> all)
    {
        xml.WriteStartElement("Relationships", PackageRel);
        foreach (var (id, type, target, external) in all)
        {
            xml.WriteStartElement("Relationship", PackageRel);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", Rel + "/" + type);
            xml.WriteAttributeString("Target", target);
            if (external)
            {
                xml.WriteAttributeString("TargetMode", "External");
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void ContentTypes(XmlWriter xml)
    {
        const string types = "http://schemas.openxmlformats.org/package/2006/content-types";
        const string office = "application/vnd.openxmlformats-officedocument.";
        xml.WriteStartElement("Types", types);
        void Entry(string element, string key, string name, string type)
        {
            xml.WriteStartElement(element, types);
            xml.WriteAttributeString(key, name);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        Entry("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Entry("Default", "Extension", "xml", "application/xml");
        Entry("Override", "PartName", "/xl/workbook.xml", office + "spreadsheetml.sheet.main+xml");
        Entry("Override", "PartName", "/xl/styles.xml", office + "spreadsheetml.styles+xml");
        var chart = 0;
        for (var i = 0; i < _sheets.Count; i++)
        {
            Entry("Override", "PartName", "/" + Numbered("xl/worksheets/sheet", i), office + "spreadsheetml.worksheet+xml");
            if (_sheets[i].Setup.Charts.Length > 0)
            {
                Entry("Override", "PartName", "/" + Numbered("xl/drawings/drawing", i), office + "drawing+xml");
            }

            foreach (var unused in _sheets[i].Setup.Charts)
            {
                Entry("Override", "PartName", "/" + Numbered("xl/charts/chart", chart++), office + "drawingml.chart+xml");
            }
        }

        xml.WriteEndElement();
    }

    private void Workbook(XmlWriter xml)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Rel);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < _sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", _sheets[i].Setup.Name);
            xml.WriteAttributeString("sheetId", Text(i + 1));
            xml.WriteAttributeString("id", Rel, Id(i));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("definedNames", Main);
        for (var i = 0; i < _sheets.Count; i++)
        {
            var setup = _sheets[i].Setup;
            if (SheetPart.FilterRange(_sheets[i], absolute: true) is { } range)
            {
                Name("_xlnm._FilterDatabase", i, A1.Sheet(setup.Name) + range, hidden: true);
            }

            if (setup.LastPrinted is { } printed)
            {
                Name("_xlnm.Print_Area", i, $"{A1.Sheet(setup.Name)}$A$1:${A1.Column(printed)}${Text(Math.Max(1, _sheets[i].Row))}", hidden: false);
            }

            if (setup.HeaderRow > 0)
            {
                Name("_xlnm.Print_Titles", i, $"{A1.Sheet(setup.Name)}$1:${Text(setup.HeaderRow)}", hidden: false);
            }
        }

        xml.WriteEndElement();
        // The cached values are right; a program that opens the file computes anew all the same, so that edits spread at once.
        xml.WriteStartElement("calcPr", Main);
        xml.WriteAttributeString("calcId", "191029");
        xml.WriteAttributeString("fullCalcOnLoad", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();

        void Name(string name, int sheet, string reference, bool hidden)
        {
            xml.WriteStartElement("definedName", Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("localSheetId", Text(sheet));
            if (hidden)
            {
                xml.WriteAttributeString("hidden", "1");
            }

            xml.WriteString(reference);
            xml.WriteEndElement();
        }
    }
}
