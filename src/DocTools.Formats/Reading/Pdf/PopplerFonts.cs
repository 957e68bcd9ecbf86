using System.Text;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Asks <c>pdffonts</c> which fonts of symbols a file uses: no tool of poppler tells it for a single character.</summary>
internal static class PopplerFonts
{
    // Two lines of headings.
    private const int Heading = 2;
    private const long Most = 4 << 20;

    /// <summary>The one kind of symbols in the file; <see cref="PdfFontKind.Plain"/> where there is none or more than one.</summary>
    public static PdfFontKind Symbols(string path, CancellationToken cancellation)
    {
        var run = EngineProcess.Run("pdffonts", [path], EngineLimits.Default with { OutputBytes = Most }, Kinds, cancellation);
        return run is { End: EngineEnd.Done, Value: [var kind] } ? kind : PdfFontKind.Plain;
    }

    private static PdfFontKind[] Kinds(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var kinds = new HashSet<PdfFontKind>();
        for (var i = 0; reader.ReadLine() is { } line; i++)
        {
            var kind = i < Heading ? PdfFontKind.Plain : PdfFont.KindOf(Encoding.UTF8.GetBytes(line.Split(' ')[0]));
            if (kind is not (PdfFontKind.Plain or PdfFontKind.Dingbats))
            {
                kinds.Add(kind);
            }
        }

        return [.. kinds];
    }
}
