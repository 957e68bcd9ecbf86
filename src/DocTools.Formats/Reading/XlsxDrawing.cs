using DocTools.Core.Documents;
using DocTools.Formats.Reading.Pictures;
using System.Globalization;
using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>Reads the drawing of a sheet: texts of shapes, and where pictures stand.</summary>
internal static class XlsxDrawing
{
    /// <summary>Adds the drawing's text boxes and pictures to the sheet.</summary>
    public static void Read(XlsxWorkbook workbook, XlsxSheet sheet, string part)
    {
        var anchor = new CellAddress(1, 1);
        var hidden = false;
        var parts = workbook.Package.RelationshipsOf(part).Where(r => !r.IsExternal).DistinctBy(r => r.Id, StringComparer.Ordinal).ToDictionary(r => r.Id, r => r.Target, StringComparer.Ordinal);
        workbook.Walk(part, cursor =>
        {
            switch (cursor.LocalName)
            {
                case "from":
                    anchor = Anchor(cursor);
                    break;
                case "pic":
                    sheet.Pictures.Add(anchor);
                    break;
                case "blip":
                    sheet.Shown.Add((anchor, cursor.Attribute("embed") is { } id && parts.TryGetValue(id, out var target) ? new Picture(() => PictureIdentity.Of(() => workbook.Package.OpenPart(target), workbook.Counts.Limits)) : Picture.Unknown));
                    break;
                case "cNvPr":
                    // Shadows of form controls, which are read from the VML drawing.
                    hidden = cursor.Attribute("hidden") is "1" or "true";
                    break;
                case "txBody" when hidden:
                    cursor.Skip();
                    break;
                case "txBody" when Text(cursor) is { Length: > 0 } text:
                    workbook.Counts.AddCharacters(text.Length);
                    sheet.Boxes.AddRange(text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => (anchor, l)));
                    break;
                case "Fallback":
                    // The same shape once more, for older programs.
                    cursor.Skip();
                    break;
            }
        });
    }

    private static CellAddress Anchor(XmlCursor cursor)
    {
        var (row, column) = (0, 0);
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            var name = cursor.LocalName;
            var text = new StringBuilder();
            cursor.AppendText(text);
            if (int.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                (row, column) = name switch
                {
                    "row" => (Math.Min(index, CellAddress.MaxRow - 1), column),
                    "col" => (row, Math.Min(index, CellAddress.MaxColumn - 1)),
                    _ => (row, column),
                };
            }
        }

        return new CellAddress(row + 1, column + 1);
    }

    /// <summary>Consumes a text body of DrawingML and gives its paragraphs, a line each; symbol fonts as what they show.</summary>
    public static string Text(XmlCursor cursor) => string.Join('\n', DrawingText.Paragraphs(cursor).Select(p => p.Text));
}
