using System.Collections.Immutable;
using DocTools.Core.Ranking;
using DocTools.Core.Ranking.Sheets;

namespace DocTools.Formats.Writing.Ranking;

/// <summary>A committee member's score sheet as CSV, for programs that take no workbook: a table for each set of weights.</summary>
public static class ScoreSheetCsv
{
    /// <summary>Writes the sheet; the stream stays open.</summary>
    public static void Write(Stream stream, RankingDefinition ranking, RankingStage stage, string member, ImmutableArray<RankedProposal> proposals, SheetWords heads)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(heads);
        using var csv = new CsvWriter(stream, $"{ranking.Title} {stage.Title.Zh} 評分表 {ranking.Program}");
        csv.Line(heads.Member[0], member);
        foreach (var part in ScoreSheetPart.Of(stage, proposals, ""))
        {
            csv.Line("");
            csv.Line([heads.Id[0], heads.Organisation[0], heads.Project[0], .. stage.IsGrouped ? [heads.Category[0]] : Array.Empty<string>(), .. part.Criteria.Select(c => FormattableString.Invariant($"{c.Name}({c.Weight})")), heads.Total[0], heads.Remark[0]]);
            foreach (var proposal in part.Proposals)
            {
                csv.Line([proposal.Id, proposal.Organisation, proposal.Project, .. stage.IsGrouped ? [proposal.Group.Label] : Array.Empty<string>(), .. part.Criteria.Select(_ => ""), "", ""]);
            }
        }
    }
}
