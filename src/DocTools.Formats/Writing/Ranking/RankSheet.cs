using System.Globalization;
using DocTools.Core.Ranking;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Ranking;

/// <summary>The sheet of ranks. Its numbers follow the sheet of scores.</summary>
internal static class RankSheet
{
    /// <summary>The sheet's name.</summary>
    public const string Name = "排序";

    /// <summary>Writes the sheet.</summary>
    public static void Write(XlsxWriter writer, RankingResult ranking, RankingAddresses at, ReportWords words)
    {
        var stage = ranking.Stage;
        var decides = RankingText.Decides(stage);
        var sheet = writer.Add(new SheetSetup(
            Name,
            [
                new(words["名次", "Rank"], 6, 6),
                new(words["編號", "Id"], 8, 16),
                new(words["提案單位", "Applicant"], 16, 26),
                new(words["專案名稱", "Project"], 20, 36),
                .. stage.IsGrouped ? new XlsxColumn[] { new(words["類別", "Category"], 8, 14) } : [],
                .. stage.Criteria.Select(c => new XlsxColumn(Heading(c, stage), 9.5, 13)),
                new(words["平均總分", "Average"], 9, 10),
                .. decides ? new XlsxColumn[] { new(words["結果", "Outcome"], 8, 12) } : [],
                new(words["同分處理", "Ties"], 10, 18),
                new(words["評分齊全", "Complete"], 8, 9),
            ])
        {
            HeaderRow = RankingAddresses.Header,
            FrozenColumns = 2,
            Filter = false,
            PrintTitle = ranking.Definition.Title,
            PageWords = (words["第 ", "Page "], words[" 頁／共 ", " of "], words[" 頁", ""]),
            Conditions = decides ? [.. Conditions(at, words, stage)] : [],
            TabColour = "FF1F4E5F",
        });
        RankingWorkbook.Head(sheet, ranking, RankingText.Title(ranking, words), words[$"委員 {ranking.Members.Length} 位：{string.Join("、", ranking.Members)}", $"{ranking.Members.Length} members: {string.Join(", ", ranking.Members)}"]);
        for (var i = 0; i < ranking.Proposals.Length; i++)
        {
            Row(sheet, ranking, at, i, words);
        }

        sheet.LastData = sheet.Row;
        sheet.NextRow();
        foreach (var group in ranking.Groups)
        {
            var label = stage.IsGrouped ? Label(group, words) + words["：", ": "] : "";
            sheet.NextRow().Text(label + RankingText.Basis(stage, group, words), XlsxStyle.Note);
        }

        sheet.NextRow().Text(words["平均總分為各評分項目平均之和；缺漏或超出配分的分數不列入平均，該案標示為不齊全。名次以未四捨五入之值比較，顯示至小數第 2 位。", "The average is the sum of the criteria's means; scores that are missing or out of range are left out, and the proposal is marked as incomplete. Ranks compare unrounded values; two decimals are shown."], XlsxStyle.Note);
        foreach (var line in RankingText.JustBelow(ranking, words))
        {
            sheet.NextRow().Text(line, XlsxStyle.Note);
        }
    }

    /// <summary>What a group is called.</summary>
    public static string Label(RankingGroup group, ReportWords words) => group.Label.Length > 0 ? group.Label : words["類別不明", "category unknown"];

    // 感質性(30/20) where the weight hangs on the category.
    private static string Heading(RankingCriterion criterion, RankingStage stage) =>
        $"{criterion.Name}({string.Join('/', stage.Groups.Select(criterion.In).Distinct().Select(w => w?.ToString(CultureInfo.InvariantCulture) ?? "–"))})";

    private static IEnumerable<XlsxCondition> Conditions(RankingAddresses at, ReportWords words, RankingStage stage)
    {
        var outcome = at.Total + 1;
        var cell = "$" + A1.Column(outcome) + "{r}";
        yield return new XlsxCondition((outcome, outcome), $"{cell}=\"{(stage.Pass is null ? words["入選", "selected"] : words["通過", "passed"])}\"", XlsxDifferential.Good);
        yield return new XlsxCondition((outcome, outcome), $"{cell}=\"{words["待決", "open"]}\"", XlsxDifferential.Attention);
    }

