using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using DocTools.Cli.Output;
using DocTools.Core.Documents;
using DocTools.Formats.Engines;
using DocTools.Formats.Reading;
using DocTools.Formats.Reading.Legacy;

namespace DocTools.Cli.State;

/// <summary>
/// Legacy files as they were converted, by submission and SHA-256, in <c>DIR/.doctools/converted</c>; those of another LibreOffice are forgotten. A file that could not be
/// converted is known for this run only: whether it is tried again is decided with its submission. Safe to call from several threads.
/// </summary>
public sealed class ConversionStore
{
    private readonly string _folder;
    private readonly ConcurrentDictionary<string, ReadingProblem> _failed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _used = new(StringComparer.Ordinal);

    /// <summary>Opens the store.</summary>
    /// <param name="folder">Its folder; made when something is kept.</param>
    public ConversionStore(string folder)
    {
        _folder = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(LibreOffice.Identity)))[..16]);
        if (Directory.Exists(folder))
        {
            foreach (var other in Directory.EnumerateDirectories(folder).Where(d => !string.Equals(d, _folder, StringComparison.Ordinal)).ToList())
            {
                Directory.Delete(other, recursive: true);
            }
        }
    }

    /// <summary>Whether it is known what a conversion makes of a file.</summary>
    public bool Knows(string submission, string sha256) => _failed.ContainsKey(sha256) || File.Exists(PathOf(submission, sha256));

    /// <summary>The file with what a conversion made of it, where that is known.</summary>
    public IncomingFile With(string submission, IncomingFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (_failed.TryGetValue(file.Sha256, out var problem))
        {
            return file with { Converted = Conversion.Failed(problem) };
        }

        var path = PathOf(submission, file.Sha256);
        _used.TryAdd(path, 0);
        return File.Exists(path) ? file with { Converted = Conversion.Of(File.ReadAllBytes(path)) } : file;
    }

    /// <summary>Keeps what a conversion made; the file is whole or not there.</summary>
    public void Put(string submission, string sha256, Conversion conversion)
    {
        ArgumentNullException.ThrowIfNull(conversion);
        if (conversion.Bytes is not { } bytes)
        {
            _failed[sha256] = conversion.Problem!;
            return;
        }

        var path = PathOf(submission, sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var stream = File.Create(path + ".tmp"))
        {
            stream.Write(bytes.Span);
        }

        File.Move(path + ".tmp", path, overwrite: true);
    }

    /// <summary>Forgets the files of a submission that was read and no longer has them.</summary>
    public void Tidy(string submission)
    {
        var folder = FolderOf(submission);
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder).Where(f => !_used.ContainsKey(f)).ToList())
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Forgets every submission that is not among these.</summary>
    public void KeepOnly(IEnumerable<string> submissions)
    {
        if (Directory.Exists(_folder))
        {
            var wanted = submissions.Select(FolderOf).ToHashSet(StringComparer.Ordinal);
            foreach (var folder in Directory.EnumerateDirectories(_folder).Where(d => !wanted.Contains(d)).ToList())
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private string FolderOf(string submission) => Path.Combine(_folder, SubmissionName.Of(submission));

    private string PathOf(string submission, string sha256) => Path.Combine(FolderOf(submission), sha256);
}
