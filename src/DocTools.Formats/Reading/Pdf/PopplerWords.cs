using System.Net;
using System.Text;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Reads the output of <c>pdftotext -bbox</c>: one tag a line, of which the pages and words count. Whatever else the file put there is no tag of these.</summary>
/// <param name="limits">How much of it is read.</param>
/// <param name="cancellation">The file's time.</param>
internal sealed class PopplerWords(ReadingLimits limits, CancellationToken cancellation)
{
    /// <summary>The words of each page.</summary>
    /// <exception cref="ReadingException">There are too many of them.</exception>
    public List<List<PopplerWord>> Read(Stream stream)
    {
        var pages = new List<List<PopplerWord>>();
        var lines = new TraceLines(stream);
        var characters = 0;
        while (lines.Next(out var line))
        {
            cancellation.ThrowIfCancellationRequested();
            var element = new TraceElement(line);
            if (element.Name.SequenceEqual("page"u8))
            {
                pages.Add([]);
            }
            else if (element.Name.SequenceEqual("word"u8) && pages.Count > 0 && Word(element, line) is { Text.Length: > 0 } word)
            {
                characters += word.Text.Length;
                if (characters > limits.Characters / 10)
                {
                    throw new ReadingException(Reasons.TooMany("文字數", "characters", limits.Characters / 10));
                }

                pages[^1].Add(word);
            }
        }

        return pages;
    }

    private static PopplerWord Word(TraceElement element, ReadOnlySpan<byte> line)
    {
        var start = line.IndexOf((byte)'>') + 1;
        var end = line.LastIndexOf("</word>"u8);
        var text = end < start ? "" : Encoding.UTF8.GetString(line[start..end]);
        var box = PdfRect.Of((Number(element, " xMin=\""u8), Number(element, " yMin=\""u8)), (Number(element, " xMax=\""u8), Number(element, " yMax=\""u8)));
        return new PopplerWord(string.Concat(WebUtility.HtmlDecode(text).Where(c => !char.IsWhiteSpace(c))), box);
    }

    // The first of a name: the text behind may hold anything.
    private static double Number(TraceElement element, ReadOnlySpan<byte> key) => TraceElement.Parse(element.Attribute(key));
}
