using System.Collections.Immutable;
using DocTools.Core.Ranking.Sheets;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Ranking;

/// <summary>Puts the tables of all files together by member.</summary>
internal static class MemberSheets
{
    /// <summary>The fault of a file that was given twice; null where none was.</summary>
    public static Wording? SameFile(ImmutableArray<ScoreFile> files) =>
        files.GroupBy(f => f.Sha256, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Select(f => f.Path).Order(StringComparer.Ordinal).ToList() is { } same
            ? new Wording($"同一份評分表給了兩次：{string.Join("、", same)}", $"the same score sheet was given twice: {string.Join(", ", same)}")
            : null;

    /// <summary>The members' sheets, by name.</summary>
    public static ImmutableArray<MemberSheet> Of(ImmutableArray<ScoreFile> files, Func<string, string> nameOf)
    {
        var unnamed = files.Where(f => f.Tables.Any(t => t.Member is null)).ToList();
        var twice = unnamed.GroupBy(f => nameOf(f.Path), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. files.SelectMany(f => f.Tables.Select(t => (File: f, Table: t, Name: t.Member ?? FileName(f.Path))))
                .GroupBy(p => MatchKey.Of(p.Name), StringComparer.Ordinal)
                .Select(g => new MemberSheet(
                    g.Select(p => p.Name).Order(StringComparer.Ordinal).First(),
                    [.. g.Select(p => p.File.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    g.All(p => p.Table.Member is null),
                    [.. g.OrderBy(p => p.File.Path, StringComparer.Ordinal).Select(p => p.Table)]))
                .OrderBy(s => s.Member, StringComparer.Ordinal),
        ];

        // 甲/評分表.xlsx and 乙/評分表.xlsx are told by their folders.
        string FileName(string path) => nameOf(path) is var name && twice.Contains(name, StringComparer.Ordinal) ? SheetText.Clean(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) + "/" + name) : name;
    }

    /// <summary>Indexes a member's rows by id. The same proposal in two files of one member is a fault, twice in one file a finding.</summary>
    public static Wording? Index(MemberSheet sheet, ImmutableArray<ScoreFile> files, ImmutableArray<RankFinding>.Builder findings)
    {
        var fileOf = new Dictionary<ScoreTable, string>(ReferenceEqualityComparer.Instance);
        foreach (var file in files)
        {
            foreach (var table in file.Tables)
            {
                fileOf[table] = file.Path;
            }
        }

        if (sheet.ByFileName)
        {
            findings.Add(new RankFinding(RankCodes.MemberByFile, Severity.Info, null, sheet.Member, null, new Wording(
                $"評分表上沒有委員姓名，以檔名「{string.Join("、", sheet.Files.Select(Path.GetFileName))}」稱之",
                $"no member's name stands on the sheet; it is called by its file '{string.Join(", ", sheet.Files.Select(Path.GetFileName))}'")));
        }

        foreach (var (row, table) in sheet.Tables.SelectMany(t => t.Rows.Select(r => (r, t))).Where(p => p.r.Id.Length > 0 && !p.r.IsBare))
        {
            var key = SheetText.IdKey(row.Id);
            if (sheet.Rows.TryAdd(key, (row, table)))
            {
                continue;
            }

            var (earlier, at) = sheet.Rows[key];
            if (!string.Equals(fileOf[at], fileOf[table], StringComparison.Ordinal))
            {
                return new Wording(
                    $"{sheet.Member}的評分表給了兩份，都有 {row.Id}：{fileOf[at]}、{fileOf[table]}",
                    $"two sheets of {sheet.Member} have {row.Id}: {fileOf[at]}, {fileOf[table]}");
            }

            var same = row.Scores.All(s => s.Value.Number == earlier.Scores.GetValueOrDefault(s.Key)?.Number);
            sheet.Rows[key] = (same ? earlier : earlier with { Scores = earlier.Scores.ToImmutableDictionary(s => s.Key, s => new ScoreCell(null, Both(s.Value, row.Scores[s.Key])), StringComparer.Ordinal) }, at);
            findings.Add(new RankFinding(RankCodes.RowDuplicate, Severity.Error, SheetText.Clean(row.Id), sheet.Member, null, new Wording(
                FormattableString.Invariant($"{row.Id}：{sheet.Member}的評分表有兩列（第 {earlier.Row}、{row.Row} 列），{(same ? "分數相同，以一列計" : "分數不同，都未列入")}"),
                FormattableString.Invariant($"{row.Id}: two rows on {sheet.Member}'s sheet ({earlier.Row}, {row.Row}); {(same ? "their scores are the same and count once" : "their scores differ and are left out")}"))));
        }

        return null;
    }

    private static string Both(ScoreCell a, ScoreCell? b) => $"{a.Raw}／{b?.Raw}";
}
