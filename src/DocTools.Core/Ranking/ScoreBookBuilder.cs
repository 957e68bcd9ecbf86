using System.Collections.Immutable;
using DocTools.Core.Ranking.Sheets;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Ranking;

/// <summary>Joins the members' sheets by the proposals' ids. What cannot be joined without a guess is a fault or a finding, whatever order the files come in.</summary>
public sealed class ScoreBookBuilder
{
    private readonly RankingStage _stage;
    private readonly ImmutableArray<ProposalEntry>? _listed;
    private readonly string? _category;
    private readonly ImmutableArray<RankFinding>.Builder _findings = ImmutableArray.CreateBuilder<RankFinding>();

    /// <summary>Prepares the joining.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="listed">The proposals that are to be scored; null where they are not known.</param>
    /// <param name="category">The category of proposals whose sheets do not tell it; null where none is said.</param>
    public ScoreBookBuilder(RankingStage stage, ImmutableArray<ProposalEntry>? listed, string? category) => (_stage, _listed, _category) = (stage, listed, category);

    /// <summary>Joins files that are sheets of the stage.</summary>
    /// <param name="files">The files, each without a fault.</param>
    /// <param name="nameOf">The name that a file's name gives.</param>
    /// <param name="fault">Why they cannot be joined; null where they are.</param>
    public ScoreBook? Build(ImmutableArray<ScoreFile> files, Func<string, string> nameOf, out Wording? fault)
    {
        fault = MemberSheets.SameFile(files);
        if (fault is not null)
        {
            return null;
        }

        var sheets = MemberSheets.Of(files, nameOf);
        foreach (var sheet in sheets)
        {
            fault ??= MemberSheets.Index(sheet, files, _findings);
        }

        if (fault is not null)
        {
            return null;
        }

        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            _findings.AddRange(file.Problems.Select(p => new RankFinding(RankCodes.SheetPartial, Severity.Warning, null, sheets.FirstOrDefault(s => s.Files.Contains(file.Path, StringComparer.Ordinal))?.Member, null, p)));
        }

        var keys = sheets.SelectMany(s => s.Rows.Keys).Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var named = sheets.SelectMany(s => s.Rows.Select(r => (s.Member, r.Key, Names: Names(r.Value.Row)))).ToLookup(r => r.Names, r => (r.Member, r.Key), StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            Loose(sheet, named, keys);
        }

        var groups = new GroupFinder(_stage, _listed, _category);
        var proposals = keys.Order(NaturalOrder.Instance).Select(k => Proposal(k, sheets, groups)).ToImmutableArray();
        fault = groups.Fault;
        Listed(keys, proposals);
        foreach (var sheet in sheets)
        {
            SheetFindings.Weights(sheet, proposals, _stage, _findings);
            SheetFindings.Totals(sheet, proposals, _findings);
        }

