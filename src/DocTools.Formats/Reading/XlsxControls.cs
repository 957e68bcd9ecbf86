using System.Globalization;
using System.Text;
using DocTools.Core.Values;

namespace DocTools.Formats.Reading;

/// <summary>Reads check boxes and option buttons of a sheet out of its VML drawing, where every Excel writes them.</summary>
internal static class XlsxControls
{
    /// <summary>Adds <c>☑ label</c> paragraphs; a box without a label of its own goes into the cell that it stands in.</summary>
    public static void Read(XlsxWorkbook workbook, XlsxSheet sheet, string part)
    {
        var label = "";
        workbook.Walk(part, cursor =>
        {
            switch (cursor.LocalName)
            {
                case "shape":
                    label = "";
                    break;
                case "textbox":
                    var text = new StringBuilder();
                    cursor.AppendText(text);
                    label = PlainTextReader.Clean(text.ToString());
                    break;
                case "ClientData" when cursor.Attribute("ObjectType") is "Checkbox" or "Radio":
                    Add(sheet, label, cursor);
                    break;
                case "ClientData":
                    cursor.Skip();
                    break;
            }
        });
    }

    private static void Add(XlsxSheet sheet, string label, XmlCursor cursor)
    {
        var (ticked, at) = (false, new CellAddress(1, 1));
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            var name = cursor.LocalName;
            var text = new StringBuilder();
            cursor.AppendText(text);
            switch (name)
            {
                case "Checked":
                    ticked = text.ToString().Trim() is "1";
                    break;
                case "Anchor" when Anchor(text.ToString()) is { } anchor:
                    at = anchor;
                    break;
            }
        }

        Place(sheet, at, ticked, label);
    }

    /// <summary>Puts a box into the sheet: with its label as a paragraph, without one into the cell that it stands in.</summary>
    internal static void Place(XlsxSheet sheet, CellAddress at, bool ticked, string label)
    {
        var mark = (ticked ? SymbolMarks.Ticked : SymbolMarks.Unticked).ToString();
        if (label.Length > 0)
        {
            sheet.Boxes.Add((at, mark + " " + label));
        }
        else if (sheet.Cells.TryGetValue(at, out var cell) && cell.Value is string text)
        {
            cell.Value = mark + " " + text;
        }
        else if (cell is null)
        {
            sheet.Cells[at] = new XlsxCell { At = at, Value = mark };
        }
        else
        {
            sheet.Boxes.Add((at, mark));
        }
    }

    // Column, offset, row, offset of the top left corner, then of the bottom right one: the box lies in the middle.
    private static CellAddress? Anchor(string text)
    {
        var numbers = text.Split(',').Select(p => int.TryParse(p.Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
        return numbers.Length == 8 && numbers[0] is >= 0 and < CellAddress.MaxColumn && numbers[2] is >= 0 and < CellAddress.MaxRow
            ? new CellAddress(Math.Clamp((numbers[2] + numbers[6]) / 2, numbers[2], CellAddress.MaxRow - 1) + 1, numbers[0] + 1)
            : null;
    }
}
