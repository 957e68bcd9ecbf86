namespace DocTools.Formats.Reading;

/// <summary>Lists the files under a child of the inbox in ordinal order of their paths, without following links out of the inbox.</summary>
/// <param name="inbox">The inbox's full path.</param>
internal sealed class FolderWalk(string inbox)
{
    /// <summary>The files of a child; the child itself where it is a file.</summary>
    /// <param name="child">The child.</param>
    /// <param name="prefix">Put before every path: empty, or the child's name and a slash.</param>
    public List<DiskFile> List(FileSystemInfo child, string prefix)
    {
        var files = new List<DiskFile>();
        if (child is DirectoryInfo folder && folder.LinkTarget is null)
        {
            Walk(folder, prefix, files);
        }
        else
        {
            files.Add(Judge(child, child.Name));
        }

        files.Sort((a, b) => string.CompareOrdinal(SortKey(a), SortKey(b)));
        return files;
    }

    // A container's files sort where its folder would.
    private static string SortKey(DiskFile file) => ContainerSet.IsContainerName(file.Path) ? file.Path + "/" : file.Path;

    private void Walk(DirectoryInfo folder, string prefix, List<DiskFile> files)
    {
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                if (IgnoredNames.Is(entry.Name) || entry.Attributes.HasFlag(FileAttributes.Hidden))
                {
                    continue;
                }

                if (entry is DirectoryInfo inner && inner.LinkTarget is null)
                {
                    Walk(inner, $"{prefix}{inner.Name}/", files);
                }
                else
                {
                    files.Add(Judge(entry, prefix + entry.Name));
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files.Add(new DiskFile(folder.FullName, prefix.TrimEnd('/'), Reasons.Inaccessible(e)));
        }
    }

    private DiskFile Judge(FileSystemInfo entry, string path)
    {
        if (entry.LinkTarget is null)
        {
            return new DiskFile(entry.FullName, path, null);
        }

        try
        {
            var target = entry.ResolveLinkTarget(returnFinalTarget: true);
            var isInside = target is FileInfo { Exists: true }
                && target.FullName.StartsWith(inbox + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            return new DiskFile(entry.FullName, path, isInside ? null : Reasons.Link);
        }
        catch (IOException)
        {
            // A link in a circle.
            return new DiskFile(entry.FullName, path, Reasons.Link);
        }
    }
}
