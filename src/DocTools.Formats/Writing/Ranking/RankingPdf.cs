using System.Collections.Immutable;
using DocTools.Core.Ranking;
using DocTools.Core.Rules;
using DocTools.Formats.Writing.Pdf;

namespace DocTools.Formats.Writing.Ranking;

/// <summary>The ranking for the file (<c>ranking.pdf</c>): A4, readable in black and white, with places to sign; the same ranking gives the same bytes.</summary>
public static class RankingPdf
{
    /// <summary>What is not installed, so that none can be written; null where all is there.</summary>
    public static EngineMissing? Missing => PangoCairo.Missing;

    /// <summary>Writes the PDF; the stream stays open.</summary>
    /// <returns>Null where it was written; what is missing where nothing could be.</returns>
    /// <exception cref="IOException">The engine reports a fault.</exception>
    public static EngineMissing? Write(Stream stream, RankingResult ranking, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ranking);
        if (Missing is { } missing)
        {
            return missing;
        }

        var words = ReportWords.For(lang);
        _ = PdfOutput.Write(
            stream,
            ReportText.Clean($"{ranking.Definition.Title} {RankingText.Title(ranking, words)}"),
            engine => new PageFlow(engine, [.. Blocks(ranking, words)]),
            ReportText.Clean($"{ranking.Definition.Program}　{RankingText.Title(ranking, words)}"),
            (page, pages) => FormattableString.Invariant($"{words["第", "Page"]} {page} {words["頁／共", "of"]} {pages} {words["頁", ""]}").TrimEnd());
        return null;
    }

    /// <summary>The PDF as lines of text, one per row with its cells joined by <c>｜</c>; needs no engine.</summary>
    public static IEnumerable<string> Lines(RankingResult ranking, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return Blocks(ranking, ReportWords.For(lang)).SelectMany(block => block switch
        {
            PdfText text => [text.Text],
            PdfTable table => table.Header.Concat(table.Rows).Select(r => "  " + string.Join("｜", r.Cells.Select(c => c.Text.Replace('\n', '／')))),
            _ => Enumerable.Empty<string>(),
        });
    }

    private static IEnumerable<PdfBlock> Blocks(RankingResult ranking, ReportWords words)
    {
        yield return new PdfText(ReportText.Clean(ranking.Definition.Title), 1.15, Bold: true, TextAlign.Center);
        yield return new PdfText(ReportText.Clean(RankingText.Title(ranking, words)), 1.5, Bold: true, TextAlign.Center);
        yield return new PdfText(ReportText.Clean(words[$"委員（{ranking.Members.Length} 位）：{string.Join("、", ranking.Members)}", $"Members ({ranking.Members.Length}): {string.Join(", ", ranking.Members)}"]));
        foreach (var group in ranking.Groups)
        {
            if (ranking.Stage.IsGrouped)
            {
                yield return new PdfText(ReportText.Clean(RankSheet.Label(group, words)), 1.15, Bold: true) { Heading = true };
            }

            yield return new PdfText(ReportText.Clean(RankingText.Basis(ranking.Stage, group, words)), 0.9);
            yield return Ranks(ranking, group, words);
        }

        yield return new PdfText(words["平均總分為各評分項目平均之和；缺漏或超出配分的分數不列入平均，該案以 * 標示。名次以未四捨五入之值比較，顯示至小數第 2 位。", "The average is the sum of the criteria's means; scores that are missing or out of range are left out, and the proposal is marked *. Ranks compare unrounded values; two decimals are shown."], 0.85);
        foreach (var line in RankingText.JustBelow(ranking, words))
        {
            yield return new PdfText(ReportText.Clean(line), 0.85);
        }

        if (ranking.Stage.Pass is { } pass)
        {
            yield return new PdfText(words[$"{pass.Title}核發名單", "Award list"], 1.15, Bold: true) { Heading = true };
            yield return Awards(ranking, pass, words);
        }

        yield return new PdfText(words["查核發現", "Findings"], 1.15, Bold: true) { Heading = true };
        if (ranking.Findings.IsEmpty)
        {
            yield return new PdfText(words["無：每位委員對每一案的評分齊全，均在配分之內，亦無未決之同分。", "None: every member scored every proposal within the weights, and no tie is open."]);
        }
        else
        {
            yield return Findings(ranking, words);
        }

        yield return Signatures(words);
    }

    private static PdfTable Ranks(RankingResult ranking, RankingGroup group, ReportWords words)
    {
        var stage = ranking.Stage;
        var criteria = stage.CriteriaOf(group);
        var decides = stage.Pass is not null || group.Select is not null;
        var proposals = ranking.Proposals.Where(p => p.Group == group).ToList();
        // Without ties there is nothing to say in their column.
        var ties = proposals.Exists(p => p.Tie is not null);
        PdfCell[] header =
        [
            words["名次", "Rank"], words["編號", "Id"], words["提案單位", "Applicant"], words["專案名稱", "Project"],
            .. criteria.Select(c => (PdfCell)FormattableString.Invariant($"{c.Name}\n({c.In(group)})")), words["平均總分", "Average"],
            .. decides ? new PdfCell[] { words["結果", "Outcome"] } : [],
            .. ties ? new PdfCell[] { words["同分處理", "Ties"] } : [],
        ];
        return new PdfTable(
            [(4, TextAlign.Center), (6.5, TextAlign.Center), (15, TextAlign.Left), (19, TextAlign.Left), .. criteria.Select(_ => (7.2, TextAlign.Right)), (7.5, TextAlign.Right), .. decides ? new[] { (6.5, TextAlign.Center) } : [], .. ties ? new[] { (8.0, TextAlign.Center) } : []],
            [PdfRow.Header(header)],
            [.. proposals.Select(p => PdfRow.Of(
            [
                new PdfCell(p.Rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–", Bold: true),
                Clean(p.Id + (p.Complete ? "" : " *")),
                Clean(p.Organisation),
                Clean(p.Project),
                .. criteria.Select(c => (PdfCell)RankingText.Mean(p.Means[c.Name])),
                new PdfCell(RankingText.Mean(p.Average), Bold: true),
                .. decides ? new PdfCell[] { new(RankingText.Outcome(p, stage, words), Bold: p.Selected == true) } : [],
                .. ties ? new PdfCell[] { RankingText.Tie(p, words) } : [],
            ]))]);
    }

    private static PdfTable Awards(RankingResult ranking, PassMark pass, ReportWords words)
    {
        var rows = ranking.Passed.Select((p, i) => PdfRow.Of(
            FormattableString.Invariant($"{i + 1}"), Clean(p.Id), Clean(p.Organisation), Clean(p.Project), RankingText.Mean(p.Average), RankingText.Number(pass.Award ?? 0), p.Complete ? "" : words["評分不齊全，請先確認", "incomplete: check first"])).ToList();
        rows.Add(PdfRow.Of(
            new PdfCell(FormattableString.Invariant($"{words["計", "Sum:"]} {rows.Count} {words["案", ""]}").TrimEnd(), Bold: true, Span: 5),
            new PdfCell(RankingText.Number(rows.Count * (pass.Award ?? 0)), Bold: true),
            ""));
        return new PdfTable(
            [(4, TextAlign.Center), (7, TextAlign.Center), (18, TextAlign.Left), (24, TextAlign.Left), (8, TextAlign.Right), (11, TextAlign.Right), (12, TextAlign.Left)],
            [PdfRow.Header(words["序", "No."], words["編號", "Id"], words["單位", "Applicant"], words["專案名稱", "Project"], words["平均總分", "Average"], words["金額（元，含稅）", "NT$, tax incl."], words["備註", "Remark"])],
            [.. rows]);
    }

    private static PdfTable Findings(RankingResult ranking, ReportWords words) => new(
        [(6, TextAlign.Center), (60, TextAlign.Left)],
        [PdfRow.Header(words["程度", "Severity"], words["說明", "What"])],
        [.. ranking.Findings.OrderByDescending(f => f.Severity).Select(f => PdfRow.Of(words.Of(f.Severity), Clean(words[f.Message.Zh, f.Message.En])))]);

    private static PdfTable Signatures(ReportWords words) => new(
        [(1, TextAlign.Center), (2, TextAlign.Center), (1, TextAlign.Center), (2, TextAlign.Center)],
        [],
        [
            PdfRow.Of(new PdfCell(words["召集人／主席", "Chair"], Bold: true), "", new PdfCell(words["承辦人", "Officer"], Bold: true), "") with { MinHeight = 34, KeepWithNext = true },
            PdfRow.Of(new PdfCell(words["單位主管", "Head of section"], Bold: true), "", new PdfCell(words["日期", "Date"], Bold: true), words["　　年　　月　　日", ""]) with { MinHeight = 34 },
        ])
    {
        KeepTogether = true,
    };

    private static PdfCell Clean(string text) => new(ReportText.Clean(text));
}
