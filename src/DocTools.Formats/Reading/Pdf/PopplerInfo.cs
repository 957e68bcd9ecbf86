using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>What <c>pdfinfo -box</c> says of a file.</summary>
/// <param name="Form">Kind of its form: <c>none</c>, <c>AcroForm</c> or <c>XFA</c>.</param>
/// <param name="Pages">For each page what of it is shown, as seen on the screen and from its top left.</param>
internal sealed partial record PopplerInfo(string Form, IReadOnlyDictionary<int, PdfRect> Pages)
{
    private const long Most = 16 << 20;

    /// <summary>Asks for it.</summary>
    public static EngineRun<PopplerInfo> Of(string path, CancellationToken cancellation) =>
        EngineProcess.Run("pdfinfo", ["-box", "-f", "1", "-l", "100000", path], EngineLimits.Default with { OutputBytes = Most }, Read, cancellation);

    private static PopplerInfo Read(Stream stream)
    {
        var form = "none";
        var turns = new Dictionary<int, int>();
        var boxes = new Dictionary<(int, string), double[]>();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("Form:", StringComparison.Ordinal))
            {
                form = line[5..].Trim();
            }
            else if (Line().Match(line) is { Success: true } match && int.TryParse(match.Groups["page"].ValueSpan, CultureInfo.InvariantCulture, out var page))
            {
                var numbers = SvgNode.Numbers(match.Groups["numbers"].Value);
                if (match.Groups["what"].ValueSpan is "rot")
                {
                    turns[page] = (int)(numbers.FirstOrDefault() / 90) & 3;
                }
                else
                {
                    boxes[(page, match.Groups["what"].Value)] = numbers;
                }
            }
        }

        return new PopplerInfo(form, turns.ToDictionary(t => t.Key, t => Seen(boxes.GetValueOrDefault((t.Key, "MediaBox")), boxes.GetValueOrDefault((t.Key, "CropBox")), t.Value)));
    }

    // Both boxes count from the bottom left of the page before it is turned.
    private static PdfRect Seen(double[]? media, double[]? crop, int turn)
    {
        if (media is not { Length: 4 } m || crop is not { Length: 4 } c)
        {
            return PdfRect.Endless;
        }

        var (width, height) = (m[2] - m[0], m[3] - m[1]);
        var box = new PdfRect(c[0] - m[0], m[3] - c[3], c[2] - m[0], m[3] - c[1]);
        return turn switch
        {
            1 => new PdfRect(height - box.Y1, box.X0, height - box.Y0, box.X1),
            2 => new PdfRect(width - box.X1, height - box.Y1, width - box.X0, height - box.Y0),
            3 => new PdfRect(box.Y0, width - box.X1, box.Y1, width - box.X0),
            _ => box,
        };
    }

    [GeneratedRegex(@"^Page\s+(?<page>\d{1,6})\s+(?<what>rot|MediaBox|CropBox):\s*(?<numbers>[-\d.\s]+)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Line();
}
