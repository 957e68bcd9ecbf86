using System.Collections.Immutable;
using DocTools.Core.Ranking;
using DocTools.Core.Ranking.Sheets;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Ranking;

/// <summary>
/// A committee member's score sheet to fill in (xlsx): only the cells for scores, remarks and the name are open, and scores are taken from 0 to the weight only.
/// The same proposals give the same bytes.
/// </summary>
public static class ScoreSheetWorkbook
{
    private const int Header = 5;

    /// <summary>Writes the sheet; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="ranking">The programme.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="member">The member's name; empty for one to fill in.</param>
    /// <param name="proposals">The proposals with their groups.</param>
    /// <param name="sheetWords">The headings.</param>
    /// <param name="lang"><c>en</c> for English remarks; headings stay as the reader knows them.</param>
    public static void Write(Stream stream, RankingDefinition ranking, RankingStage stage, string member, ImmutableArray<RankedProposal> proposals, SheetWords sheetWords, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(sheetWords);
        var words = ReportWords.For(lang);
        using var writer = new XlsxWriter(spill: false);
        foreach (var part in ScoreSheetPart.Of(stage, proposals, "評分表"))
        {
            Sheet(writer, ranking, stage, member, part, sheetWords, words);
        }

        writer.Finish(stream);
    }

    private static void Sheet(XlsxWriter writer, RankingDefinition ranking, RankingStage stage, string member, ScoreSheetPart part, SheetWords heads, ReportWords words)
    {
        var grouped = stage.IsGrouped;
        var first = grouped ? 5 : 4;
        var total = first + part.Criteria.Length;
        var sheet = writer.Add(new SheetSetup(
            part.Name,
            [
                new(heads.Id[0], 8, 16),
                new(heads.Organisation[0], 16, 26),
                new(heads.Project[0], 20, 34),
                .. grouped ? new XlsxColumn[] { new(heads.Category[0], 8, 14) } : [],
                .. part.Criteria.Select(c => new XlsxColumn(FormattableString.Invariant($"{c.Name}({c.Weight})"), 9.5, 13)),
                new(heads.Total[0], 8, 8),
                new(heads.Remark[0], 36, 36),
            ])
        {
            HeaderRow = Header,
            FrozenColumns = 3,
            Filter = false,
            PrintTitle = ranking.Title,
            PageWords = (words["第 ", "Page "], words[" 頁／共 ", " of "], words[" 頁", ""]),
            Protected = true,
        });
        sheet.NextRow(24).Text($"{stage.Title.Zh}{(grouped && !string.Equals(part.Name, "評分表", StringComparison.Ordinal) ? "　" + part.Name : "")}　評分表", XlsxStyle.Title);
        sheet.NextRow().Text($"{ranking.Title}（{ranking.Program}）", XlsxStyle.None);
        sheet.NextRow(22).Text(heads.Member[0], XlsxStyle.Label).Wide(member, 2, member.Length == 0 ? XlsxStyle.InputText : XlsxStyle.Center);
        sheet.NextRow().Text(
            words["每項自 0 分至括號內之配分，可有小數；缺席或迴避者請留白並於委員建議說明。總分自動加總。", "Points from 0 to the weight in brackets, decimals allowed; leave blank where you were absent or recused yourself, and say so in the remarks. The total adds up by itself."],
            XlsxStyle.Note);
        sheet.HeaderRow();
        foreach (var proposal in part.Proposals)
        {
            Row(sheet, proposal, part, first, grouped);
        }

        sheet.LastData = sheet.Row;
        Validate(sheet, part, first, words);
        sheet.NextRow();
        sheet.NextRow(34).Text(words["委員簽章", "委員簽章 Signature"], XlsxStyle.Label).Wide(null, 2, XlsxStyle.Wrap).Text(words["日期", "日期 Date"], XlsxStyle.Label).Wide(null, total - 4, XlsxStyle.Wrap);
    }

    private static void Row(SheetWriter sheet, RankedProposal proposal, ScoreSheetPart part, int first, bool grouped)
    {
        // Room for a line of remarks by hand at least.
        var lines = Math.Max(TextWidth.Lines(proposal.Organisation, 23), TextWidth.Lines(proposal.Project, 31));
        sheet.NextRow(Math.Max(34, (lines * 14.25) + 5)).Text(proposal.Id, XlsxStyle.Center).Text(proposal.Organisation, XlsxStyle.Wrap).Text(proposal.Project, XlsxStyle.Wrap);
        if (grouped)
        {
            sheet.Text(proposal.Group.Label, XlsxStyle.Center);
        }

        foreach (var _ in part.Criteria)
        {
            sheet.Blank(XlsxStyle.InputNumber);
        }

        var range = $"{A1.Cell(first, sheet.Row)}:{A1.Cell(first + part.Criteria.Length - 1, sheet.Row)}";
        sheet.Formula(FormattableString.Invariant($"IF(COUNT({range})<{part.Criteria.Length},\"\",SUM({range}))"), null, XlsxStyle.Rank).Blank(XlsxStyle.InputText);
    }

    private static void Validate(SheetWriter sheet, ScoreSheetPart part, int first, ReportWords words)
    {
        for (var i = 0; i < part.Criteria.Length; i++)
        {
            var (name, weight) = part.Criteria[i];
            sheet.Validations.Add(new XlsxValidation(
                A1.Range(first + i, Header + 1, sheet.LastData),
                0,
                weight,
                ReportText.Short(name, 30, words),
                FormattableString.Invariant($"{words["0 至", "0 to"]} {weight} {words["分，可有小數", "points, decimals allowed"]}"),
                FormattableString.Invariant($"{words["請填 0 至", "Write a number from 0 to"]} {weight} {words["之間的數字。", "."]}")));
        }
    }
}
