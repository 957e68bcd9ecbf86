namespace DocTools.Formats.Reading;

/// <summary>Zip archives. Nothing is ever written to a disk; hostile entries are refused one by one and the rest is read.</summary>
public sealed class ZipContainer : IContainer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Formats { get; } = [FormatSniffer.Zip];

    /// <inheritdoc/>
    public IEnumerable<SubmissionItem> Open(IncomingFile file, ExpansionBudget budget)
    {
        var (zip, problem) = ReadDirectory(file, budget);
        if (zip is null)
        {
            yield return problem!;
            yield break;
        }

        var any = false;
        var taken = new FreePaths();
        foreach (var entry in zip.Entries.Where(e => !e.IsFolder && !IgnoredNames.Covers(e.Name)).OrderBy(SortKey, StringComparer.Ordinal))
        {
            any = true;
            yield return Read(zip, entry, taken.Take($"{file.Path}/{Printable(entry.Name)}"), budget);
        }

        if (!any)
        {
            yield return SubmissionItem.Failed(file.Path, Reasons.EmptyArchive);
        }
    }

    // A container's files sort where its folder would.
    private static string SortKey(ZipEntry entry) => ContainerSet.IsContainerName(entry.Name) ? entry.Name + "/" : entry.Name;

    private static (ZipDirectory? Zip, SubmissionItem? Problem) ReadDirectory(IncomingFile file, ExpansionBudget budget)
    {
        try
        {
            return ZipDirectory.Read(file.Bytes, budget) is { } zip
                ? (zip, null)
                : (null, SubmissionItem.Failed(file.Path, file.Bytes.IsEmpty ? Reasons.Empty : Reasons.BrokenZip));
        }
        catch (ReadingException e)
        {
            return (null, SubmissionItem.Failed(file.Path, e.Problem));
        }
    }

    private static SubmissionItem Read(ZipDirectory zip, ZipEntry entry, string path, ExpansionBudget budget)
    {
        if (!entry.HasSafeName)
        {
            return SubmissionItem.Failed(path, Reasons.UnsafeName);
        }

        if (entry.IsLink)
        {
            return SubmissionItem.Failed(path, Reasons.Link);
        }

        var limits = budget.Limits;
        if (entry.Size > limits.FileBytes)
        {
            return SubmissionItem.Failed(path, Reasons.TooLarge(limits.FileBytes));
        }

        try
        {
            return SubmissionItem.Of(path, zip.ReadAll(entry, budget));
        }
        catch (ReadingException e)
        {
            return SubmissionItem.Failed(path, e.Problem);
        }
    }

    private static string Printable(string name) => string.Concat(name.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
