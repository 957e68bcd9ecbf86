using System.Collections.Immutable;

namespace DocTools.Core.Cases;

/// <summary>When a submission came: by the manifest, else by the e-mails that brought it.</summary>
public static class ReceiptTime
{
    /// <summary>
    /// The first receipt of a submission; null where unknown. A manifest's time for a child of the inbox goes before what the child's e-mail says.
    /// An e-mail tells the time of what it brought: one within another e-mail tells none, and one in a folder or an archive only where every
    /// document beside it came by e-mail as well, or is a copy of one that did.
    /// </summary>
    /// <param name="manifest">The submission's manifest line, joined over its children.</param>
    /// <param name="mails">Its e-mails.</param>
    /// <param name="documents">Its documents.</param>
    public static DateTimeOffset? Of(ManifestEntry manifest, ImmutableArray<MailContext> mails, ImmutableArray<DocumentRecord> documents)
    {
        // One child has no name before its paths; then the manifest's time is its time.
        if (manifest.ReceivedAt is not null && manifest.TimedChildren.IsEmpty)
        {
            return manifest.ReceivedAt;
        }

        var isGroup = !manifest.Children.IsEmpty;
        var outer = mails.Where(m => !mails.Any(o => IsWithin(m.Path, o.Path))).ToArray();
        var untold = outer.Where(m => !isGroup || !manifest.TimedChildren.Any(c => IsWithin(m.Path, c) || string.Equals(m.Path, c, StringComparison.Ordinal)));
        var times = untold.Where(m => m.ReceivedAt is not null && BroughtAll(ChildOf(m.Path, manifest), outer, documents)).Select(m => m.ReceivedAt);
        return times.Append(manifest.ReceivedAt).Min();
    }

    /// <summary>Whether every document of a child of the inbox came in an e-mail, or is a copy of one that did.</summary>
    private static bool BroughtAll(string? child, MailContext[] mails, ImmutableArray<DocumentRecord> documents)
    {
        var brought = documents.Where(d => IsOfMail(d, mails)).Select(d => d.Sha256).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return documents.Where(d => child is null || IsWithin(d.Path, child) || string.Equals(d.Path, child, StringComparison.Ordinal))
            .All(d => IsOfMail(d, mails) || (d.Sha256 is not null && brought.Contains(d.Sha256)));
    }

    private static string? ChildOf(string path, ManifestEntry manifest) =>
        manifest.Children.FirstOrDefault(c => IsWithin(path, c) || string.Equals(path, c, StringComparison.Ordinal));

    private static bool IsOfMail(DocumentRecord document, MailContext[] mails) =>
        mails.Any(m => IsWithin(document.Path, m.Path) || string.Equals(document.Path, m.Path, StringComparison.Ordinal));

    private static bool IsWithin(string path, string container) => path.StartsWith(container + "/", StringComparison.Ordinal);
}
