using DocTools.Core.Reports;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing;

/// <summary>Sheet 經費重算: a row per submission and line of its budget, live formulas beside the reported figures.</summary>
internal sealed class RecomputationSheet
{
    /// <summary>The sheet's name.</summary>
    public const string Name = "經費重算";

    private readonly SummaryContext _context;
    private readonly SheetWriter _sheet;
    private readonly BudgetSheetColumns _columns;

    /// <summary>Begins the sheet.</summary>
    public RecomputationSheet(SummaryContext context)
    {
        _context = context;
        var w = context.Words;
        _columns = new BudgetSheetColumns(context.Layout.BudgetColumns, 4);
        _sheet = context.Writer.Add(context.Setup(
            Name,
            [
                new(w["案件編號", "Submission"], 9, 14),
                new(context.Layout.Heading("applicant", w), 12, 24),
                new(w["科目", "Line"], 16, 32),
                .. _columns.Columns.Select(c => BudgetRows.Column(c, w["填報", "filed"])),
                .. _columns.Columns.Select(c => BudgetRows.Column(c, w["重算", "recomputed"])),
                .. _columns.Amounts.Select(c => BudgetRows.Column(c, w["差額", "difference"])),
                new(w["計算式", "Formula"], 20, 34),
                new(context.Layout.Heading("months", w), 6, 8),
                new(w["備註（填報）", "Note as filed"], 16, 30),
                new(w["人工更正", "Corrections"], 10, 36),
            ]) with
        {
            FrozenColumns = 3,
            LastPrinted = _columns.End + 2,
            Conditions = [.. BudgetRows.Conditions(_columns)],
        });
        _sheet.HeaderRow();
    }

    /// <summary>Adds the budget of a submission, where it has one.</summary>
    public void Add(CaseReport report)
    {
        if (report.Budget is null)
        {
            return;
        }

        var lines = BudgetLine.Group(report.Budget);
        var first = _sheet.Row + 1;
        var addresses = new BudgetAddresses(lines, i => first + i, _columns.Reported, _columns.Expected);
        var target = _context.Target(report, "budget.xlsx");
        foreach (var line in lines)
        {
            var total = BudgetRows.IsTotal(line, _context.Layout);
            var text = total ? XlsxStyle.TotalText : XlsxStyle.Wrap;
            _sheet.NextRow()
                .Link(report.Case.Id, target)
                .Text(report.ApplicantName, text)
                .Text(BudgetRows.Label(line, _context.Layout, withGroup: true), text);
            BudgetRows.Cells(_sheet, line, _columns, addresses, total, report.Case);
            BudgetRows.Remarks(_sheet, line, _context.Layout, total, report.Case);
            var corrections = BudgetRows.Corrections(line, report.Case, _context.Corrections);
            _sheet.Text(corrections, corrections.Length > 0 ? XlsxStyle.CorrectedText : text);
            _sheet.LastData = _sheet.Row;
        }
    }
}
