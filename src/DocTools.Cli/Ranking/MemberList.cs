using System.Collections.Immutable;
using DocTools.Cli.Terminal;
using DocTools.Core.Documents;
using DocTools.Core.Ranking.Sheets;
using DocTools.Core.Values;

namespace DocTools.Cli.Ranking;

/// <summary>The committee's members: names parted by commas, or a file with a column 委員 or 姓名, or with the names alone in its first column.</summary>
public static class MemberList
{
    private static readonly string[] Separators = [",", "，", "、", ";", "；"];

    /// <summary>Reads the names; none, and a name twice, are wrong usage.</summary>
    public static ImmutableArray<string> Read(string given, SheetWords words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(words);
        var names = (File.Exists(given) ? OfFile(given, words, cancellation) : given.Split(Separators, StringSplitOptions.None))
            .Select(SheetText.OneLine).Where(n => n.Length > 0).ToImmutableArray();
        if (names.IsEmpty)
        {
            throw new UsageException($"「{given}」裡沒有委員姓名", $"there are no members' names in '{given}'");
        }

        var twice = names.GroupBy(MatchKey.Of, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? names : throw new UsageException($"委員「{twice.First()}」出現兩次", $"the member '{twice.First()}' stands twice");
    }

    private static IEnumerable<string> OfFile(string path, SheetWords words, CancellationToken cancellation)
    {
        var document = SheetFiles.Read(path, cancellation).Document;
        var labels = words.Member.Append("姓名").Select(LabelText.Key).ToHashSet(StringComparer.Ordinal);
        if (document.Blocks.OfType<Table>().FirstOrDefault() is not { } table)
        {
            return document.Blocks.OfType<Paragraph>().Select(p => p.Text);
        }

        var head = table.Cells.FirstOrDefault(c => labels.Contains(LabelText.Key(c.Text)));
        var (column, after) = head is null ? (1, 0) : (head.Column, head.Row);
        return table.Cells.Where(c => c.Column == column && c.Row > after).Select(c => c.Text);
    }
}
