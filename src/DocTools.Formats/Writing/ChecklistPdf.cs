using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Formats.Writing.Pdf;

namespace DocTools.Formats.Writing;

/// <summary>
/// The checklist of a submission for the file (<c>checklist.pdf</c>): A4, one page where it fits, readable in black and white; the same report gives the same bytes.
/// Safe to be called from several threads at once.
/// </summary>
public static class ChecklistPdf
{
    /// <summary>What is not installed, so that no checklist can be written; null where all is there.</summary>
    public static EngineMissing? Missing => PangoCairo.Missing;

    /// <summary>Writes the checklist of a case; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="report">The case.</param>
    /// <param name="layout">The programme's own texts.</param>
    /// <param name="program">The programme.</param>
    /// <param name="lang"><c>en</c> for English headings, otherwise Traditional Chinese.</param>
    /// <returns>Null where it was written; what is missing where nothing could be.</returns>
    /// <exception cref="IOException">The engine reports a fault.</exception>
    public static EngineMissing? Write(Stream stream, CaseReport report, ChecklistLayout layout, ProgramDefinition program, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (Missing is { } missing)
        {
            return missing;
        }

        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(program);
        var words = ReportWords.For(lang);
        _ = PdfOutput.Write(stream, ReportText.Clean($"{layout.Title} {report.Case.Id}"), engine => new PageFlow(engine, ChecklistContent.Of(report, layout, program, words)), Footer(report, program, words), (page, pages) => PageOf(page, pages, words));
        return null;
    }

    /// <summary>The checklist as lines of text, one per row with its cells joined by <c>｜</c>; needs no engine.</summary>
    public static IEnumerable<string> Lines(CaseReport report, ChecklistLayout layout, ProgramDefinition program, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(program);
        var words = ReportWords.For(lang);
        foreach (var block in ChecklistContent.Of(report, layout, program, words))
        {
            if (block is PdfText text)
            {
                yield return text.Text;
            }
            else if (block is PdfTable table)
            {
                foreach (var row in table.Header.Concat(table.Rows))
                {
                    yield return "  " + string.Join("｜", row.Cells.Select(c => c.Text.Replace('\n', '／')));
                }
            }
        }

        yield return Footer(report, program, words);
    }

    private static string Footer(CaseReport report, ProgramDefinition program, ReportWords words) =>
        ReportText.Clean($"{program.Id}　{words["案件編號", "Submission"]} {report.Case.Id}");

    private static string PageOf(int page, int pages, ReportWords words) =>
        FormattableString.Invariant($"{words["第", "Page"]} {page} {words["頁／共", "of"]} {pages} {words["頁", ""]}").TrimEnd();
}
