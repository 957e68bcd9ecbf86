using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Reports;
using DocTools.Formats.Writing.Pdf;

namespace DocTools.Formats.Writing;

/// <summary>The stamps and signatures that were seen on scans, small, for whoever compares them with the paper.</summary>
internal static class ChecklistMarks
{
    private const int InRow = 6;
    private const int OfForm = 4;
    private const int Most = 12;

    /// <summary>A heading and the pictures; nothing where none was seen.</summary>
    /// <param name="report">The case.</param>
    /// <param name="words">The language.</param>
    /// <param name="title">Makes a numbered heading.</param>
    public static IEnumerable<PdfBlock> Of(CaseReport report, ReportWords words, Func<string, PdfText> title)
    {
        var seen = report.Case.Fields.Where(f => f.Marks is not null).GroupBy(f => FormOf(f.Id), StringComparer.Ordinal)
            .SelectMany(g => g.SelectMany(f => f.Marks!.Value.Where(m => m.Picture is not null).Select(m => (Field: f, Mark: m))).Take(OfForm)).Take(Most).ToList();
        if (seen.Count == 0)
        {
            yield break;
        }

        yield return title(words["掃描影像上的用印及簽名", "Stamps and signatures seen on scans"]);
        var rows = seen.Chunk(InRow).Select(row => new PdfRow([.. row.Select(s => Cell(s.Field, s.Mark, words)), .. Enumerable.Repeat<PdfCell>("", InRow - row.Length)]));
        yield return new PdfTable([.. Enumerable.Repeat((1.0, TextAlign.Center), InRow)], [], [.. rows]);
    }

    private static PdfCell Cell(Field field, Mark mark, ReportWords words)
    {
        var document = field.Source?.Document ?? "";
        var name = document[(document.LastIndexOf('/') + 1)..];
        var page = words["第 {0} 頁", "p. {0}"].Replace("{0}", mark.Page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return new PdfCell((mark.Kind == MarkKind.Stamp ? words["用印", "stamp"] : words["簽名", "signature"]) + "　" + ReportText.Cut(name, 18) + " " + page) { Picture = mark.Picture };
    }

    // A consent of each person is a form of its own, but they share the room of one.
    private static string FormOf(string id) => id[..id.AsSpan().IndexOfAny('.', '[')];
}
