using System.Text;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>The files within a PDF (ISO 32000-1, 7.11.4; portfolios 12.3.5): named in its catalogue, associated with it, or pinned to a page.</summary>
/// <remarks>MuPDF takes them out, poppler where that is missing; a file that needs a password is left to the reader, which says so.</remarks>
internal static partial class PdfAttachments
{
    /// <summary>Files taken out of one PDF at most.</summary>
    public const int Most = 200;

    private const int LongestName = 200;

    private static readonly byte[][] FileNames = ["/EmbeddedFile"u8.ToArray(), "/FileAttachment"u8.ToArray()];

    /// <summary>Whether a file is a PDF that may hold others. Ordinary ones are told without an engine.</summary>
    public static bool MayHave(IncomingFile file)
    {
        var bytes = file.Bytes.Span;
        return bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 && PdfNames.MayHold(file.Bytes, FileNames);
    }

    /// <summary>The PDF itself, unless it is the cover of a portfolio, and the files in it, each read only when it is asked for.</summary>
    /// <param name="file">A PDF.</param>
    /// <param name="budget">What it may expand to.</param>
    public static IEnumerable<SubmissionItem> WithFile(IncomingFile file, ExpansionBudget budget)
    {
        var folder = Directory.CreateTempSubdirectory("doctools-");
        try
        {
            var (found, cover, problem) = Take(file, folder.FullName, budget.Limits, budget.Cancellation);
            if (cover is null || found.Count == 0 || !CoverWords().IsMatch(cover))
            {
                yield return SubmissionItem.Of(file);
            }

            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (name, path) in found.Take(Most).Select(f => (SafeName(f.Name), f.Path)).OrderBy(f => f.Item1, StringComparer.Ordinal))
            {
                var inner = file.Path + "/" + Free(name, taken);
                if (!IgnoredNames.Covers(inner))
                {
                    yield return Read(inner, path, budget);
                }
            }

            if (problem is not null || found.Count > Most)
            {
                yield return SubmissionItem.Failed(file.Path + "/" + Free("附件", taken), problem ?? Reasons.TooMany("PDF 的附件", "files attached to the PDF", Most));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (IReadOnlyList<(string Name, string Path)> Found, string? Cover, ReadingProblem? Problem) Take(IncomingFile file, string folder, ReadingLimits limits, CancellationToken cancellation)
    {
        using var pdf = TemporaryFile.Of(file.Bytes.Span, "pdf");
        return MutoolAttachments.IsInstalled ? MutoolAttachments.Take(pdf.Path, folder, limits, cancellation)
            : PopplerAttachments.IsInstalled ? PopplerAttachments.Take(pdf.Path, folder, limits, cancellation)
            : ([], null, null);
    }

    private static SubmissionItem Read(string path, string from, ExpansionBudget budget)
    {
        try
        {
            var length = new FileInfo(from).Length;
            if (length > budget.Limits.FileBytes)
            {
                return SubmissionItem.Failed(path, Reasons.TooLarge(budget.Limits.FileBytes));
            }

            budget.Spend((int)length);
            return SubmissionItem.Of(path, File.ReadAllBytes(from));
        }
        catch (ReadingException e)
        {
            return SubmissionItem.Failed(path, e.Problem);
        }
    }

    /// <summary>A text string of a PDF (7.9.2.2), or the bytes that programs in Taiwan write in its place.</summary>
    internal static string Decode(ReadOnlySpan<byte> name)
    {
        if (name.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || name.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || name.StartsWith("\uFEFF"u8) || System.Text.Unicode.Utf8.IsValid(name))
        {
            return TextDecoder.Decode(name);
        }

        // PDFDocEncoding is Latin-1 where letters are concerned; its accents hardly ever make characters of Big5.
        var big5 = TextDecoder.Big5.GetString(name);
        return big5.Contains('\uFFFD', StringComparison.Ordinal) ? Encoding.Latin1.GetString(name) : big5;
    }

    // The folders of a portfolio, or of the disk that a file once lay on, are no part of its name.
    private static string SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && c is not (':' or '*' or '?' or '"' or '<' or '>' or '|'))).Trim();
        return clean.Trim('.').Length == 0 ? "附件" : clean.Length > LongestName ? clean[^LongestName..] : clean;
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var copy = 2; !taken.Add(free); copy++)
        {
            free = $"{Path.GetFileNameWithoutExtension(name)} ({copy}){Path.GetExtension(name)}";
        }

        return free;
    }

    // What Acrobat writes on the page that programs without portfolios show.
    [GeneratedRegex("Adobe|Acrobat|portfolio|公文包|作品集|組合", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CoverWords();
}
