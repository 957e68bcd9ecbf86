using System.Globalization;
using System.Text;
using System.Xml;

namespace DocTools.Formats.Writing.Xlsx;

/// <summary>Writes a worksheet's part: what stands before the rows, the rows, what stands behind them, in the schema's order.</summary>
internal static class SheetPart
{
    /// <summary>Relationship id of the sheet's drawing.</summary>
    public const string DrawingId = "rIdDrawing";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Relationship id of a link.</summary>
    public static string LinkId(int index) => "rIdLink" + Text(index + 1);

    /// <summary>The range that the filters cover; null where there are none.</summary>
    public static string? FilterRange(SheetWriter sheet, bool absolute)
    {
        var setup = sheet.Setup;
        if (!setup.Filter || setup.HeaderRow == 0)
        {
            return null;
        }

        var last = Math.Max(sheet.LastData, setup.HeaderRow);
        var column = A1.Column(setup.Columns.Length);
        return absolute ? $"$A${Text(setup.HeaderRow)}:${column}${Text(last)}" : $"A{Text(setup.HeaderRow)}:{column}{Text(last)}";
    }

    /// <summary>Writes the part.</summary>
    public static void Write(Stream target, SheetWriter sheet, bool selected)
    {
        var head = new StringBuilder();
        using (var xml = Fragment(head))
        {
            Head(xml, sheet, selected);
        }

        Utf8(target, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"" + Main + "\" xmlns:r=\"" + Rel + "\">");
        Utf8(target, head + "<sheetData>");
        sheet.Buffer.Position = 0;
        sheet.Buffer.CopyTo(target);
        var tail = new StringBuilder();
        using (var xml = Fragment(tail))
        {
            Tail(xml, sheet);
        }

        Utf8(target, "</sheetData>" + tail + "</worksheet>");
    }

