using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Values;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing;

/// <summary>Sheet 不一致: a row per finding.</summary>
internal sealed class FindingsSheet
{
    /// <summary>The sheet's name.</summary>
    public const string Name = "不一致";

    /// <summary>Column of the code.</summary>
    public const int CodeColumn = 4;

    private readonly SummaryContext _context;
    private readonly SheetWriter _sheet;

    /// <summary>Begins the sheet.</summary>
    public FindingsSheet(SummaryContext context)
    {
        _context = context;
        var w = context.Words;
        _sheet = context.Writer.Add(context.Setup(
            Name,
            [
                new(w["案件編號", "Submission"], 10, 18),
                new(context.Layout.Heading("applicant", w), 14, 22),
                new(w["程度", "Severity"], 7, 9),
                new(w["代碼", "Code"], 16, 30),
                new(w["說明", "Finding"], 30, 54),
                new(w["填報", "Filed"], 10, 16),
                new(w["應為", "Expected"], 10, 16),
                new(w["差額", "Difference"], 9, 12),
                new(w["依據", "Reference"], 14, 22),
                new(w["出處", "Place"], 14, 28),
                new(w["欄位", "Fields"], 14, 40),
                new(w["豁免人", "Waived by"], 10, 14),
                new(w["豁免理由", "Reason of the waiver"], 14, 40),
            ]) with
        {
            FrozenColumns = 1,
            LastPrinted = 10,
            Conditions =
            [
                new((3, 3), $"$C{{r}}=\"{w.Of(Severity.Error)}\"", XlsxDifferential.Bad),
                new((3, 3), $"$C{{r}}=\"{w.Of(Severity.Warning)}\"", XlsxDifferential.Attention),
            ],
        });
        _sheet.HeaderRow();
    }

    /// <summary>The last row of a finding.</summary>
    public int LastRow => _sheet.LastData;

    /// <summary>Adds the findings of a submission.</summary>
    public void Add(CaseReport report)
    {
        var w = _context.Words;
        var target = _context.Target(report, "checklist.pdf");
        foreach (var finding in report.Findings)
        {
            _sheet.NextRow()
                .Link(report.Case.Id, target)
                .Text(report.ApplicantName, XlsxStyle.Wrap)
                .Text(WaiverText.Severity(finding, w), XlsxStyle.Center)
                .Text(finding.Code, XlsxStyle.Wrap)
                .Text(finding.Message, XlsxStyle.Wrap);
            Value(finding.Actual, finding);
            Value(finding.Expected, finding);
            _sheet.Number(ReportText.Difference(finding), XlsxStyle.Signed)
                .Text(finding.Reference, XlsxStyle.Wrap)
                .Text(ReportText.Place(finding, report.Case, w), XlsxStyle.Wrap)
                .Text(string.Join("; ", finding.Fields))
                .Text(finding.Waiver?.By, XlsxStyle.Wrap)
                .Text(finding.Waiver?.Reason, XlsxStyle.Wrap);
            _sheet.LastData = _sheet.Row;
        }
    }

    private void Value(FieldValue? value, Finding finding)
    {
        if (value is FieldValue.Number number)
        {
            _sheet.Number(number.Value, number.Value == decimal.Truncate(number.Value) ? XlsxStyle.Amount : XlsxStyle.Decimal);
        }
        else
        {
            _sheet.Text(ReportText.Value(value, finding, _context.Program, _context.Layout, _context.Words), XlsxStyle.Wrap);
        }
    }
}
