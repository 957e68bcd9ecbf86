using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DocTools.Tests.Formats.Writing;

/// <summary>A workbook as lines of text: a line per row, cells with their addresses; a formula stands as <c>=F → value</c>.</summary>
internal static class WorkbookDump
{
    public static IEnumerable<string> Lines(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var book = document.WorkbookPart!;
        foreach (var sheet in book.Workbook.Sheets!.Elements<Sheet>())
        {
            var part = (WorksheetPart)book.GetPartById(sheet.Id!.Value!);
            var columns = part.Worksheet.GetFirstChild<Columns>()!.Elements<Column>().Select(c => c.Width!.Value.ToString("0.#", CultureInfo.InvariantCulture));
            yield return $"## {sheet.Name} widths {string.Join(' ', columns)} filter {part.Worksheet.GetFirstChild<AutoFilter>()?.Reference?.Value ?? "none"} pane {part.Worksheet.Descendants<Pane>().FirstOrDefault()?.TopLeftCell?.Value ?? "none"} charts {part.DrawingsPart?.ChartParts.Count() ?? 0}";
            foreach (var row in part.Worksheet.Descendants<Row>())
            {
                yield return string.Join(" | ", row.Elements<Cell>().Where(c => c.HasChildren).Select(c => $"{c.CellReference}: {Text(c)}"));
            }

            foreach (var link in part.Worksheet.Descendants<Hyperlink>())
            {
                yield return $"link {link.Reference} {part.HyperlinkRelationships.Single(r => string.Equals(r.Id, link.Id!.Value, StringComparison.Ordinal)).Uri.OriginalString}";
            }
        }
    }

    private static string Text(Cell cell) => cell.CellFormula is { } formula
        ? $"={formula.Text} → {cell.CellValue?.Text}"
        : (cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "").Replace("\n", "⏎", StringComparison.Ordinal);
}
