using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;

namespace DocTools.Cli.Purging;

/// <summary>
/// Looks for what was removed in the raw bytes of files, and in what is packed in those that are zips (workbooks): as UTF-8, and as JSON writes it with escapes. PDFs, other compressed files
/// and those that cannot be read are counted apart, as nothing is proved of them.
/// </summary>
public sealed class PurgeProof
{
    // Fewer bytes than that of a text stand in any large file by chance.
    private const int LeastBytes = 6;
    private const int LeastAscii = 8;

    // Our workbooks are far smaller; a file that somebody put there may expand without end.
    private const long MostUnpacked = 256L << 20;

    // gzip, bzip2, xz, zstd, 7z, rar, PNG, JPEG, and OLE, whose texts are UTF-16.
    private static readonly ImmutableArray<byte[]> Packed =
        [[0x1F, 0x8B], [.. "BZh"u8], [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD], [.. "7z"u8, 0xBC, 0xAF], [.. "Rar!"u8], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0xD0, 0xCF, 0x11, 0xE0]];

    private readonly SearchValues<string>? _wanted;

    private PurgeProof(ImmutableArray<string> texts, int shared, int tooShort)
    {
        Searched = texts.Length;
        Shared = shared;
        TooShort = tooShort;
        // Bytes as characters of the same number, so that one search takes all texts at a time.
        _wanted = texts.IsEmpty ? null : SearchValues.Create([.. texts.SelectMany(Forms).Select(t => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(t))).Distinct(StringComparer.Ordinal)], StringComparison.Ordinal);
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

    /// <summary>Looks the files through; none that is broken or locked ends the search.</summary>
    public ProofResult Search(IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (found, unsearchable) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        var (count, pdfs) = (0, 0);
        foreach (var file in files)
        {
            var (holds, whole, pdf) = Look(file);
            if (holds)
            {
                found.Add(file);
            }

            count += whole ? 1 : 0;
            pdfs += pdf ? 1 : 0;
            if (!whole && !pdf)
            {
                unsearchable.Add(file);
            }
        }

        return new ProofResult(found.ToImmutable(), count, pdfs, unsearchable.ToImmutable());
    }

    /// <summary>Looks texts through, those of a ledger that is no file.</summary>
    /// <returns>How many hold something of it, and how many there were.</returns>
    public (int Holding, int All) Search(IEnumerable<string> texts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var (holding, all) = (0, 0);
        foreach (var text in texts)
        {
            cancellation.ThrowIfCancellationRequested();
            all++;
            holding += Holds(Encoding.UTF8.GetBytes(text)) ? 1 : 0;
        }

        return (holding, all);
    }

    // Even where a file cannot be searched whole, what is found in its bytes counts.
    private (bool Holds, bool Whole, bool Pdf) Look(string file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Told as not searchable.
            return (false, false, false);
        }

        var holds = Holds(bytes);
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            var pdf = IsPdf(bytes);
            return (holds, !pdf && !IsPacked(bytes), pdf);
        }

        try
        {
            var whole = true;
            foreach (var part in Unpacked(bytes))
            {
                holds |= Holds(part);
                whole &= !IsPdf(part) && !IsPacked(part) && !part.AsSpan().StartsWith("PK"u8);
            }

            return (holds, whole, false);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            // A broken or encrypted zip, or one that begins so by chance: told as not searchable.
            return (holds, false, false);
        }
    }

    private bool Holds(byte[] bytes) => _wanted is not null && Encoding.Latin1.GetString(bytes).AsSpan().ContainsAny(_wanted);

    private static bool IsPdf(byte[] bytes) => bytes.AsSpan().StartsWith("%PDF"u8);

    private static bool IsPacked(byte[] bytes) => Packed.Any(p => bytes.AsSpan().StartsWith(p));

    // As it is, and as JSON writes it (RFC 8259 section 7): quotes alone, or all that is not ASCII, with large or small hexadecimal digits.
    private static IEnumerable<string> Forms(string text)
    {
        yield return text;
        yield return JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);
        yield return JavaScriptEncoder.Default.Encode(text);
        foreach (var format in (string[])["X4", "x4"])
        {
            yield return string.Concat(text.Select(c => c is '"' or '\\' ? "\\" + c : char.IsAscii(c) ? c.ToString() : "\\u" + ((int)c).ToString(format, CultureInfo.InvariantCulture)));
        }
    }

    private static IEnumerable<byte[]> Unpacked(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var left = MostUnpacked;
        foreach (var entry in zip.Entries)
        {
            // The length is what the zip says; no more than that is ever given out by its stream.
            left -= entry.Length;
            if (left < 0)
            {
                throw new InvalidDataException(entry.FullName);
            }

            using var stream = entry.Open();
            using var whole = new MemoryStream();
            stream.CopyTo(whole);
            yield return whole.ToArray();
        }
    }
}