        var known = _stage.Groups.Add(GroupFinder.Unknown).Where(g => proposals.Any(p => p.Group == g)).ToImmutableArray();
        return fault is null ? new ScoreBook([.. sheets.Select(s => s.Member)], known, proposals, _findings.ToImmutable()) : null;
    }

    // Rows with an id alone are proposals where another sheet or the list has them; rows without an id are told by applicant and project.
    private void Loose(MemberSheet sheet, ILookup<string, (string Member, string Key)> named, HashSet<string> keys)
    {
        foreach (var (row, table) in sheet.Tables.SelectMany(t => t.Rows.Select(r => (r, t))))
        {
            if (row.Id.Length > 0)
            {
                var key = SheetText.IdKey(row.Id);
                if (row.IsBare && (keys.Contains(key) || Entry(key) is not null))
                {
                    keys.Add(key);
                    sheet.Rows.TryAdd(key, (row, table));
                }

                continue;
            }

            var likely = named[Names(row)].Where(n => !string.Equals(n.Member, sheet.Member, StringComparison.Ordinal)).Select(n => n.Key).Distinct(StringComparer.Ordinal).ToList();
            if (likely.Count == 1 && row.Organisation.Length + row.Project.Length > 0 && sheet.Rows.TryAdd(likely[0], (row, table)))
            {
                continue;
            }

            _findings.Add(new RankFinding(RankCodes.RowWithoutId, Severity.Error, null, sheet.Member, null, new Wording(
                $"{sheet.Member}的評分表第 {row.Row} 列有分數而沒有編號（{row.Organisation} {row.Project}），未列入",
                $"{sheet.Member}'s sheet has scores without an id in row {row.Row} ({row.Organisation} {row.Project}); they are left out")));
        }
    }

    private static string Names(ScoreRow row) => MatchKey.Of(row.Organisation) + "|" + MatchKey.Of(row.Project);

    private RankedProposal Proposal(string key, ImmutableArray<MemberSheet> sheets, GroupFinder groups)
    {
        var entry = Entry(key);
        var rows = sheets.Where(s => s.Rows.ContainsKey(key)).Select(s => (Sheet: s, s.Rows[key].Row, s.Rows[key].Table)).ToImmutableArray();
        var id = entry?.Id ?? rows.Select(r => SheetText.Clean(r.Row.Id)).Where(i => i.Length > 0).OrderByDescending(i => i.Length).ThenBy(i => i, StringComparer.Ordinal).First();
        var organisation = Usual(entry?.Organisation, rows.Select(r => r.Row.Organisation));
        var project = Usual(entry?.Project, rows.Select(r => r.Row.Project));
        var group = groups.Of(id, key, [.. rows.Select(r => (r.Sheet.Member, r.Row, r.Table))]);
        foreach (var (sheet, row, _) in rows)
        {
            SheetFindings.Names(sheet.Member, id, row, organisation, project, _findings);
        }

        if (group == GroupFinder.Unknown)
        {
            var ranked = _stage.Criteria.All(c => c.Weight is not null);
            _findings.Add(new RankFinding(RankCodes.CategoryUnknown, ranked ? Severity.Warning : Severity.Error, id, null, null, ranked
                ? new Wording($"{id}：看不出類別，另列一組排序", $"{id}: its category cannot be told; it is ranked apart")
                : new Wording($"{id}：看不出類別，而權重因類別而異，無法排序", $"{id}: its category cannot be told, and the weights hang on it; it is not ranked")));
        }

        if (sheets.Length > 1 && rows.Length == 1)
        {
            _findings.Add(new RankFinding(RankCodes.SingleSheet, Severity.Warning, id, rows[0].Sheet.Member, null, new Wording($"{id}：只有{rows[0].Sheet.Member}的評分表有這一案", $"{id}: only {rows[0].Sheet.Member}'s sheet has it")));
        }

        return new RankedProposal
        {
            Id = id,
            Organisation = organisation,
            Project = project,
            Group = group,
            Ballots = [.. sheets.Select(s => Ballot(s, s.Rows.TryGetValue(key, out var row) ? row.Row : null, group))],
        };
    }

    private Ballot Ballot(MemberSheet sheet, ScoreRow? row, RankingGroup group) => new(
        sheet.Member,
        row,
        _stage.CriteriaOf(group).ToImmutableDictionary(c => c.Name, c => Score.Of(row?.Scores.GetValueOrDefault(c.Name), c.In(group)!.Value), StringComparer.Ordinal));

    private void Listed(HashSet<string> keys, ImmutableArray<RankedProposal> proposals)
    {
        if (_listed is not { } listed)
        {
            return;
        }

        foreach (var id in proposals.Select(p => p.Id).Where(i => Entry(SheetText.IdKey(i)) is null))
        {
            _findings.Add(new RankFinding(RankCodes.NotListed, Severity.Error, id, null, null, new Wording($"{id}：不在應評分的提案之列", $"{id}: not among the proposals that are to be scored")));
        }

        foreach (var entry in listed.Where(e => !keys.Contains(SheetText.IdKey(e.Id))))
        {
            _findings.Add(new RankFinding(RankCodes.NotScored, Severity.Error, entry.Id, null, null, new Wording($"{entry.Id} {entry.Organisation}：沒有任何評分表有這一案，未列入排序", $"{entry.Id} {entry.Organisation}: no sheet has it; it is not ranked")));
        }
    }

    private ProposalEntry? Entry(string key) => _listed?.FirstOrDefault(e => string.Equals(SheetText.IdKey(e.Id), key, StringComparison.Ordinal));

    // What most sheets say; of equally many the first in order.
    private static string Usual(string? listed, IEnumerable<string> written) =>
        listed is { Length: > 0 } ? listed
        : written.Where(w => w.Length > 0).GroupBy(MatchKey.Of, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Order(StringComparer.Ordinal).First()).FirstOrDefault() ?? "";
}
