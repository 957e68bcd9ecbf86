using System.Globalization;
using System.Text;
using DocTools.Core.Documents;
using DocTools.Formats.Reading;

namespace DocTools.Tests.Formats.Reading.Pdf;

/// <summary>PDF files written by hand. Places are given from the top left, as the reader gives them back.</summary>
internal sealed class PdfFile
{
    private readonly List<(double Width, double Height, string Extra, StringBuilder Content, List<string> Annotations)> _pages = [];
    private readonly List<(string Name, string Object)> _objects = [];
    private string _trailer = "";
    private string _catalog = "";

    /// <summary>Begins a page.</summary>
    public PdfFile Page(double width = 595, double height = 842, string extra = "")
    {
        _pages.Add((width, height, extra, new StringBuilder(), []));
        return this;
    }

    /// <summary>A line of text whose baseline lies at <paramref name="y"/>. The font's characters are their Unicode codes, each as wide as the size, ASCII half of it.</summary>
    public PdfFile Text(double x, double y, string text, double size = 10, string font = "F1", string matrix = "1 0 0 1")
    {
        var codes = string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        return Draw(Invariant($"BT /{font} {size} Tf {matrix} {x} {Top - y} Tm <{codes}> Tj ET"));
    }

    /// <summary>Text in a font of single bytes, such as ZapfDingbats.</summary>
    public PdfFile Bytes(double x, double y, string text, double size, string font) =>
        Draw(Invariant($"BT /{font} {size} Tf 1 0 0 1 {x} {Top - y} Tm ({text}) Tj ET"));

    public PdfFile Line(double x0, double y0, double x1, double y1) => Draw(Invariant($"{x0} {Top - y0} m {x1} {Top - y1} l S"));

    public PdfFile Box(double x, double y, double width, double height, string paint = "S") => Draw(Invariant($"{x} {Top - y - height} {width} {height} re {paint}"));

    /// <summary>A grid of lines through these places.</summary>
    public PdfFile Grid(double[] xs, double[] ys)
    {
        foreach (var y in ys)
        {
            Line(xs[0], y, xs[^1], y);
        }

        foreach (var x in xs)
        {
            Line(x, ys[0], x, ys[^1]);
        }

        return this;
    }

    /// <summary>Operators as they are.</summary>
    public PdfFile Draw(string operators)
    {
        _pages[^1].Content.Append(operators).Append('\n');
        return this;
    }

    /// <summary>An object that others name as <c>{name}</c>.</summary>
    public PdfFile Object(string name, string content)
    {
        _objects.Add((name, content));
        return this;
    }

    public PdfFile Annotation(string name, string content)
    {
        _pages[^1].Annotations.Add(name);
        return Object(name, content);
    }

    public PdfFile Catalog(string entries)
    {
        _catalog = entries;
        return this;
    }

    public PdfFile Trailer(string entries)
    {
        _trailer = entries;
        return this;
    }

    public string Dump() => Reading.Dump.Read(Bytes(), "a.pdf");

    public Document Read()
    {
        var (_, outcome) = ReaderSet.Read(IncomingFile.Of("a.pdf", Bytes()), ReadingLimits.Default, CancellationToken.None);
        Xunit.Assert.True(outcome.Document is not null, outcome.Problem?.ReasonEn);
        return outcome.Document!;
    }

    public byte[] Bytes()
    {
        const string Map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";
        var objects = new List<(string Name, string Object)>
        {
            ("catalog", "<< /Type /Catalog /Pages {pages} " + _catalog + " >>"),
            ("pages", "<< /Type /Pages /Count " + _pages.Count.ToString(CultureInfo.InvariantCulture) + " /Kids [" + string.Join(' ', _pages.Select((_, i) => "{page" + i + "}")) + "] >>"),
            ("descriptor", "<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>"),
            ("cid", "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [0 127 500] /FontDescriptor {descriptor} /CIDToGIDMap /Identity >>"),
            ("map", Stream(Map)),
            ("F1", "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [{cid}] /ToUnicode {map} >>"),
            ("F2", "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [{cid}] >>"),
            ("wide", Stream("1000 0 0 0 1000 1000 d1 100 0 300 900 re f")),
            ("F3", "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 114 /LastChar 114 /Widths [1000] /Encoding << /Type /Encoding /Differences [114 /r] >> /CharProcs << /r {wide} >> /Resources << >> >>"),
            ("zapf", "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>"),
            ("signs", "<< /Type /FontDescriptor /FontName /ABCDEF+Wingdings-Regular /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>"),
            ("sign", "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Wingdings-Regular /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor {signs} /CIDToGIDMap /Identity >>"),
            ("wing", "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Wingdings-Regular /Encoding /Identity-H /DescendantFonts [{sign}] /ToUnicode {map} >>"),
        };
        foreach (var (page, i) in _pages.Select((p, i) => (p, i)))
        {
            objects.Add(("content" + i, Stream(page.Content.ToString())));
            objects.Add(("page" + i, Invariant($"<< /Type /Page /Parent {{pages}} /MediaBox [0 0 {page.Width} {page.Height}] /Resources << /Font << /F1 {{F1}} /F2 {{F2}} /F3 {{F3}} /Z {{zapf}} /W {{wing}} >> /XObject << {string.Join(' ', _objects.Where(o => o.Name.StartsWith("Im", StringComparison.Ordinal)).Select(o => $"/{o.Name} {{{o.Name}}}"))} >> >> /Contents {{content{i}}} /Annots [{string.Join(' ', page.Annotations.Select(a => "{" + a + "}"))}] {page.Extra} >>")));
        }

        objects.AddRange(_objects);
        return Write(objects);
    }

    /// <summary>A picture of one colour, to be drawn with <c>/name Do</c>.</summary>
    public PdfFile Picture(string name) => Object(name, "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n@\nendstream");

    public static string Stream(string content, string entries = "") => Invariant($"<< /Length {Encoding.Latin1.GetByteCount(content)} {entries} >>\nstream\n{content}\nendstream");

    private double Top => _pages[^1].Height;

    private byte[] Write(List<(string Name, string Object)> objects)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (_, content) in objects)
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{Resolved(content)}\nendobj\n");
        }

        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(p => text.Append(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root {Resolved("{catalog}")} {Resolved(_trailer)} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());

        string Resolved(string content)
        {
            for (var i = 0; i < objects.Count; i++)
            {
                content = content.Replace("{" + objects[i].Name + "}", (i + 1).ToString(CultureInfo.InvariantCulture) + " 0 R", StringComparison.Ordinal);
            }

            return content;
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
