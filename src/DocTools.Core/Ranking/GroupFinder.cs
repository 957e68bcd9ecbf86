using System.Collections.Immutable;
using DocTools.Core.Ranking.Sheets;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Ranking;

/// <summary>
/// Tells a proposal's category: by the list of proposals, by the column 類別, by the titles and names around the table, else by what the table is scored by.
/// Two that contradict each other are a fault, since weights hang on it.
/// </summary>
internal sealed class GroupFinder(RankingStage stage, ImmutableArray<ProposalEntry>? listed, string? category)
{
    private readonly Dictionary<ScoreTable, RankingGroup?> _whole = new(ReferenceEqualityComparer.Instance);

    /// <summary>The group of proposals whose category cannot be told; it is scored by the criteria that all groups share, and has no cut-off.</summary>
    public static RankingGroup Unknown { get; } = new("", [], null, null);

    /// <summary>What contradicts; null where nothing does.</summary>
    public Wording? Fault { get; private set; }

    /// <summary>The group of a proposal.</summary>
    public RankingGroup Of(string id, string key, ImmutableArray<(string Member, ScoreRow Row, ScoreTable Table)> rows)
    {
        if (!stage.IsGrouped)
        {
            return stage.Groups[0];
        }

        var entry = listed?.FirstOrDefault(e => string.Equals(SheetText.IdKey(e.Id), key, StringComparison.Ordinal));
        var written = rows.Select(r => (r.Member, Group: stage.GroupNamed(r.Row.Category))).Append((Member: "--from", Group: stage.GroupNamed(entry?.Category))).Where(w => w.Group is not null).ToList();
        if (written.Select(w => w.Group).Distinct().Count() > 1)
        {
            Fault ??= new Wording(
                $"{id} 的類別在評分表上不一致（{string.Join("、", written.Select(w => $"{w.Member}：{w.Group!.Label}"))}）",
                $"the category of {id} differs between the sheets ({string.Join(", ", written.Select(w => $"{w.Member}: {w.Group!.Label}"))})");
        }

        if (written.Count > 0)
        {
            return written[0].Group!;
        }

        return Only(rows.Select(r => Around(r.Table))) ?? Only(rows.Select(r => ByScores(r.Row, r.Table))) ?? stage.GroupNamed(category) ?? Unknown;
    }

    // Unknown where the members' tables contradict each other.
    private static RankingGroup? Only(IEnumerable<RankingGroup?> groups) => groups.OfType<RankingGroup>().Distinct().ToList() is [var only] ? only : null;

    // The nearest title that names one group alone, else the worksheet's or the file's name.
    private RankingGroup? Around(ScoreTable table)
    {
        foreach (var key in table.Titles.Reverse().Append(table.Sheet).Append(table.File).Select(MatchKey.Of))
        {
            var named = stage.Groups.Where(g => g.Labels.Any(l => key.Contains(MatchKey.Of(l), StringComparison.Ordinal)) || string.Equals(MatchKey.Of(g.Id), key, StringComparison.Ordinal)).ToList();
            if (named.Count == 1)
            {
                return named[0];
            }
        }

        return null;
    }

    // By the printed weights, by the columns, and by which criteria the row has points for.
    private RankingGroup? ByScores(ScoreRow row, ScoreTable table)
    {
        if (!_whole.TryGetValue(table, out var whole))
        {
            _whole[table] = whole = Whole(table);
        }

        return whole ?? Filled(row, table);
    }

    private RankingGroup? Whole(ScoreTable table)
    {
        var printed = stage.Groups.Where(g => stage.CriteriaOf(g).All(c => table.Weights.GetValueOrDefault(c.Name, []) is [var one] && one == c.In(g)) && stage.CriteriaOf(g).Length == table.Criteria.Length).ToList();
        if (printed.Count == 1)
        {
            return printed[0];
        }

        // Columns that would serve another group too tell nothing by themselves: the rows have to.
        var columns = With(table.Criteria);
        var alone = stage.Groups.Count(g => stage.CriteriaOf(g).All(c => table.Criteria.Contains(c.Name, StringComparer.Ordinal))) == 1;
        var rows = table.Rows.Select(r => Filled(r, table)).OfType<RankingGroup>().Distinct().ToList();
        return columns is not null && (alone ? rows.TrueForAll(r => r == columns) : rows is [var only] && only == columns) ? columns : null;
    }

    // A zero may be a score or stand for none, so that it tells nothing.
    private RankingGroup? Filled(ScoreRow row, ScoreTable table) =>
        table.Criteria.Any(c => row.Scores[c].Number == 0) ? null : With([.. table.Criteria.Where(c => row.Scores[c].Number is not null)]);

    private RankingGroup? With(ImmutableArray<string> criteria) =>
        stage.Groups.Where(g => stage.CriteriaOf(g).Select(c => c.Name).SequenceEqual(criteria, StringComparer.Ordinal)).ToList() is [var only] ? only : null;
}
