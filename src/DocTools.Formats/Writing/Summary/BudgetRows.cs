using DocTools.Core.Budgets;
using DocTools.Core.Cases;
using DocTools.Core.Reports;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing;

/// <summary>Writes the rows of a budget with live formulas beside the reported figures; shared by the summary and the budget workbook.</summary>
internal static class BudgetRows
{
    /// <summary>A column of figures with its heading in two lines.</summary>
    public static XlsxColumn Column(BudgetColumn column, string kind) =>
        new(column.Label + "\n" + kind, 8, BudgetSheetColumns.IsShare(column.Id) ? 9 : 12);

    /// <summary>Conditional formats that mark what differs, on the recomputed values and the differences.</summary>
    public static IEnumerable<XlsxCondition> Conditions(BudgetSheetColumns columns)
    {
        foreach (var column in columns.Columns)
        {
            var reported = A1.Column(columns.Reported(column.Id)) + "{r}";
            var expected = A1.Column(columns.Expected(column.Id)) + "{r}";
            // Amounts agree within 1, shares within 0.1 or half of their last written digit.
            var tolerance = BudgetSheetColumns.IsShare(column.Id) ? $"IF({reported}=INT({reported}),0.5,0.1)+0.0001" : "1";
            // A blank counts 0, but a share that was left blank was not claimed to be anything.
            var stands = BudgetSheetColumns.IsShare(column.Id) ? $"AND(ISNUMBER(${reported}),ISNUMBER(${expected}))" : $"ISNUMBER(${expected})";
            var formula = $"IF({stands},ABS(N(${reported})-${expected})>{tolerance.Replace(reported, "$" + reported, StringComparison.Ordinal)},FALSE)";
            yield return new((columns.Expected(column.Id), columns.Expected(column.Id)), formula, XlsxDifferential.Differs);
            if (!BudgetSheetColumns.IsShare(column.Id))
            {
                yield return new((columns.Difference(column.Id), columns.Difference(column.Id)), formula, XlsxDifferential.Differs);
            }
        }
    }

    /// <summary>Writes reported, recomputed and difference cells of a line at the sheet's current place; corrected ones are marked.</summary>
    public static void Cells(SheetWriter sheet, BudgetLine line, BudgetSheetColumns columns, BudgetAddresses addresses, bool total, Case @case)
    {
        foreach (var column in columns.Columns)
        {
            var style = !CorrectionText.Is(@case, $"{line.Id}.{column.Id}") ? Style(column.Id, total)
                : BudgetSheetColumns.IsShare(column.Id) ? XlsxStyle.CorrectedShare : XlsxStyle.CorrectedAmount;
            sheet.Number(line.Find(column.Id)?.Reported, style);
        }

        foreach (var column in columns.Columns)
        {
            var cell = line.Find(column.Id);
            if (cell is not null && BudgetAddresses.IsLive(cell))
            {
                sheet.Formula(addresses.Formula(cell.CellFormula!), cell.Expected, Style(column.Id, total));
            }
            else
            {
                sheet.Number(cell?.Expected, Style(column.Id, total));
            }
        }

        foreach (var column in columns.Amounts)
        {
            var reported = A1.Cell(columns.Reported(column.Id), sheet.Row);
            var expected = A1.Cell(columns.Expected(column.Id), sheet.Row);
            sheet.Formula($"IF({expected}=\"\",\"\",N({reported})-{expected})", BudgetLine.Difference(line.Find(column.Id)), total ? XlsxStyle.TotalSigned : XlsxStyle.Signed);
        }
    }

    /// <summary>The formulas of a line in words; that of the total column, or of the others where they have one of their own.</summary>
    public static string Words(BudgetLine line, ChecklistLayout layout)
    {
        var formulas = line.Cells.Where(c => c.Formula is not null && !BudgetSheetColumns.IsShare(c.Column)).ToList();
        return formulas.Select(c => c.Formula).Distinct(StringComparer.Ordinal).Count() <= 1
            ? formulas.FirstOrDefault()?.Formula ?? ""
            : string.Join('\n', formulas.Select(c => $"{layout.BudgetColumns.FirstOrDefault(b => string.Equals(b.Id, c.Column, StringComparison.Ordinal))?.Label ?? c.Column}：{c.Formula}"));
    }

    /// <summary>The label of a line with its group's.</summary>
    public static string Label(BudgetLine line, ChecklistLayout layout, bool withGroup)
    {
        var label = layout.BudgetLabels.GetValueOrDefault(line.Id, line.Label);
        var group = layout.BudgetGroups.FirstOrDefault(g => line.Id.StartsWith(g.Lines, StringComparison.Ordinal));
        return withGroup && group is not null ? group.Label + "　" + label : label;
    }

    /// <summary>Whether a line sums others up.</summary>
    public static bool IsTotal(BudgetLine line, ChecklistLayout layout) => layout.BudgetTotals.Contains(line.Id, StringComparer.Ordinal);

    private static (string? Note, decimal? Months) Remarks(BudgetLine line) =>
        (line.Cells.FirstOrDefault(c => c.Note is not null)?.Note, line.Cells.FirstOrDefault(c => c.Months is not null)?.Months);

    /// <summary>Writes formula, months and note of a line at the sheet's current place.</summary>
    public static void Remarks(SheetWriter sheet, BudgetLine line, ChecklistLayout layout, bool total, Case @case)
    {
        var text = total ? XlsxStyle.TotalText : XlsxStyle.Wrap;
        var (note, months) = Remarks(line);
        sheet.Text(Words(line, layout), text)
            .Number(months, CorrectionText.Is(@case, line.Id + ".months") ? XlsxStyle.CorrectedDecimal : total ? XlsxStyle.TotalDecimal : XlsxStyle.Decimal)
            .Text(note, CorrectionText.Is(@case, line.Id + ".note") ? XlsxStyle.CorrectedText : text);
    }

    /// <summary>The corrections of a line in words, one below the other; empty where there is none.</summary>
    public static string Corrections(BudgetLine line, Case @case, CorrectionText text) =>
        string.Join('\n', CorrectionText.Of(@case).Where(f => IsOf(f.Id, line.Id)).Select(f => text.Line(f, @case)));

    /// <summary>Whether any line was corrected.</summary>
    public static bool AnyCorrection(IEnumerable<BudgetLine> lines, Case @case) =>
        CorrectionText.Of(@case) is { IsEmpty: false } corrected && lines.Any(l => corrected.Any(f => IsOf(f.Id, l.Id)));

    private static bool IsOf(string field, string line) =>
        field.StartsWith(line + ".", StringComparison.Ordinal) && field.IndexOf('.', line.Length + 1) < 0;

    private static XlsxStyle Style(string column, bool total) => (BudgetSheetColumns.IsShare(column), total) switch
    {
        (true, false) => XlsxStyle.Share,
        (true, true) => XlsxStyle.TotalShare,
        (false, false) => XlsxStyle.Amount,
        _ => XlsxStyle.TotalAmount,
    };
}
