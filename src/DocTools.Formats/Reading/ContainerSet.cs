using System.Collections.Immutable;

namespace DocTools.Formats.Reading;

/// <summary>All containers, and the one way to unfold a file that may be one.</summary>
public static class ContainerSet
{
    /// <summary>One container per family of formats.</summary>
    public static ImmutableArray<IContainer> All { get; } =
    [
        new ZipContainer(),
        new Mail.EmlContainer(),
        new Mail.MsgContainer(),
    ];

    /// <summary>The file itself, or everything in it where it is a container, containers within included; of a PDF both.</summary>
    /// <param name="file">The file.</param>
    /// <param name="budget">What it may expand to in all.</param>
    /// <param name="depth">Containers that it stands in.</param>
    public static IEnumerable<SubmissionItem> Unfold(IncomingFile file, ExpansionBudget budget, int depth = 0)
    {
        var container = FindContainer(file);
        var isPdf = container is null && Pdf.PdfAttachments.MayHave(file);
        if (container is null && (!isPdf || depth >= budget.Limits.ContainerDepth))
        {
            yield return SubmissionItem.Of(file);
            yield break;
        }

        if (depth >= budget.Limits.ContainerDepth)
        {
            yield return SubmissionItem.Failed(file.Path, Reasons.TooMany("壓縮檔或郵件的層數", "archives or e-mails within each other", budget.Limits.ContainerDepth));
            yield break;
        }

        // A PDF with files in it is a document beside them.
        foreach (var item in container is null ? Pdf.PdfAttachments.WithFile(file, budget) : container.Open(file, budget))
        {
            if (item.File is not { } child || ReferenceEquals(child, file))
            {
                yield return item;
                continue;
            }

            foreach (var inner in Unfold(child, budget, depth + 1))
            {
                yield return inner;
            }
        }
    }

    /// <summary>Whether a name tells a container.</summary>
    public static bool IsContainerName(string name) =>
        All.Any(c => c.Formats.Contains(Path.GetExtension(name).TrimStart('.').ToLowerInvariant(), StringComparer.Ordinal));

    private static IContainer? FindContainer(IncomingFile file)
    {
        var format = IsContainerName(file.Name) || file.Bytes.Span.StartsWith("PK"u8) || CompoundFile.IsOne(file.Bytes.Span) ? file.Format : "";

        // An Office file without its list of contents is a broken Office file, not an archive.
        var isOffice = format is FormatSniffer.Zip && ReaderSet.All.Any(r => r.Formats.Contains(file.Extension, StringComparer.Ordinal));
        return isOffice ? null : All.FirstOrDefault(c => c.Formats.Contains(format, StringComparer.Ordinal));
    }
}
