using System.Globalization;
using DocTools.Core.Ranking;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Ranking;

/// <summary>The sheet of scores: a row for each member under each proposal, and a row of means.</summary>
internal static class ScoresSheet
{
    /// <summary>The sheet's name.</summary>
    public const string Name = "評分明細";

    /// <summary>Writes the sheet.</summary>
    public static void Write(XlsxWriter writer, RankingResult ranking, RankingAddresses at, ReportWords words)
    {
        var stage = ranking.Stage;
        var sheet = writer.Add(new SheetSetup(
            Name,
            [
                new(words["編號", "Id"], 8, 16),
                new(words["提案單位", "Applicant"], 16, 26),
                new(words["專案名稱", "Project"], 20, 36),
                .. stage.IsGrouped ? new XlsxColumn[] { new(words["類別", "Category"], 8, 14) } : [],
                new(words["委員", "Member"], 9, 14),
                .. stage.Criteria.Select(c => new XlsxColumn($"{c.Name}({string.Join('/', stage.Groups.Select(c.In).Distinct().Select(w => w?.ToString(CultureInfo.InvariantCulture) ?? "–"))})", 9.5, 13)),
                new(words["總分", "Total"], 9, 10),
                new(words["評分表填寫總分", "Total as filed"], 10, 12),
            ])
        {
            HeaderRow = RankingAddresses.Header,
            FrozenColumns = 1,
            Filter = false,
            PrintTitle = ranking.Definition.Title,
            PageWords = (words["第 ", "Page "], words[" 頁／共 ", " of "], words[" 頁", ""]),
        });
        RankingWorkbook.Head(sheet, ranking, words["各委員評分明細", "Scores by member"], words["黃底粗體者未列入平均（缺漏、不是分數，或超出配分）。", "What is bold on yellow is left out of the means (missing, no score, or out of range)."]);
        for (var i = 0; i < ranking.Proposals.Length; i++)
        {
            Proposal(sheet, ranking, at, i, words);
        }

        sheet.LastData = sheet.Row;
    }

    private static void Proposal(SheetWriter sheet, RankingResult ranking, RankingAddresses at, int index, ReportWords words)
    {
        var (stage, proposal) = (ranking.Stage, ranking.Proposals[index]);
        var count = stage.CriteriaOf(proposal.Group).Length;
        foreach (var ballot in proposal.Ballots)
        {
            sheet.NextRow();
            Lead(sheet, ranking, proposal, ballot.Member, XlsxStyle.Center, XlsxStyle.Wrap, words);
            foreach (var criterion in stage.Criteria)
            {
                Score(sheet, criterion.In(proposal.Group) is null ? null : ballot.Scores[criterion.Name], words);
            }

            var cells = at.Criteria(sheet.Row);
            sheet.Formula(FormattableString.Invariant($"IF(COUNT({cells})<{count},\"\",ROUND(SUM({cells}),8))"), count == 0 ? null : ballot.Sum, XlsxStyle.Points);
            Filed(sheet, ballot);
        }

        sheet.NextRow();
        Lead(sheet, ranking, proposal, words["平均", "mean"], XlsxStyle.TotalText, XlsxStyle.TotalText, words);
        foreach (var criterion in stage.Criteria)
        {
            if (criterion.In(proposal.Group) is null)
            {
                sheet.Text("–", XlsxStyle.Center);
                continue;
            }

            var range = A1.Range(at.Criterion(criterion.Name), at.FirstScore(index), at.MeanRow(index) - 1);
            sheet.Formula($"IF(COUNT({range})=0,\"\",ROUND(AVERAGE({range}),10))", RankSheet.Cached(proposal.Means[criterion.Name]), XlsxStyle.TotalMean);
        }

        var all = at.Criteria(sheet.Row);
        sheet.Formula(FormattableString.Invariant($"IF(COUNT({all})<{count},\"\",ROUND(SUM({all}),8))"), RankSheet.Cached(proposal.Average), XlsxStyle.TotalMean).Blank(XlsxStyle.TotalText);
    }

    private static void Lead(SheetWriter sheet, RankingResult ranking, RankedProposal proposal, string member, XlsxStyle center, XlsxStyle text, ReportWords words)
    {
        sheet.Text(proposal.Id, center).Text(proposal.Organisation, text).Text(proposal.Project, text);
        if (ranking.Stage.IsGrouped)
        {
            sheet.Text(RankSheet.Label(proposal.Group, words), center);
        }

        sheet.Text(member, center);
    }

    // What does not count stands there as text, which no formula adds.
    private static void Score(SheetWriter sheet, Score? score, ReportWords words)
    {
        if (score is null)
        {
            sheet.Text("–", XlsxStyle.Center);
        }
        else if (score.Status == ScoreStatus.Valid)
        {
            sheet.Number(score.Value, XlsxStyle.Points);
        }
        else
        {
            sheet.Text(score.Raw.Length > 0 ? score.Raw : words["未評", "none"], XlsxStyle.Invalid);
        }
    }

    private static void Filed(SheetWriter sheet, Ballot ballot)
    {
        if (ballot.Row?.Total is { } total && total.Number is { } number)
        {
            sheet.Number(number, ballot.Sum is { } sum && sum != number ? XlsxStyle.Invalid : XlsxStyle.Points);
        }
        else
        {
            sheet.Text(ballot.Row?.Total.Raw, XlsxStyle.Center);
        }
    }
}
