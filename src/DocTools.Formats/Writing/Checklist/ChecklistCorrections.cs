using System.Globalization;
using DocTools.Core.Extraction;
using DocTools.Core.Reports;
using DocTools.Formats.Writing.Pdf;

namespace DocTools.Formats.Writing;

/// <summary>The corrections on a checklist: which value was read where, which one holds, who says so and why.</summary>
internal static class ChecklistCorrections
{
    private const int Most = 100;
    private const int MostText = 120;

    /// <summary>The blocks; none where nothing was corrected.</summary>
    public static IEnumerable<PdfBlock> Of(CaseReport report, CorrectionText text, ReportWords words, Func<string, PdfText> title)
    {
        var fields = CorrectionText.Of(report.Case);
        if (fields.IsEmpty)
        {
            yield break;
        }

        yield return title(words["人工更正", "Corrections"]);
        var rows = fields.Take(Most).Select(f => Row(f, report, text, words)).ToList();
        if (fields.Length > Most)
        {
            rows.Add(new PdfRow([new PdfCell(words["其餘 {0} 件見 corrected-fields.csv。", "{0} more stand in corrected-fields.csv."].Replace("{0}", (fields.Length - Most).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), Span: 5)]));
        }

        yield return new PdfTable(
            [(27, TextAlign.Left), (27, TextAlign.Left), (16, TextAlign.Left), (9, TextAlign.Center), (21, TextAlign.Left)],
            [PdfRow.Header(words["欄位", "Field"], words["原讀值／出處", "Read value / place"], words["更正值", "Corrected value"], words["更正人", "By"], words["理由", "Reason"])],
            [.. rows]);
        yield return new PdfText(words["更正值取代原讀值，查核與重算皆依更正值；原始文件未經更動。", "Corrected values replace the read ones; findings and recomputation go by them. The documents are untouched."], 0.88);
    }

    private static PdfRow Row(Field field, CaseReport report, CorrectionText text, ReportWords words)
    {
        var place = ResultJson.SourceOf(field) is { } source ? "\n" + ReportText.Place(source, words) : "";
        return PdfRow.Of(
            Short(field.Label, words) + "\n" + field.Id,
            Short(text.Read(field), words) + place,
            new PdfCell(Short(text.Now(field), words), Bold: true),
            Short(field.Correction!.By, words),
            Short(text.Reason(field, report.Case), words));
    }

    private static string Short(string text, ReportWords words) => ReportText.Short(ReportText.OneLine(text), MostText, words);
}
