using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>Tells a sheet that is none of this programme and stage, so that it is never taken for one.</summary>
internal static class SheetCheck
{
    /// <summary>Why a file is no score sheet of the stage; null where it is.</summary>
    public static Wording? Of(Document document, ScoreFile file, RankingDefinition ranking, RankingStage stage, ImmutableArray<RankingDefinition> others, SheetWords words)
    {
        // Only what stands around the tables names the programme: a remark on a proposal may mention another one.
        var around = file.Tables.IsEmpty ? document.Blocks.OfType<Table>().SelectMany(t => t.Cells).Take(2000).Select(c => c.Text) : file.Tables.SelectMany(t => t.Titles);
        var texts = around.Concat(document.Blocks.OfType<Paragraph>().Select(p => p.Text)).Where(t => t.Length is > 3 and < 200).Select(MatchKey.Of).ToList();
        var rivals = others.SelectMany(o => o.Stages.Select(s => (Ranking: o, Stage: s)))
            .Concat(ranking.Stages.Where(s => s != stage).Select(s => (Ranking: ranking, Stage: s))).ToList();
        if (others.FirstOrDefault(o => Named(texts, o) && !Named(texts, ranking)) is { } named)
        {
            return Foreign(named, null);
        }

        // Sheets with the columns of another programme or stage, and not with all of ours, are theirs.
        var own = Found(document, stage, words);
        var better = own == stage.Groups.Max(g => stage.CriteriaOf(g).Length) || file.Tables.Any(t => stage.Groups.Any(g => stage.CriteriaOf(g).All(c => t.Criteria.Contains(c.Name, StringComparer.Ordinal))))
            ? default
            : rivals.Select(r => (r.Ranking, r.Stage, Count: Found(document, r.Stage, words))).Where(r => r.Count > own).OrderByDescending(r => r.Count).FirstOrDefault();
        if (better.Ranking is not null)
        {
            return Foreign(better.Ranking, better.Stage);
        }

        return file.Tables.IsEmpty
            ? new Wording(
                $"找不到評分表的欄位名稱（編號、{string.Join("、", stage.Criteria.Select(c => c.Name))}）",
                $"the headings of a score sheet were not found (編號, {string.Join(", ", stage.Criteria.Select(c => c.Name))})")
            : file.Tables.All(t => t.Rows.IsEmpty) ? new Wording("評分表裡沒有任何提案", "the score sheet has no proposals") : null;

        Wording Foreign(RankingDefinition other, RankingStage? of) => ReferenceEquals(other, ranking)
            ? new Wording($"這是「{of!.Title.Zh}」階段的評分表；請加 --stage {of.Id}", $"this is a score sheet of stage '{of.Id}'; give --stage {of.Id}")
            : new Wording($"這是其他計畫（{other.Program} {other.Title}）的評分表", $"this is a score sheet of another programme ({other.Program})");
    }

    private static bool Named(List<string> texts, RankingDefinition ranking)
    {
        var (id, title) = (MatchKey.Of(ranking.Program), MatchKey.Of(ranking.Title));
        return texts.Exists(t => t.Contains(id, StringComparison.Ordinal) || t.Contains(title, StringComparison.Ordinal));
    }

    private static int Found(Document document, RankingStage stage, SheetWords words)
    {
        var matcher = new HeadingMatcher(stage.Criteria, words);
        var most = document.Blocks.OfType<Table>().Select(t => new HeaderFinder(TableGrid.Of(t), matcher).Scores(1)?.Criteria.Count ?? 0).DefaultIfEmpty(0).Max();
        return most;
    }
}
