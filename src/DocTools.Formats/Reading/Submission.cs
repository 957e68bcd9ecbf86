using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocTools.Core.Cases;

namespace DocTools.Formats.Reading;

/// <summary>One submission of an inbox: a folder, a container, a single document, or several of these under one group.</summary>
public sealed class Submission
{
    private readonly string _inbox;

    internal Submission(string id, string inbox, ImmutableArray<FileSystemInfo> children, ManifestEntry manifest)
    {
        Id = id;
        _inbox = inbox;
        Children = children;
        Manifest = manifest;
    }

    /// <summary>Id within the inbox; fit for a folder's name.</summary>
    public string Id { get; }

    /// <summary>The manifest's line, or an empty one.</summary>
    public ManifestEntry Manifest { get; }

    /// <summary>The inbox's children that make up the submission, in ordinal order.</summary>
    internal ImmutableArray<FileSystemInfo> Children { get; }

    /// <summary>Whether everything that made it up when the inbox was listed still lies there.</summary>
    public bool IsThere() => Children.All(c => Path.Exists(c.FullName));

    /// <summary>
    /// The submission's files one after the other, in ordinal order of their paths, each read only when it is asked for; containers are unfolded.
    /// A file that cannot be had is an item with a problem.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public IEnumerable<SubmissionItem> Load(ReadingLimits limits, CancellationToken cancellation)
    {
        foreach (var file in ListFiles())
        {
            cancellation.ThrowIfCancellationRequested();
            var item = Open(file, limits);
            if (item.File is not { } opened)
            {
                yield return item;
                continue;
            }

            foreach (var inner in ContainerSet.Unfold(opened, new ExpansionBudget(limits, cancellation)))
            {
                yield return inner;
            }
        }
    }

    /// <summary>
    /// A hash over the paths and bytes of the submission's files as they lie on the disk, in lower-case hexadecimal: the same as in an earlier run
    /// where nothing changed. Nothing is parsed or unfolded.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public string Fingerprint(CancellationToken cancellation)
    {
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in ListFiles())
        {
            cancellation.ThrowIfCancellationRequested();
            whole.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\0{HashOf(file)}\n"));
        }

        return Convert.ToHexStringLower(whole.GetHashAndReset());
    }

    /// <summary>
    /// Whether a file of the submission is one of Office before Open XML, or may hold one. Only names and first bytes are looked at.
    /// </summary>
    public bool MayHoldLegacy() => ListFiles().Any(MayHoldLegacy);

    private static bool MayHoldLegacy(DiskFile file)
    {
        var extension = Path.GetExtension(file.Path).TrimStart('.').ToLowerInvariant();
        if (file.Problem is not null || ContainerSet.IsContainerName(file.Path))
        {
            return file.Problem is null;
        }

        try
        {
            // Pipes and devices have no length.
            if (new FileInfo(file.FullPath).Length == 0)
            {
                return false;
            }

            Span<byte> start = stackalloc byte[8];
            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return Legacy.LegacyFile.MayBeOne(extension, start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Loading meets the same, and words it.
            return false;
        }
    }

    private IEnumerable<DiskFile> ListFiles()
    {
        var walk = new FolderWalk(_inbox);
        return Children.SelectMany(child => walk.List(child, Children.Length > 1 ? child.Name + "/" : ""));
    }

    private static SubmissionItem Open(DiskFile file, ReadingLimits limits)
    {
        if (file.Problem is not null)
        {
            return SubmissionItem.Failed(file.Path, file.Problem);
        }

        try
        {
            var length = new FileInfo(file.FullPath).Length;
            if (length > limits.FileBytes)
            {
                return SubmissionItem.Failed(file.Path, Reasons.TooLarge(limits.FileBytes));
            }

            // Pipes and devices have no length either, and opening one could wait for ever.
            return SubmissionItem.Of(file.Path, length == 0 ? [] : File.ReadAllBytes(file.FullPath));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SubmissionItem.Failed(file.Path, Reasons.Inaccessible(e));
        }
    }

    private static string HashOf(DiskFile file)
    {
        if (file.Problem is not null)
        {
            return file.Problem.ReasonEn;
        }

        try
        {
            if (new FileInfo(file.FullPath).Length == 0)
            {
                return "";
            }

            using var stream = File.OpenRead(file.FullPath);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
