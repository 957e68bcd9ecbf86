using System.Globalization;
using System.Text;
using System.Xml;
using DocTools.Core.Printing;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Forms;

/// <summary>Writes a sheet of a form, in the schema's order (ECMA-376 part 1, 18.3.1.99).</summary>
internal static class FormSheetPart
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Writes the part.</summary>
    public static void Write(XmlWriter xml, FormSheet sheet, FormStyles styles, PrintFormulas formulas)
    {
        var cells = sheet.Cells.ToList();
        var addresses = cells.Where(c => c.Field is not null).GroupBy(c => formulas.Prefix + c.Field, StringComparer.Ordinal).ToDictionary(g => g.Key, g => A1.Cell(g.First().Column, g.First().Row), StringComparer.Ordinal);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetPr", Main);
        Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews", Main);
        Element(xml, "sheetView", ("showGridLines", "0"), ("workbookViewId", "0"));
        xml.WriteEndElement();
        Element(xml, "sheetFormatPr", ("defaultRowHeight", "20"));
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < sheet.Widths.Length; i++)
        {
            Element(xml, "col", ("min", Text(i + 1)), ("max", Text(i + 1)), ("width", sheet.Widths[i].ToString("0.##", CultureInfo.InvariantCulture)), ("customWidth", "1"));
        }

        xml.WriteEndElement();
        Rows(xml, sheet, cells, styles, addresses);
        // No password: what is closed is closed against accidents.
        Element(xml, "sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatColumns", "0"), ("formatRows", "0"), ("insertRows", "0"));
        Merges(xml, cells);
        Checks(xml, cells);
        Element(xml, "printOptions", ("horizontalCentered", "1"));
        Element(xml, "pageMargins", ("left", "0.6"), ("right", "0.6"), ("top", "0.7"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        Element(xml, "pageSetup", ("paperSize", "9"), ("orientation", sheet.IsLandscape ? "landscape" : "portrait"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.WriteStartElement("headerFooter", Main);
        xml.WriteElementString("oddFooter", Main, "&C第 &P 頁，共 &N 頁");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Rows(XmlWriter xml, FormSheet sheet, List<FormCell> cells, FormStyles styles, Dictionary<string, string> addresses)
    {
        var grid = new SortedDictionary<(int Row, int Column), (FormCell Cell, bool Own)>();
        foreach (var cell in cells)
        {
            // The lines around a merged cell are those of all the cells under it.
            for (var r = 0; r < cell.Down; r++)
            {
                for (var c = 0; c < cell.Across; c++)
                {
                    grid[(cell.Row + r, cell.Column + c)] = (cell, r == 0 && c == 0);
                }
            }
        }

        xml.WriteStartElement("sheetData", Main);
        foreach (var row in grid.GroupBy(g => g.Key.Row))
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", Text(row.Key));
            xml.WriteAttributeString("ht", sheet.HeightOf(row.Key).ToString("0.##", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
            foreach (var ((_, column), (cell, own)) in row)
            {
                xml.WriteStartElement("c", Main);
                xml.WriteAttributeString("r", A1.Cell(column, row.Key));
                xml.WriteAttributeString("s", Text(styles.Of(cell.Look)));
                if (own)
                {
                    Content(xml, cell, addresses);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Content(XmlWriter xml, FormCell cell, Dictionary<string, string> addresses)
    {
        if (cell.Number is { } number)
        {
            xml.WriteElementString("v", Main, number.ToString("0.############", CultureInfo.InvariantCulture));
        }
        else if (cell.Formula is { } formula)
        {
            // Nothing is filled in, and nothing stands there until a program computes it.
            xml.WriteAttributeString("t", "str");
            xml.WriteElementString("f", Main, $"IFERROR({Addressed(formula, addresses)},\"\")");
            xml.WriteElementString("v", Main, "");
        }
        else if (cell.Text is { Length: > 0 } text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            var clean = ReportText.Clean(text);
            xml.WriteString(clean.Contains("_x", StringComparison.Ordinal) ? clean.Replace("_x", "_x005F_x", StringComparison.Ordinal) : clean);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static string Addressed(string formula, Dictionary<string, string> addresses)
    {
        var text = new StringBuilder(formula.Length);
        var at = 0;
        while (formula.IndexOf('{', at) is var open and >= 0 && formula.IndexOf('}', open) is var close and > 0)
        {
            text.Append(formula, at, open - at).Append(addresses.GetValueOrDefault(formula[(open + 1)..close], "0"));
            at = close + 1;
        }

        return text.Append(formula, at, formula.Length - at).ToString();
    }

    private static void Merges(XmlWriter xml, List<FormCell> cells)
    {
        var merged = cells.Where(c => c.Across > 1 || c.Down > 1).ToList();
        if (merged.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("mergeCells", Main);
        xml.WriteAttributeString("count", Text(merged.Count));
        merged.ForEach(c => Element(xml, "mergeCell", ("ref", A1.Cell(c.Column, c.Row) + ":" + A1.Cell(c.Column + c.Across - 1, c.Row + c.Down - 1))));
        xml.WriteEndElement();
    }

    private static void Checks(XmlWriter xml, List<FormCell> cells)
    {
        var checks = cells.Where(c => c.Check is not null).GroupBy(c => c.Check!).ToList();
        if (checks.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", Text(checks.Count));
        foreach (var group in checks)
        {
            var check = group.Key;
            xml.WriteStartElement("dataValidation", Main);
            xml.WriteAttributeString("type", check.Type);
            if (check.Operator is not null)
            {
                xml.WriteAttributeString("operator", check.Operator);
            }

            xml.WriteAttributeString("allowBlank", "1");
            if (check.Prompt.Length > 0)
            {
                xml.WriteAttributeString("showInputMessage", "1");
            }

            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("error", check.Error);
            if (check.Prompt.Length > 0)
            {
                xml.WriteAttributeString("prompt", check.Prompt);
            }

            xml.WriteAttributeString("sqref", string.Join(' ', group.Select(c => A1.Cell(c.Column, c.Row))));
            xml.WriteElementString("formula1", Main, check.First);
            if (check.Second is not null)
            {
                xml.WriteElementString("formula2", Main, check.Second);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (key, value) in attributes)
        {
            xml.WriteAttributeString(key, value);
        }

        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
