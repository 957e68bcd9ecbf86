using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Formats.Reading;

/// <summary>Turns stored values into what a person sees.</summary>
internal static class XlsxShow
{
    /// <summary>Shows all cells of a workbook.</summary>
    /// <returns>The problem that names the cells whose formula has no result and could not be computed; null where there is none.</returns>
    public static ReadingProblem? All(XlsxWorkbook workbook)
    {
        var evaluator = new FormulaEvaluator(workbook.Sheets, workbook.MustCompute, workbook.Cancellation);
        var unknown = new List<string>();
        foreach (var sheet in workbook.Sheets)
        {
            foreach (var cell in sheet.Cells.Values)
            {
                var value = evaluator.Value(sheet, cell);
                if (ReferenceEquals(value, FormulaValue.Unknown))
                {
                    unknown.Add($"{sheet.Name}!{cell.At}");
                    continue;
                }

                // A formula that refers to a blank cell shows a zero.
                Show(workbook, cell, value ?? (cell.Formula is null ? null : 0m));
            }
        }

        return unknown.Count == 0 ? null : Uncomputed(unknown);
    }

    /// <summary>The problem that names cells whose formula has no result and could not be computed.</summary>
    public static ReadingProblem Uncomputed(IReadOnlyCollection<string> unknown)
    {
        var places = string.Join("、", unknown.Take(5));
        return Reasons.Partial(
            $"{unknown.Count} 個儲存格的公式沒有存下計算結果，程式也無法代為計算（{places}），請以 Excel 開啟、重新計算並存檔後送件",
            $"the formulas of {unknown.Count} cells have no stored result and could not be computed ({string.Join(", ", unknown.Take(5))}); open the file in Excel, recalculate and save it");
    }

    private static void Show(XlsxWorkbook workbook, XlsxCell cell, object? value)
    {
        switch (value)
        {
            case decimal number:
                (cell.Text, cell.Number) = workbook.Styles.FormatOf(cell.Style).Show(number, workbook.From1904);
                break;
            case bool truth:
                cell.Text = truth ? "TRUE" : "FALSE";
                break;
            case XlsxError error:
                cell.Text = error.Code;
                break;
            case DateTime date:
                var serial = ExcelDate.Serial(date);
                cell.Text = ExcelDate.Write(serial, from1904: false, withTime: true) ?? "";
                cell.Number = new CellNumber(serial, CellNumberKind.Date);
                break;
            case string text:
                cell.Text = cell.IsRich ? text : XlsxText.Show(text, workbook.Styles.FontOf(cell.Style));
                break;
        }
    }
}
