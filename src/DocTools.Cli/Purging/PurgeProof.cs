using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace DocTools.Cli.Purging;

/// <summary>Looks for what was removed in the raw bytes of files, and in what is packed in those that are zips (workbooks).</summary>
public sealed class PurgeProof
{
    // Fewer bytes than that of a text stand in any large file by chance.
    private const int LeastBytes = 6;
    private const int LeastAscii = 8;

    private readonly SearchValues<string>? _wanted;

    private PurgeProof(ImmutableArray<string> texts, int shared, int tooShort)
    {
        Searched = texts.Length;
        Shared = shared;
        TooShort = tooShort;
        // Bytes as characters of the same number, so that one search takes all texts at a time.
        _wanted = texts.IsEmpty ? null : SearchValues.Create([.. texts.Select(t => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(t)))], StringComparison.Ordinal);
    }

    /// <summary>Texts that are looked for.</summary>
    public int Searched { get; }

    /// <summary>Texts that other submissions hold, too, so that they may be found.</summary>
    public int Shared { get; }

    /// <summary>Texts that are too short to be looked for.</summary>
    public int TooShort { get; }

    /// <summary>A proof for these texts.</summary>
    /// <param name="removed">Ids and values of what was removed.</param>
    /// <param name="remaining">All texts of what remains.</param>
    public static PurgeProof Of(IEnumerable<string> removed, IReadOnlyList<string> remaining)
    {
        var texts = removed.Select(t => t.Trim()).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var fit = texts.FindAll(t => t.All(char.IsAscii) ? t.Length >= LeastAscii : Encoding.UTF8.GetByteCount(t) >= LeastBytes);
        var held = string.Join('\n', remaining);
        var own = fit.FindAll(t => !held.Contains(t, StringComparison.Ordinal));
        return new PurgeProof([.. own], fit.Count - own.Count, texts.Count - fit.Count);
    }

    /// <summary>The files in which something was found, and how many were looked through.</summary>
    public (ImmutableArray<string> Found, int Files) Search(IEnumerable<string> files)
    {
        var (found, count) = (ImmutableArray.CreateBuilder<string>(), 0);
        foreach (var file in files)
        {
            count++;
            if (_wanted is not null && Holds(file))
            {
                found.Add(file);
            }
        }

        return (found.ToImmutable(), count);
    }

    private bool Holds(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return Holds(bytes) || (bytes.AsSpan().StartsWith("PK"u8) && Unpacked(bytes).Any(Holds));
    }

    private bool Holds(byte[] bytes) => Encoding.Latin1.GetString(bytes).AsSpan().ContainsAny(_wanted!);

    // Our own workbooks; their size is what we wrote.
    private static IEnumerable<byte[]> Unpacked(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var whole = new MemoryStream();
            stream.CopyTo(whole);
            yield return whole.ToArray();
        }
    }
}
