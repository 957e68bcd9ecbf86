using System.Text;
using System.Text.Json;
using DocTools.Core.Documents;
using DocTools.Formats.Engines;
using DocTools.Formats.Reading.Pictures;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>
/// The pictures of a PDF, for comparing them. Mutool writes their pixels out when the first one is asked for, which most documents never do.
/// </summary>
/// <param name="file">The PDF.</param>
/// <param name="limits">How much may be read.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class PdfPictures(ReadOnlyMemory<byte> file, ReadingLimits limits, CancellationToken cancellation)
{
    // Points by which two tellings of one place may differ.
    private const double SamePlace = 1.5;

    // A line of JSON per picture, its pixels as a PNG in the folder; larger ones than a camera makes are left out.
    private const string Script = """
        var doc = new Document(scriptArgs[0]), count = 0;
        for (var i = 0, n = doc.countPages(); i < n && count < 500; i++) {
            var page = doc.loadPage(i), origin = page.bound();
            page.run({ fillImage: function (image, m, alpha) {
                if (count >= 500 || image.getWidth() * image.getHeight() > 64e6) return;
                var name = (count++) + ".png";
                try {
                    image.toPixmap().saveAsPNG(scriptArgs[1] + "/" + name);
                    var xs = [m[4], m[4] + m[0], m[4] + m[2], m[4] + m[0] + m[2]], ys = [m[5], m[5] + m[1], m[5] + m[3], m[5] + m[1] + m[3]];
                    print(JSON.stringify({ page: i + 1, file: name, box: [Math.min.apply(null, xs) - origin[0], Math.min.apply(null, ys) - origin[1], Math.max.apply(null, xs) - origin[0], Math.max.apply(null, ys) - origin[1]] }));
                } catch (e) { }
            } }, Identity);
        }
        """;

    private List<(int Page, PdfRect Box, string Identity)>? _found;

    /// <summary>The picture at a place of a page as it is seen.</summary>
    public Picture At(int page, PdfRect box) => new(() => Find(page, box));

    private string? Find(int page, PdfRect box)
    {
        _found ??= Read();
        var same = _found.Where(f => f.Page == page && Math.Abs(f.Box.X0 - box.X0) <= SamePlace && Math.Abs(f.Box.Y0 - box.Y0) <= SamePlace && Math.Abs(f.Box.X1 - box.X1) <= SamePlace && Math.Abs(f.Box.Y1 - box.Y1) <= SamePlace)
            .Select(f => f.Identity).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return same.Length == 1 ? same[0] : null;
    }

    private List<(int Page, PdfRect Box, string Identity)> Read()
    {
        using var pdf = TemporaryFile.Of(file.Span, "pdf");
        using var script = TemporaryFile.Of(Encoding.UTF8.GetBytes(Script), "js");
        var folder = Directory.CreateTempSubdirectory("doctools-");
        try
        {
            var run = EngineProcess.Run("mutool", ["run", script.Path, pdf.Path, folder.FullName], EngineLimits.Default with { FileBytes = limits.PartBytes }, Lines, cancellation);
            return [.. (run.Value ?? []).Select(l => Told(l, folder.FullName)).OfType<(int, PdfRect, string)>()];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private (int Page, PdfRect Box, string Identity)? Told(string line, string folder)
    {
        if (!line.StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            var box = json.RootElement.GetProperty("box").EnumerateArray().Select(n => n.GetDouble()).ToArray();
            var path = Path.Combine(folder, Path.GetFileName(json.RootElement.GetProperty("file").GetString()!));
            return File.Exists(path) ? (json.RootElement.GetProperty("page").GetInt32(), new PdfRect(box[0], box[1], box[2], box[3]), PictureIdentity.Of(File.ReadAllBytes(path), limits)) : null;
        }
        catch (JsonException e)
        {
            throw new ReadingException(Reasons.Unexpected(e));
        }
    }

    private static List<string> Lines(Stream stream)
    {
        var lines = new List<string>();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }
}
