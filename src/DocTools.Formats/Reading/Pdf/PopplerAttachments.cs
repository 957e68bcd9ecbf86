using System.Text;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Takes the files within a PDF out by <c>pdfdetach</c> of poppler, where MuPDF is missing. Covers of portfolios are not told by it.</summary>
internal static partial class PopplerAttachments
{
    private const string Program = "pdfdetach";

    /// <summary>Whether the program is there.</summary>
    public static bool IsInstalled => EnginePath.Find(Program) is not null;

    /// <summary>Writes the files into a folder.</summary>
    /// <returns>Names and places of the files; never a cover; what could not be taken out.</returns>
    public static (IReadOnlyList<(string Name, string Path)> Found, string? Cover, ReadingProblem? Problem) Take(string pdf, string folder, ReadingLimits limits, CancellationToken cancellation)
    {
        var engine = EngineLimits.Default with { OutputBytes = 16 << 20, FileBytes = limits.FileBytes + 512 };
        var list = EngineProcess.Run(Program, ["-list", "-enc", "UTF-8", pdf], engine, static s => new StreamReader(s, Encoding.UTF8).ReadToEnd(), cancellation);
        var found = new List<(string Name, string Path)>();
        ReadingProblem? problem = null;
        foreach (Match line in Line().Matches(list.Value ?? ""))
        {
            var number = line.Groups["number"].Value;
            var path = Path.Combine(folder, number);
            if (found.Count < PdfAttachments.Most && EngineProcess.Run(Program, ["-save", number, "-o", path, pdf], engine, static _ => true, cancellation).End is not EngineEnd.Done)
            {
                problem = PdfProblems.BrokenAttachment;
                continue;
            }

            found.Add((Name(line.Groups["name"].Value), path));
        }

        return (found, null, problem);
    }

    // Bytes that are no text string of a PDF come as one character each.
    private static string Name(string name) => name.Any(c => c >= 0x80) && name.All(c => c <= 0xFF) ? PdfAttachments.Decode(Encoding.Latin1.GetBytes(name)) : name;

    [GeneratedRegex(@"^(?<number>\d+): (?<name>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Line();
}
