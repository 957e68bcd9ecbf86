using DocTools.Core.Ranking;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Ranking;

/// <summary>The workbook's further sheets: award list, totals by member, remarks, findings.</summary>
internal static class RankingLists
{
    /// <summary>The award list: every proposal that passes, with its amount.</summary>
    public static void Awards(XlsxWriter writer, RankingResult ranking, RankingAddresses at, ReportWords words)
    {
        var pass = ranking.Stage.Pass!;
        var sheet = writer.Add(Setup(ranking, words["核發名單", "Awards"], words, [new(words["序", "No."], 5, 5), new(words["編號", "Id"], 8, 16), new(words["單位", "Applicant"], 18, 30), new(words["專案名稱", "Project"], 24, 40), new(words["平均總分", "Average"], 9, 10), new(words["金額（元，含稅）", "NT$, tax included"], 14, 18), new(words["備註", "Remark"], 16, 24)]));
        RankingWorkbook.Head(sheet, ranking, words[$"{pass.Title}核發名單", "Award list"], words[$"平均 {RankingText.Number(pass.Mark)} 分（含）以上者（{pass.Reference}）", $"Average of {RankingText.Number(pass.Mark)} or more ({pass.Reference})"]);
        var number = 0;
        for (var i = 0; i < ranking.Proposals.Length; i++)
        {
            if (ranking.Proposals[i] is not { Selected: true } proposal)
            {
                continue;
            }

            var average = A1.Sheet(RankSheet.Name) + A1.Cell(at.Total, RankingAddresses.RankRow(i));
            sheet.NextRow().Number(++number, XlsxStyle.Points).Text(proposal.Id, XlsxStyle.Center).Text(proposal.Organisation, XlsxStyle.Wrap).Text(proposal.Project, XlsxStyle.Wrap)
                .Formula(average, RankSheet.Cached(proposal.Average), XlsxStyle.Mean)
                .Formula(FormattableString.Invariant($"IF(N({average})>={pass.Mark},{pass.Award ?? 0},0)"), pass.Award ?? 0)
                .Text(proposal.Complete ? "" : words["評分不齊全，請先確認", "incomplete scores: check first"], proposal.Complete ? XlsxStyle.Wrap : XlsxStyle.Invalid);
        }

        sheet.LastData = sheet.Row;
        var sum = number == 0 ? "0" : $"SUM({A1.Range(6, RankingAddresses.Header + 1, sheet.Row)})";
        sheet.NextRow().Text(words["計", "Sum"], XlsxStyle.TotalText).Text(words[$"{number} 案", $"{number}"], XlsxStyle.TotalText).Text("", XlsxStyle.TotalText).Text("", XlsxStyle.TotalText).Text("", XlsxStyle.TotalText)
            .Formula(sum, number * (pass.Award ?? 0), XlsxStyle.TotalAmount).Text("", XlsxStyle.TotalText);
    }

    /// <summary>Each member's total of each proposal, side by side.</summary>
    public static void Totals(XlsxWriter writer, RankingResult ranking, RankingAddresses at, ReportWords words)
    {
        var sheet = writer.Add(Setup(ranking, "委員總分", words, [new(words["編號", "Id"], 8, 16), new(words["提案單位", "Applicant"], 16, 26), new(words["專案名稱", "Project"], 20, 34), .. ranking.Members.Select(m => new XlsxColumn(m, 9, 14))]) with { FrozenColumns = 1 });
        RankingWorkbook.Head(sheet, ranking, words["各委員總分", "Totals by member"], words["空白者該委員評分不齊全。", "Blank where the member's scores are incomplete."]);
        for (var i = 0; i < ranking.Proposals.Length; i++)
        {
            var proposal = ranking.Proposals[i];
            sheet.NextRow().Text(proposal.Id, XlsxStyle.Center).Text(proposal.Organisation, XlsxStyle.Wrap).Text(proposal.Project, XlsxStyle.Wrap);
            for (var m = 0; m < proposal.Ballots.Length; m++)
            {
                sheet.Formula(A1.Sheet(ScoresSheet.Name) + A1.Cell(at.Total, at.FirstScore(i) + m), proposal.Ballots[m].Scores.IsEmpty ? null : proposal.Ballots[m].Sum, XlsxStyle.Points);
            }
        }

        sheet.LastData = sheet.Row;
    }

    /// <summary>What the members remarked, for the letters.</summary>
    public static void Remarks(XlsxWriter writer, RankingResult ranking, ReportWords words)
    {
        var sheet = writer.Add(Setup(ranking, "委員建議", words, [new(words["編號", "Id"], 8, 16), new(words["提案單位", "Applicant"], 16, 26), new(words["專案名稱", "Project"], 20, 34), new(words["委員", "Member"], 9, 14), new(words["委員建議", "Remark"], 50, 70)]));
        RankingWorkbook.Head(sheet, ranking, words["委員建議", "Remarks"], ranking.Proposals.Any(p => p.Ballots.Any(b => b.Remark.Length > 0)) ? words["照評分表所填，供結果通知引用。", "As written on the score sheets; result letters quote them."] : words["無。", "None."]);
        foreach (var (proposal, ballot) in ranking.Proposals.SelectMany(p => p.Ballots.Where(b => b.Remark.Length > 0).Select(b => (p, b))))
        {
            sheet.NextRow().Text(proposal.Id, XlsxStyle.Center).Text(proposal.Organisation, XlsxStyle.Wrap).Text(proposal.Project, XlsxStyle.Wrap).Text(ballot.Member, XlsxStyle.Center).Text(ballot.Remark, XlsxStyle.Wrap);
        }

        sheet.LastData = sheet.Row;
    }

    /// <summary>What a person has to look at.</summary>
    public static void Findings(XlsxWriter writer, RankingResult ranking, ReportWords words)
    {
        var sheet = writer.Add(Setup(ranking, "查核發現", words, [new(words["程度", "Severity"], 8, 9), new(words["編號", "Id"], 8, 16), new(words["委員", "Member"], 9, 14), new(words["評分項目", "Criterion"], 10, 22), new(words["說明", "What"], 50, 80), new(words["代碼", "Code"], 18, 26)]));
        RankingWorkbook.Head(sheet, ranking, words["查核發現", "Findings"], ranking.Findings.IsEmpty ? words["無。", "None."] : words[$"共 {ranking.Findings.Length} 項。", $"{ranking.Findings.Length} in all."]);
        foreach (var finding in ranking.Findings)
        {
            sheet.NextRow().Text(words.Of(finding.Severity), XlsxStyle.Center).Text(finding.Proposal, XlsxStyle.Center).Text(finding.Member, XlsxStyle.Center).Text(finding.Criterion, XlsxStyle.Center)
                .Text(words[finding.Message.Zh, finding.Message.En], XlsxStyle.Wrap).Text(finding.Code, XlsxStyle.Text);
        }

        sheet.LastData = sheet.Row;
    }

    private static SheetSetup Setup(RankingResult ranking, string name, ReportWords words, XlsxColumn[] columns) => new(name, [.. columns])
    {
        HeaderRow = RankingAddresses.Header,
        Filter = false,
        PrintTitle = ranking.Definition.Title,
        PageWords = (words["第 ", "Page "], words[" 頁／共 ", " of "], words[" 頁", ""]),
    };
}
