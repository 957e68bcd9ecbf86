using System.Collections.Immutable;

namespace DocTools.Formats.Reading;

/// <summary>A folder whose immediate children are submissions. Its files are only ever read.</summary>
/// <param name="FullPath">The folder.</param>
/// <param name="Submissions">The submissions in ordinal order of their ids.</param>
/// <param name="Notices">What the log should say about names and the manifest.</param>
public sealed record Inbox(string FullPath, ImmutableArray<Submission> Submissions, ImmutableArray<Notice> Notices)
{
    private const string ManifestName = "manifest.csv";

    /// <summary>Lists the submissions of a folder and reads its manifest; the documents are not opened yet.</summary>
    public static InboxOutcome Open(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path.Length == 0 ? "." : path));
        if (File.Exists(full))
        {
            return Failed(InboxErrorKind.NotAFolder, $"「{path}」是檔案而不是資料夾，請指定收件資料夾", $"{path} is a file; name the inbox folder");
        }

        if (path.Length == 0 || !Directory.Exists(full))
        {
            return Failed(InboxErrorKind.Missing, $"找不到收件資料夾「{path}」，請確認路徑", $"there is no inbox folder {path}; check the path");
        }

        try
        {
            return OpenFolder(path, new DirectoryInfo(full));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(InboxErrorKind.Inaccessible, $"收件資料夾「{path}」無法讀取，請確認權限", $"the inbox folder {path} cannot be read: {e.Message}");
        }
    }

    private static InboxOutcome OpenFolder(string path, DirectoryInfo folder)
    {
        var children = folder.EnumerateFileSystemInfos()
            .Where(c => !IgnoredNames.Is(c.Name) && !c.Attributes.HasFlag(FileAttributes.Hidden))
            .OrderBy(c => c.Name, StringComparer.Ordinal)
            .ToList();
        var manifestFile = children.Find(c => c is FileInfo && c.Name.Equals(ManifestName, StringComparison.OrdinalIgnoreCase));
        var manifest = manifestFile is null ? new Manifest() : Manifest.Read(File.ReadAllBytes(manifestFile.FullName));
        if (manifest is null)
        {
            return Failed(
                InboxErrorKind.BadManifest,
                $"「{manifestFile!.FullName}」沒有 submission 欄位，請修正標題列（submission,received_at,category）",
                $"{manifestFile.FullName} has no column \"submission\"; mend its header (submission,received_at,category)");
        }

        if (manifestFile is not null)
        {
            children.Remove(manifestFile);
        }

        if (children.Count == 0)
        {
            return Failed(InboxErrorKind.Empty, $"收件資料夾「{path}」是空的，沒有任何送件", $"the inbox folder {path} is empty: no submission in it");
        }

        // A link to the inbox itself is followed; links in it are judged against where it really lies.
        var real = folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName;
        var (submissions, notices) = SubmissionNames.Assign(real, children, manifest);
        return new InboxOutcome(new Inbox(folder.FullName, submissions, notices), null);
    }

    private static InboxOutcome Failed(InboxErrorKind kind, string message, string messageEn) => new(null, new InboxError(kind, message, messageEn));
}