    private static void Head(XmlWriter xml, SheetWriter sheet, bool selected)
    {
        var setup = sheet.Setup;
        xml.WriteStartElement("sheetPr");
        if (setup.TabColour is not null)
        {
            Element(xml, "tabColor", ("rgb", setup.TabColour));
        }

        Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        if (selected)
        {
            xml.WriteAttributeString("tabSelected", "1");
        }

        xml.WriteAttributeString("showGridLines", "0");
        xml.WriteAttributeString("workbookViewId", "0");
        if (setup.HeaderRow > 0)
        {
            xml.WriteStartElement("pane");
            if (setup.FrozenColumns > 0)
            {
                xml.WriteAttributeString("xSplit", Text(setup.FrozenColumns));
            }

            xml.WriteAttributeString("ySplit", Text(setup.HeaderRow));
            xml.WriteAttributeString("topLeftCell", A1.Cell(setup.FrozenColumns + 1, setup.HeaderRow + 1));
            xml.WriteAttributeString("activePane", setup.FrozenColumns > 0 ? "bottomRight" : "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        Element(xml, "sheetFormatPr", ("defaultRowHeight", "16.5"));
        xml.WriteStartElement("cols");
        for (var i = 0; i < sheet.Widths.Count; i++)
        {
            var hidden = i < sheet.Setup.Columns.Length && sheet.Setup.Columns[i].IsHidden;
            Element(xml, "col", [("min", Text(i + 1)), ("max", Text(i + 1)), ("width", sheet.Widths[i].ToString("0.##", CultureInfo.InvariantCulture)), ("customWidth", "1"), .. hidden ? new[] { ("hidden", "1") } : []]);
        }

        xml.WriteEndElement();
    }

    private static void Tail(XmlWriter xml, SheetWriter sheet)
    {
        var setup = sheet.Setup;
        if (setup.Protected)
        {
            // Widths and heights may be changed for reading; labels, ids and formulas may not.
            Element(xml, "sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatColumns", "0"), ("formatRows", "0"));
        }

        if (FilterRange(sheet, absolute: false) is { } range)
        {
            Element(xml, "autoFilter", ("ref", range));
        }

        if (sheet.Merges.Count > 0)
        {
            xml.WriteStartElement("mergeCells");
            xml.WriteAttributeString("count", Text(sheet.Merges.Count));
            sheet.Merges.ForEach(m => Element(xml, "mergeCell", ("ref", m)));
            xml.WriteEndElement();
        }

        var first = setup.HeaderRow + 1;
        if (sheet.LastData >= first)
        {
            Conditions(xml, setup, first, sheet.LastData);
        }

        if (sheet.Validations.Count > 0)
        {
            Validations(xml, sheet.Validations);
        }

        if (sheet.Links.Count > 0)
        {
            xml.WriteStartElement("hyperlinks");
            for (var i = 0; i < sheet.Links.Count; i++)
            {
                xml.WriteStartElement("hyperlink");
                xml.WriteAttributeString("ref", sheet.Links[i].Cell);
                xml.WriteAttributeString("r", "id", Rel, LinkId(i));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        Element(xml, "printOptions", ("horizontalCentered", "1"));
        Element(xml, "pageMargins", ("left", "0.5"), ("right", "0.4"), ("top", "0.7"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Element(xml, "pageSetup", ("paperSize", "9"), ("orientation", setup.Landscape ? "landscape" : "portrait"), ("fitToWidth", "1"), ("fitToHeight", setup.OnePage ? "1" : "0"));
        xml.WriteStartElement("headerFooter");
        xml.WriteElementString("oddHeader", "&C&\"Microsoft JhengHei,Bold\"&12 " + Plain(setup.PrintTitle));
        xml.WriteElementString("oddFooter", $"&L{Plain(setup.Name)}&R{Plain(setup.PageWords.Before)}&P{Plain(setup.PageWords.Between)}&N{Plain(setup.PageWords.After)}");
        xml.WriteEndElement();
        if (setup.Charts.Length > 0)
        {
            xml.WriteStartElement("drawing");
            xml.WriteAttributeString("r", "id", Rel, DrawingId);
            xml.WriteEndElement();
        }
    }

    private static void Conditions(XmlWriter xml, SheetSetup setup, int first, int last)
    {
        for (var i = 0; i < setup.Conditions.Length; i++)
        {
            var condition = setup.Conditions[i];
            xml.WriteStartElement("conditionalFormatting");
            xml.WriteAttributeString("sqref", A1.Cell(condition.Columns.First, first) + ":" + A1.Cell(condition.Columns.Last, last));
            xml.WriteStartElement("cfRule");
            xml.WriteAttributeString("type", "expression");
            xml.WriteAttributeString("dxfId", Text((int)condition.Look));
            xml.WriteAttributeString("priority", Text(i + 1));
            xml.WriteElementString("formula", condition.Formula.Replace("{r}", Text(first), StringComparison.Ordinal));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static void Validations(XmlWriter xml, List<XlsxValidation> validations)
    {
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", Text(validations.Count));
        foreach (var validation in validations)
        {
            xml.WriteStartElement("dataValidation");
            foreach (var (name, value) in new[] { ("type", "decimal"), ("operator", "between"), ("allowBlank", "1"), ("showInputMessage", "1"), ("showErrorMessage", "1"), ("errorTitle", validation.Title), ("error", validation.Error), ("promptTitle", validation.Title), ("prompt", validation.Prompt), ("sqref", validation.Range) })
            {
                xml.WriteAttributeString(name, value);
            }

            xml.WriteElementString("formula1", validation.Least.ToString(CultureInfo.InvariantCulture));
            xml.WriteElementString("formula2", validation.Most.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // In heads and feet an ampersand begins a code; digits behind a size code would be read with it.
    private static string Plain(string text) => ReportText.Clean(text).Replace("&", "&&", StringComparison.Ordinal);

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (key, value) in attributes)
        {
            xml.WriteAttributeString(key, value);
        }

        xml.WriteEndElement();
    }

    private static XmlWriter Fragment(StringBuilder text) =>
        XmlWriter.Create(text, new XmlWriterSettings { ConformanceLevel = ConformanceLevel.Fragment, OmitXmlDeclaration = true });

    private static void Utf8(Stream target, string text) => target.Write(Encoding.UTF8.GetBytes(text));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
