using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing;

/// <summary>Sheet 總表: a row per submission.</summary>
internal sealed class OverviewSheet
{
    /// <summary>The sheet's name.</summary>
    public const string Name = "總表";

    /// <summary>Column of the decision.</summary>
    public const int DecisionColumn = 3;

    /// <summary>Column of the category.</summary>
    public const int CategoryColumn = 6;

    /// <summary>First of the three columns of funding.</summary>
    public const int FundingColumn = 12;

    private readonly SummaryContext _context;
    private readonly SheetWriter _sheet;

    /// <summary>Begins the sheet.</summary>
    public OverviewSheet(SummaryContext context)
    {
        _context = context;
        var w = context.Words;
        _sheet = context.Writer.Add(context.Setup(
            Name,
            [
                new(w["序", "No."], 5, 6),
                new(w["案件編號", "Submission"], 10, 18),
                new(w["建議處理", "Suggestion"], 10, 11),
                new(context.Layout.Heading("applicant", w), 14, 22),
                new(w["統一編號", "UBN"], 10, 11),
                new(context.Layout.Heading("category", w), 8, 14),
                new(context.Layout.Heading("plan", w), 14, 24),
                new(w["收件時間", "Received"], 10, 13),
                new(w["錯誤", "Errors"], 6, 8),
                new(w["警告", "Warnings"], 6, 8),
                new(w["提示", "Hints"], 6, 8),
                new(context.Layout.Heading("government", w), 10, 13) { IsHidden = !context.Layout.Funding.ContainsKey("government") },
                new(context.Layout.Heading("self", w), 10, 13) { IsHidden = !context.Layout.Funding.ContainsKey("self") },
                new(w["合計", "Total"], 10, 13),
                new(w["主要原因", "Reasons"], 24, 50),
                new(w["原因代碼", "Codes"], 20, 30),
                new(w["人工更正", "Corrections"], 6, 8),
                new(w["豁免", "Waived"], 6, 8),
            ]) with
        {
            FrozenColumns = 3,
            LastPrinted = 15,
            TabColour = "FF1F4E5F",
            Conditions =
            [
                Condition(DecisionStatus.Accepted, XlsxDifferential.Good),
                Condition(DecisionStatus.Supplement, XlsxDifferential.Attention),
                Condition(DecisionStatus.Rejected, XlsxDifferential.Bad),
                Condition(DecisionStatus.Review, XlsxDifferential.Look),
            ],
        });
        _sheet.HeaderRow();
    }

    /// <summary>The last row of a submission.</summary>
    public int LastRow => _sheet.LastData;

    /// <summary>Adds a submission.</summary>
    public void Add(CaseReport report)
    {
        var w = _context.Words;
        var program = _context.Program;
        var funding = _context.Funding(report).Zip(_context.FundingCorrected(report));
        _sheet.NextRow()
            .Number(_sheet.Row - 1)
            .Link(report.Case.Id, _context.Target(report, "checklist.pdf"))
            .Text(w.Of(report.Decision.Status), XlsxStyle.Center)
            .Text(report.ApplicantName, Style(program.ApplicantName, XlsxStyle.Wrap, XlsxStyle.CorrectedText))
            .Text(report.ApplicantUbn, Style(program.ApplicantUbn, XlsxStyle.Center, XlsxStyle.CorrectedCenter))
            .Text(_context.Category(report), Style(program.CategoryFields, XlsxStyle.Center, XlsxStyle.CorrectedCenter))
            .Text(_context.Plan(report), Style(_context.Layout.PlanName, XlsxStyle.Wrap, XlsxStyle.CorrectedText))
            .Text(ReportText.Received(report.Case.ReceivedAt) ?? w["不明，未檢查逾期", "unknown, lateness not checked"], XlsxStyle.Wrap)
            .Number(Count(report, Severity.Error))
            .Number(Count(report, Severity.Warning))
            .Number(Count(report, Severity.Info));
        foreach (var (amount, corrected) in funding)
        {
            _sheet.Number(amount, corrected ? XlsxStyle.CorrectedAmount : XlsxStyle.Amount);
        }

        var messages = report.Decision.Reasons.Select(code => report.Findings.FirstOrDefault(f => f.Stands && string.Equals(f.Code, code, StringComparison.Ordinal))).OfType<Finding>()
            .Take(4).Select(f => ReportText.Cut(ReportText.OneLine(f.Message), 60));
        _sheet.Text(string.Join('\n', messages), XlsxStyle.Wrap).Text(string.Join("; ", report.Decision.Reasons));
        var corrections = CorrectionText.Count(report.Case);
        _sheet.Number(corrections > 0 ? corrections : null, corrections > 0 ? XlsxStyle.CorrectedAmount : XlsxStyle.Amount);
        var waived = report.Findings.Count(f => !f.Stands);
        _sheet.Number(waived > 0 ? waived : null, waived > 0 ? XlsxStyle.CorrectedAmount : XlsxStyle.Amount);
        _sheet.LastData = _sheet.Row;

        XlsxStyle Style(IEnumerable<string> fields, XlsxStyle read, XlsxStyle corrected) => CorrectionText.IsFirst(report.Case, fields) ? corrected : read;
    }

    /// <summary>Writes the totals below.</summary>
    public void Finish(SummaryTally tally)
    {
        var last = _sheet.LastData;
        if (last == 0)
        {
            return;
        }

        _sheet.NextRow().Text(_context.Words["合計", "Total"], XlsxStyle.TotalText);
        for (var column = 2; column <= _sheet.Setup.Columns.Length; column++)
        {
            if (column is >= FundingColumn and < FundingColumn + 3)
            {
                var total = tally.Categories.Sum(c => tally.Amount(c, column - FundingColumn));
                _sheet.Formula($"SUBTOTAL(109,{A1.Range(column, 2, last)})", total, XlsxStyle.TotalAmount);
            }
            else
            {
                _sheet.Blank(XlsxStyle.TotalText);
            }
        }
    }

    private static decimal Count(CaseReport report, Severity severity) => report.Findings.Count(f => f.Stands && f.Severity == severity);

    private XlsxCondition Condition(DecisionStatus status, XlsxDifferential look) =>
        new((DecisionColumn, DecisionColumn), $"${A1.Column(DecisionColumn)}{{r}}=\"{_context.Words.Of(status)}\"", look);
}
