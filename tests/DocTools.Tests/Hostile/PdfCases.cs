using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocTools.Tests.Formats.Reading.Pdf;
using static DocTools.Tests.Hostile.XmlCases;

namespace DocTools.Tests.Hostile;

/// <summary>PDF: circles, depth, bombs and sizes. Mended by the engine or not, each has an end.</summary>
internal static class PdfCases
{
    private const string Any = "unrecognised|refused|unreadable|partial|read";

    public static IEnumerable<HostileCase> All =>
    [
        new("pdf: pages that hold themselves", "a.pdf", "unreadable|refused", () => Raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>")),
        new("pdf: pages that hold their parent", "a.pdf", "unreadable|refused", () => Raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>", "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 2>>")),
        new("pdf: a page that is its own parent", "a.pdf", Any, () => Raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 3 0 R>>")),
        new("pdf: a billion pages as it says", "a.pdf", Any, () => Raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>")),
        new("pdf: one page a hundred thousand times", "a.pdf", Any, () => Raw("<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Kids[{Many("3 0 R ", 100_000)}]/Count 100000>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>")) { IsLong = true, IsWorst = true },
        new("pdf: a tree of pages as deep as it goes", "a.pdf", Any, () => Raw(["<</Type/Catalog/Pages 2 0 R>>", .. Enumerable.Range(3, 20_000).Select(i => $"<</Type/Pages/Kids[{i} 0 R]/Count 1>>"), "<</Type/Page/MediaBox[0 0 9 9]>>"])),
        new("pdf: a tree of pages that doubles at every level", "a.pdf", Any, () => Raw(["<</Type/Catalog/Pages 2 0 R>>", .. Enumerable.Range(3, 40).Select(i => $"<</Type/Pages/Kids[{i} 0 R {i} 0 R]/Count 2>>"), "<</Type/Page/MediaBox[0 0 9 9]>>"])) { IsLong = true },
        new("pdf: tables of places that name each other", "a.pdf", Any, () => Xrefs(2, circle: true)),
        new("pdf: a chain of tables of places", "a.pdf", Any, () => Xrefs(5000, circle: false)),
        new("pdf: an object that is a reference to itself", "a.pdf", Any, () => Raw("<</Type/Catalog/Pages 2 0 R>>", "2 0 R")),
        new("pdf: brackets as deep as they go", "a.pdf", Any, () => Raw("<</Type/Catalog/Pages 2 0 R/A " + Packages.Nest("[", "]", 500_000, "") + ">>", "<</Type/Pages/Kids[]/Count 0>>")),
        new("pdf: dictionaries as deep as they go", "a.pdf", Any, () => Raw("<</Type/Catalog/Pages 2 0 R/A " + Packages.Nest("<</A", ">>", 200_000, " 1") + ">>", "<</Type/Pages/Kids[]/Count 0>>")),
        new("pdf: a page as large as a number can be", "a.pdf", Any, () => new PdfFile().Page(2147483647, 2147483647).Text(50, 50, "hello").Bytes()),
        new("pdf: a page of no size", "a.pdf", Any, () => new PdfFile().Page(0, -5).Text(50, 50, "hello").Bytes()),
        new("pdf: a drawing that is a bomb", "a.pdf", Any, () => Drawing(Many("0 0 m 9 9 l S ", 8_000_000))) { IsLong = true, IsWorst = true },
        new("pdf: text without end", "a.pdf", Any, () => Drawing("BT /F1 9 Tf " + Many("1 0 0 1 9 9 Tm (aaaaaaaa) Tj ", 800_000) + " ET")) { IsLong = true, IsWorst = true },
        new("pdf: lines without end", "a.pdf", Any, () => Drawing(string.Concat(Enumerable.Range(0, 60_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i % 600} {i / 600} m {(i * 7) % 600} {i / 600} l S "))))) { IsWorst = true, IsLong = true },
        new("pdf: a grid of a thousand by a thousand", "a.pdf", Any, () => Drawing(string.Concat(Enumerable.Range(0, 1000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i * 0.5} 0 m {i * 0.5} 500 l S 0 {i * 0.5} m 500 {i * 0.5} l S "))))) { IsLong = true, IsWorst = true },
        new("pdf: graphics states without end", "a.pdf", Any, () => Drawing(Many("q ", 1_000_000))),
        new("pdf: a form that draws itself", "a.pdf", Any, () => new PdfFile().Page().Text(50, 50, "hello").Draw("/Im1 Do").Object("Im1", PdfFile.Stream("/Im1 Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Im1 {Im1} >> >>")).Bytes()),
        new("pdf: forms that draw the next one ten times", "a.pdf", Any, () => Doubling()) { IsLong = true, IsWorst = true },
        new("pdf: a filter two hundred times", "a.pdf", Any, () => Raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>", $"<</Length 3/Filter[{Many("/FlateDecode ", 200)}]>>\nstream\nabc\nendstream")),
        new("pdf: pictures of nonsense in every coding", "a.pdf", Any, () => Pictures("JBIG2Decode", "JPXDecode", "DCTDecode", "CCITTFaxDecode", "LZWDecode", "RunLengthDecode")),
        new("pdf: a picture of a hundred thousand pixels square", "a.pdf", Any, () => Picture(100_000)) { IsWorst = true },
        new("pdf: behind a password", "a.pdf", "unreadable", () => new PdfFile().Page().Text(50, 50, "hello").Trailer($"/ID [<{Many("00", 16)}> <{Many("00", 16)}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{Many("41", 32)}> /U <{Many("42", 32)}> >>").Bytes()),
        new("pdf: a way of locking that nobody knows", "a.pdf", "unreadable", () => new PdfFile().Page().Text(50, 50, "hello").Trailer("/Encrypt << /Filter /Nobody /V 99 >>").Bytes()),
        new("pdf: the head alone", "a.pdf", "unreadable", () => "%PDF-1.7\n"u8.ToArray()),
        new("pdf: zeros behind the head", "a.pdf", "unreadable", () => [.. "%PDF-1.7\n"u8, .. new byte[5 << 20]]),
        new("pdf: a map of characters without end", "a.pdf", Any, () => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(new PdfFile().Page().Text(50, 50, "hello").Bytes()).Replace("1 beginbfrange", "999999999 beginbfrange", StringComparison.Ordinal))),
        new("pdf: a script, a link and a program to start", "a.pdf", "unrecognised|partial|unreadable|read", () => new PdfFile().Page().Text(50, 50, "hello hello hello").Catalog("/OpenAction << /S /JavaScript /JS (while \\(true\\) {}) /Next << /S /Launch /F (/bin/sh) >> >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >>").Bytes()),
    ];

    private static byte[] Raw(params string[] objects)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        for (var i = 0; i < objects.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objects[i]}endobj\n");
        }

        return Encoding.Latin1.GetBytes(text.Append("trailer<</Root 1 0 R>>\n%%EOF\n").ToString());
    }

    private static byte[] Xrefs(int count, bool circle)
    {
        var text = new StringBuilder("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n");
        const int Length = 60;
        var first = text.Length;
        for (var i = 0; i < count; i++)
        {
            var previous = first + (Length * (i == 0 && circle ? count - 1 : i - 1));
            text.Append($"xref\n0 0\ntrailer<</Root 1 0 R/Size 3{(i == 0 && !circle ? "" : string.Create(CultureInfo.InvariantCulture, $"/Prev {previous}"))}>>".PadRight(Length - 1)).Append('\n');
        }

        return Encoding.Latin1.GetBytes(text.Append(CultureInfo.InvariantCulture, $"startxref\n{first + (Length * (count - 1))}\n%%EOF\n").ToString());
    }

    private static byte[] Drawing(string operators)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.Latin1.GetBytes(operators));
        }

        return Raw(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            string.Create(CultureInfo.InvariantCulture, $"<</Length {packed.Length}/Filter/FlateDecode>>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream"));
    }

    private static byte[] Doubling()
    {
        var file = new PdfFile().Page().Text(50, 50, "hello").Draw("/Im0 Do");
        for (var i = 0; i < 9; i++)
        {
            file.Object($"Im{i}", PdfFile.Stream(Many($"/Im{i + 1} Do ", 10), $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Im{i + 1} {{Im{i + 1}}} >> >>"));
        }

        return file.Object("Im9", PdfFile.Stream("0 0 5 5 re f", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")).Bytes();
    }

    private static byte[] Pictures(params string[] filters)
    {
        var noise = new byte[4000];
        new Random(3).NextBytes(noise);
        var file = new PdfFile().Page().Text(50, 50, "hello");
        for (var i = 0; i < filters.Length; i++)
        {
            file.Draw($"q 200 0 0 200 0 0 cm /Im{i} Do Q").Object($"Im{i}", PdfFile.Stream(Encoding.Latin1.GetString(noise), $"/Type /XObject /Subtype /Image /Width 1000 /Height 1000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /{filters[i]}"));
        }

        return file.Bytes();
    }

    private static byte[] Picture(int size)
    {
        var data = Encoding.Latin1.GetString([0x78, 0x01, .. RawZip.Deflated(new byte[1 << 20])]);
        return new PdfFile().Page().Draw("q 595 0 0 842 0 0 cm /Im1 Do Q").Object("Im1", PdfFile.Stream(data, string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Image /Width {size} /Height {size} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode"))).Bytes();
    }
}
