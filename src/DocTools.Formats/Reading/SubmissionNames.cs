using System.Collections.Immutable;
using DocTools.Core.Cases;

namespace DocTools.Formats.Reading;

/// <summary>Gives the inbox's children their ids, joins those of one group and finds each one's manifest line.</summary>
internal static class SubmissionNames
{
    private const int LongestExtension = 5;

    /// <summary>The submissions in ordinal order of their ids, and what is odd about the names.</summary>
    public static (ImmutableArray<Submission> Submissions, ImmutableArray<Notice> Notices) Assign(
        string inbox, List<FileSystemInfo> children, Manifest manifest)
    {
        var notices = new List<Notice>(manifest.Notices);
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var members = new List<(string Id, FileSystemInfo Child, ManifestEntry Entry)>();
        foreach (var child in children)
        {
            var id = FreeId(child, used, notices);
            used.Add(id);
            named.Add(child.Name);
            named.Add(id);
            var entry = manifest.Find(child.Name) ?? manifest.Find(id) ?? new ManifestEntry();
            members.Add((entry.Group is { } group ? SafeId(group, notices) : id, child, entry));
        }

        foreach (var unknown in manifest.Submissions.Where(s => !named.Contains(s)))
        {
            notices.Add(new Notice($"manifest.csv 列有「{unknown}」，但收件資料夾內沒有", $"manifest.csv names \"{unknown}\", which is not in the inbox"));
        }

        var submissions = members.GroupBy(m => m.Id, StringComparer.OrdinalIgnoreCase)
            .Select(g => new Submission(g.Key, inbox, [.. g.Select(m => m.Child)], Join([.. g.Select(m => (m.Child.Name, m.Entry))])))
            .OrderBy(s => s.Id, StringComparer.Ordinal);
        return ([.. submissions], [.. notices]);
    }

    /// <summary>Lateness is judged by the first receipt, so the earliest counts; of everything else the first that is given.</summary>
    private static ManifestEntry Join(IReadOnlyList<(string Child, ManifestEntry Entry)> children)
    {
        var all = children.Select(c => c.Entry).ToList();
        return new ManifestEntry
        {
            ReceivedAt = all.Min(e => e.ReceivedAt),
            Category = all.Find(e => e.Category is not null)?.Category,
            Group = all.Find(e => e.Group is not null)?.Group,
            NotifiedAt = all.Find(e => e.NotifiedAt is not null)?.NotifiedAt,
            SupplementedAt = all.Max(e => e.SupplementedAt),
            SupplementChildren = children.Count < 2 ? [] : [.. children.Where(c => c.Entry.SupplementedAt is not null).OrderBy(c => c.Entry.SupplementedAt).Select(c => c.Child)],
            Children = children.Count < 2 ? [] : [.. children.Select(c => c.Child)],
            TimedChildren = children.Count < 2 ? [] : [.. children.Where(c => c.Entry.ReceivedAt is not null).Select(c => c.Child)],
            OriginalsReceivedAt = all.Find(e => e.OriginalsReceivedAt is not null)?.OriginalsReceivedAt,
            OriginalsMatch = all.Find(e => e.OriginalsMatch is not null)?.OriginalsMatch,
        };
    }

    private static string FreeId(FileSystemInfo child, HashSet<string> used, List<Notice> notices)
    {
        var stem = child is DirectoryInfo ? child.Name : Stem(child.Name);
        if (!used.Contains(stem))
        {
            return stem;
        }

        var id = child.Name;
        for (var copy = 2; used.Contains(id); copy++)
        {
            id = $"{child.Name} ({copy})";
        }

        notices.Add(new Notice(
            $"「{child.Name}」與另一件送件同名，編號改為「{id}」",
            $"\"{child.Name}\" has the name of another submission, its id is \"{id}\""));
        return id;
    }

    /// <summary>The name without its extension. 「公司.v2版」 has none: an extension is a few Latin letters or digits, one letter at least.</summary>
    private static string Stem(string name)
    {
        var dot = name.LastIndexOf('.');
        var extension = name[(dot + 1)..];
        return dot > 0 && extension.Length is > 0 and <= LongestExtension && extension.All(char.IsAsciiLetterOrDigit) && extension.Any(char.IsAsciiLetter)
            ? name[..dot]
            : name;
    }

    /// <summary>A group's name as an id: what could lead out of a folder is replaced.</summary>
    private static string SafeId(string group, List<Notice> notices)
    {
        var safe = string.Concat(group.Select(c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c)).Trim('.', ' ');
        safe = safe.Length == 0 ? "_" : safe;
        if (!string.Equals(safe, group, StringComparison.Ordinal))
        {
            notices.Add(new Notice($"manifest.csv 的 group「{group}」不能作為資料夾名稱，改為「{safe}」", $"manifest.csv: the group \"{group}\" cannot name a folder, \"{safe}\" is used"));
        }

        return safe;
    }
}
