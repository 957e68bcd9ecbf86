using DocTools.Core.Reports;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing;

/// <summary>Sheet 人工更正: a row per corrected field. A run without corrections has no such sheet.</summary>
/// <param name="context">What the sheets share.</param>
internal sealed class CorrectionsSheet(SummaryContext context)
{
    /// <summary>The sheet's name.</summary>
    public const string Name = "人工更正";

    private const int MostText = 120;

    private SheetWriter? _sheet;

    /// <summary>Adds the corrections of a submission.</summary>
    public void Add(CaseReport report)
    {
        foreach (var field in CorrectionText.Of(report.Case))
        {
            _sheet ??= Begin();
            var source = ResultJson.SourceOf(field);
            _sheet.NextRow()
                .Link(report.Case.Id, context.Target(report, "checklist.pdf"))
                .Text(report.ApplicantName, XlsxStyle.Wrap)
                .Text(field.Label, XlsxStyle.Wrap)
                .Text(ReportText.Cut(ReportText.OneLine(context.Corrections.Read(field)), MostText), XlsxStyle.Wrap)
                .Text(context.Corrections.Now(field), XlsxStyle.CorrectedText)
                .Text(field.Correction!.By, XlsxStyle.Center)
                .Text(context.Corrections.Reason(field, report.Case), XlsxStyle.Wrap)
                .Text(source is null ? "" : ReportText.Place(source, context.Words), XlsxStyle.Wrap)
                .Text(field.Raw, XlsxStyle.Wrap)
                .Text(field.Id);
            _sheet.LastData = _sheet.Row;
        }
    }

    private SheetWriter Begin()
    {
        var w = context.Words;
        var sheet = context.Writer.Add(context.Setup(
            Name,
            [
                new(w["案件編號", "Submission"], 10, 18),
                new(context.Layout.Heading("applicant", w), 14, 22),
                new(w["欄位", "Field"], 14, 28),
                new(w["原讀值", "Read value"], 12, 26),
                new(w["更正值", "Corrected value"], 12, 26),
                new(w["更正人", "By"], 8, 12),
                new(w["理由", "Reason"], 16, 36),
                new(w["出處", "Place"], 14, 30),
                new(w["原文", "Text as it stands"], 12, 26),
                new(w["欄位代號", "Field id"], 14, 40),
            ]) with
        {
            FrozenColumns = 1,
            LastPrinted = 9,
        });
        sheet.HeaderRow();
        return sheet;
    }
}
