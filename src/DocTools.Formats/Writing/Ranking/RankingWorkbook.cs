using DocTools.Core.Ranking;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Ranking;

/// <summary>
/// The ranking as a workbook (<c>ranking.xlsx</c>): ranks, every member's scores, totals by member, remarks, findings, and the award list of a stage with a pass mark.
/// Means, averages, ranks and outcomes are live formulas. The same ranking gives the same bytes.
/// </summary>
public static class RankingWorkbook
{
    /// <summary>Writes the workbook; the stream stays open.</summary>
    public static void Write(Stream stream, RankingResult ranking, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ranking);
        var words = ReportWords.For(lang);
        var addresses = new RankingAddresses(ranking);
        using var writer = new XlsxWriter(spill: false);
        RankSheet.Write(writer, ranking, addresses, words);
        if (ranking.Stage.Pass is not null)
        {
            RankingLists.Awards(writer, ranking, addresses, words);
        }

        ScoresSheet.Write(writer, ranking, addresses, words);
        RankingLists.Totals(writer, ranking, addresses, words);
        RankingLists.Remarks(writer, ranking, words);
        RankingLists.Findings(writer, ranking, words);
        writer.Finish(stream);
    }

    /// <summary>A sheet's head: title, programme.</summary>
    internal static void Head(SheetWriter sheet, RankingResult ranking, string title, string note)
    {
        sheet.NextRow(24).Text(title, XlsxStyle.Title);
        sheet.NextRow().Text($"{ranking.Definition.Title}（{ranking.Definition.Program}）", XlsxStyle.None);
        sheet.NextRow().Text(note, XlsxStyle.Note);
        sheet.HeaderRow();
    }
}
