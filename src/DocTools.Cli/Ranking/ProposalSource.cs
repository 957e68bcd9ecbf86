using System.Collections.Immutable;
using DocTools.Cli.Terminal;
using DocTools.Core.Ranking.Sheets;

namespace DocTools.Cli.Ranking;

/// <summary>The proposals that are to be scored.</summary>
/// <param name="Entries">The proposals.</param>
/// <param name="Left">Ids of submissions that take no part, because they are rejected, failed, or of another stage.</param>
public sealed record ProposalSource(ImmutableArray<ProposalEntry> Entries, ImmutableArray<string> Left)
{
    /// <summary>Reads a list; one without headings, without rows, or with an id twice or missing is wrong usage.</summary>
    public static ProposalSource OfList(string path, SheetWords words, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"找不到提案清單「{path}」", $"there is no list of proposals '{path}'");
        }

        var entries = ProposalListReader.Read(SheetFiles.Read(path, cancellation).Document, words) ?? throw new UsageException(
            $"提案清單「{path}」找不到欄位名稱（{words.Id[0]}、{words.Organisation[0]}、{words.Project[0]}）",
            $"the list of proposals '{path}' has no headings ({words.Id[0]}, {words.Organisation[0]}, {words.Project[0]})");
        if (entries.IsEmpty)
        {
            throw new UsageException($"提案清單「{path}」沒有任何提案", $"the list of proposals '{path}' has no rows");
        }

        if (entries.FirstOrDefault(e => e.Id.Length == 0) is { } nameless)
        {
            throw new UsageException($"提案清單「{path}」的「{nameless.Organisation} {nameless.Project}」沒有編號", $"'{nameless.Organisation} {nameless.Project}' in '{path}' has no id");
        }

        var twice = entries.GroupBy(e => SheetText.IdKey(e.Id), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? new ProposalSource(entries, []) : throw new UsageException($"提案清單「{path}」的編號 {twice.First().Id} 出現兩次", $"the id {twice.First().Id} stands twice in '{path}'");
    }
}
