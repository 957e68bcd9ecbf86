using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Formats.Reading.Odf;

/// <summary>Reads <c>office:spreadsheet</c> as the reader of Excel's workbooks does: every sheet, hidden ones too, is a table numbered as in the sheet.</summary>
internal static class OdfWorkbook
{
    /// <summary>Reads the element on which the cursor stands to its end.</summary>
    public static Document Read(XmlCursor cursor, OdfContext context, Document document, CancellationToken cancellation)
    {
        context.HasFixedPages = true;
        var pages = OdfMasterPages.ReadAll(context);
        var sheets = new List<XlsxSheet>();
        var cells = new List<(XlsxSheet Sheet, XlsxCell Cell, OdfSheetCell Source)>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is not "table")
            {
                cursor.Skip();
                continue;
            }

            var master = context.Styles.Find("table", cursor.Attribute("style-name")).MasterPage ?? "Default";
            var sheet = OdfSheetParser.Read(cursor, context, cells, cancellation);
            sheets.Add(sheet);
            if (pages.TryGetValue(master, out var page))
            {
                sheet.HeadersAndFooters.AddRange(page.Stories.SelectMany(s => s.Blocks.OfType<Paragraph>().Select(p => (PlainTextReader.Clean(p.Text), s.IsHeader))));
            }
        }

        ShowAll(sheets, cells, context, cancellation);
        var blocks = XlsxReader.Blocks(sheets);
        return document with { Blocks = blocks, PageCount = sheets.Count, HasBoxes = XlsxReader.HasBoxes(blocks) };
    }

    private static void ShowAll(List<XlsxSheet> sheets, List<(XlsxSheet Sheet, XlsxCell Cell, OdfSheetCell Source)> cells, OdfContext context, CancellationToken cancellation)
    {
        var evaluator = new FormulaEvaluator(sheets, mustCompute: false, cancellation);
        var unknown = new List<string>();
        foreach (var (sheet, cell, source) in cells)
        {
            if (cell.Formula is null || cell.HasResult)
            {
                if (source.Value is not string && source.Value is not null)
                {
                    (cell.Text, cell.Number) = OdfValue.Show(source.Value, context.Styles.FormatOf(source.Style), source.IsPercent);
                }

                continue;
            }

            var value = evaluator.Value(sheet, cell);
            if (ReferenceEquals(value, FormulaValue.Unknown))
            {
                unknown.Add($"{sheet.Name}!{cell.At}");
                continue;
            }

            (cell.Text, cell.Number) = OdfValue.Show(value ?? 0m, context.Styles.FormatOf(source.Style), source.IsPercent);
        }

        context.Note(unknown.Count == 0 ? null : XlsxShow.Uncomputed(unknown));
    }
}