    private static void Row(SheetWriter sheet, RankingResult ranking, RankingAddresses at, int index, ReportWords words)
    {
        var (stage, proposal) = (ranking.Stage, ranking.Proposals[index]);
        var row = RankingAddresses.RankRow(index);
        sheet.NextRow().Formula(RankFormula(ranking, at, index), proposal.Rank, XlsxStyle.Rank)
            .Text(proposal.Id, XlsxStyle.Center).Text(proposal.Organisation, XlsxStyle.Wrap).Text(proposal.Project, XlsxStyle.Wrap);
        if (stage.IsGrouped)
        {
            sheet.Text(Label(proposal.Group, words), XlsxStyle.Center);
        }

        foreach (var criterion in stage.Criteria)
        {
            if (criterion.In(proposal.Group) is null)
            {
                sheet.Text("–", XlsxStyle.Center);
            }
            else
            {
                sheet.Formula($"{A1.Sheet(ScoresSheet.Name)}{A1.Cell(at.Criterion(criterion.Name), at.MeanRow(index))}", Cached(proposal.Means[criterion.Name]), XlsxStyle.Mean);
            }
        }

        // Rounding far behind what is shown takes away the noise of binary numbers, so that equal averages are equal.
        var count = stage.CriteriaOf(proposal.Group).Length;
        if (proposal.Average is null && proposal.Means.Values.All(m => m is not null))
        {
            sheet.Text("–", XlsxStyle.Center);
        }
        else
        {
            sheet.Formula(FormattableString.Invariant($"IF(COUNT({at.Criteria(row)})<{count},\"\",ROUND(SUM({at.Criteria(row)}),8))"), Cached(proposal.Average), XlsxStyle.TotalMean);
        }

        if (RankingText.Decides(stage))
        {
            Outcome(sheet, ranking, at, index, words);
        }

        sheet.Text(RankingText.Tie(proposal, words), XlsxStyle.Center).Text(proposal.Complete ? words["是", "yes"] : words["否", "no"], proposal.Complete ? XlsxStyle.Center : XlsxStyle.Invalid);
    }

    // 1 and as many more as are better: by the average, then by the criteria that part ties.
    private static string RankFormula(RankingResult ranking, RankingAddresses at, int index)
    {
        var row = RankingAddresses.RankRow(index);
        var (first, last) = Range(ranking, index);
        string Cell(int column) => A1.Cell(column, row);
        string Cells(int column) => $"{A1.Column(column)}${first}:{A1.Column(column)}${last}";
        var better = "";
        foreach (var column in ranking.Stage.TieBreak.Select(at.Criterion).Prepend(at.Total).Reverse())
        {
            better = better.Length == 0
                ? $"({Cells(column)}>{Cell(column)})"
                : $"(({Cells(column)}>{Cell(column)})+({Cells(column)}={Cell(column)})*{better})";
        }

        return $"IF({Cell(at.Total)}=\"\",\"\",1+SUMPRODUCT(ISNUMBER({Cells(at.Total)})*{better}))";
    }

    private static void Outcome(SheetWriter sheet, RankingResult ranking, RankingAddresses at, int index, ReportWords words)
    {
        var (stage, proposal) = (ranking.Stage, ranking.Proposals[index]);
        var row = RankingAddresses.RankRow(index);
        var (first, last) = Range(ranking, index);
        var text = RankingText.Outcome(proposal, stage, words);
        if (stage.Pass is { } pass)
        {
            sheet.TextFormula(FormattableString.Invariant($"IF(A{row}=\"\",\"{words["無法排序", "not ranked"]}\",IF({A1.Cell(at.Total, row)}>={pass.Mark},\"{words["通過", "passed"]}\",\"{words["未通過", "not passed"]}\"))"), text, XlsxStyle.Center);
        }
        else if (proposal.Group.Select is { } select)
        {
            sheet.TextFormula(FormattableString.Invariant($"IF(A{row}=\"\",\"{words["無法排序", "not ranked"]}\",IF(A{row}+COUNTIF(A${first}:A${last},A{row})-1<={select},\"{words["入選", "selected"]}\",IF(A{row}>{select},\"{words["未入選", "not selected"]}\",\"{words["待決", "open"]}\")))"), text, XlsxStyle.Center);
        }
        else
        {
            sheet.Text(text, XlsxStyle.Center);
        }
    }

    // The rows of the proposal's group.
    private static (int First, int Last) Range(RankingResult ranking, int index)
    {
        var group = ranking.Proposals[index].Group;
        var all = ranking.Proposals.Select((p, i) => (p, i)).Where(p => p.p.Group == group).Select(p => p.i).ToList();
        return (RankingAddresses.RankRow(all[0]), RankingAddresses.RankRow(all[^1]));
    }

    internal static decimal? Cached(Fraction? number) => number?.Rounded(8);
}
