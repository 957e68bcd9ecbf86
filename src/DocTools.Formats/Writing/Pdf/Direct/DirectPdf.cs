using System.Globalization;
using System.Text;
using DocTools.Core.Documents;

namespace DocTools.Formats.Writing.Pdf.Direct;

/// <summary>
/// A PDF written here from the glyphs that Pango places, as Cairo would draw them: the same places and outlines, packed by a faster compressor. Where something is not for it
/// (a picture, a face without TrueType outlines, a script from right to left), <see cref="IsWhole"/> turns false and Cairo has to draw the whole.
/// </summary>
internal sealed class DirectPdf : IPdfCanvas
{
    // Nobody sees less.
    private const int LeastMove = 3;

    private readonly PangoCairo _engine;
    private readonly string _title;
    private readonly PdfObjects _objects = new();
    private readonly List<int> _contents = [];
    private readonly Dictionary<FontFace, EmbeddedFont> _fonts = [];
    private readonly StringBuilder _page = new();
    private double _thickness;
    private double _size;
    private double _line;
    private double _at;

    /// <summary>Starts a document.</summary>
    public DirectPdf(PangoCairo engine, string title)
    {
        (_engine, _title) = (engine, title);
        BeginPage();
    }

    /// <summary>Whether everything that was to be drawn was drawn.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <inheritdoc/>
    public void Text(string text, TextStyle style, double x, double y, double? width)
    {
        if (_engine.Runs(text, style, width) is not { } runs)
        {
            IsWhole = false;
            return;
        }

        _page.Append("BT\n");
        _size = 0;
        foreach (var run in runs)
        {
            Show(run, Fixed(x), Fixed(y));
        }

        if (style.Bold)
        {
            // As Cairo's: struck twice, a little apart.
            foreach (var run in runs)
            {
                Show(run, Fixed(x + (style.Size * 0.035)), Fixed(y));
            }
        }

        _page.Append("ET\n");
    }

    /// <inheritdoc/>
    public void Line(double x0, double y0, double x1, double y1, double thickness)
    {
        Thickness(thickness);
        Place(Fixed(x0)).Append(' ');
        Place(Fixed(y0)).Append(" m ");
        Place(Fixed(x1)).Append(' ');
        Place(Fixed(y1)).Append(" l S\n");
    }

    /// <inheritdoc/>
    public void Frame(double x, double y, double width, double height, double thickness)
    {
        Thickness(thickness);
        Rectangle(x, y, width, height).Append(" re S\n");
    }

    /// <inheritdoc/>
    public void Fill(double x, double y, double width, double height, double grey)
    {
        Number(grey).Append(" g ");
        Rectangle(x, y, width, height).Append(" re f 0 g\n");
    }

    /// <inheritdoc/>
    public void Picture(MarkPicture picture, double x, double y, double width, double height) => IsWhole = false;

    /// <inheritdoc/>
    public void EndPage()
    {
        _contents.Add(_objects.Stream("", Encoding.ASCII.GetBytes(_page.ToString())));
        BeginPage();
    }

    /// <inheritdoc/>
    public void Finish(Stream stream)
    {
        var fonts = string.Join(' ', _fonts.Values.Select(f => $"/{f.Name} {f.Write(_objects).ToString(CultureInfo.InvariantCulture)} 0 R"));
        var resources = _objects.Add($"<< /Font << {fonts} >> >>");
        var tree = _objects.Reserve();
        var pages = _contents.ConvertAll(c => _objects.Add(FormattableString.Invariant($"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {PdfDocument.Width} {PdfDocument.Height}] /Contents {c} 0 R /Resources {resources} 0 R >>")));
        _objects.Write(tree, $"<< /Type /Pages /Kids [{string.Join(' ', pages.Select(p => p.ToString(CultureInfo.InvariantCulture) + " 0 R"))}] /Count {pages.Count.ToString(CultureInfo.InvariantCulture)} >>");
        var info = _objects.Add($"<< /Title <{Convert.ToHexString(Encoding.BigEndianUnicode.GetPreamble())}{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(_title))}> /Creator (doctools) /Producer (doctools) >>");
        _objects.Finish(_objects.Add($"<< /Type /Catalog /Pages {tree.ToString(CultureInfo.InvariantCulture)} 0 R >>"), info, stream);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing of the engine's is held.
    }

    // Measures from the top, as everywhere here.
    private void BeginPage()
    {
        _page.Clear().Append(CultureInfo.InvariantCulture, $"1 0 0 -1 0 {PdfDocument.Height} cm\n");
        _thickness = 0;
    }

    // ISO 32000-1, 9.4.3: between the glyphs of a line stands by how much the next one is nearer than the width of the last one says, in thousandths of an em.
    private void Show(GlyphRun run, double x, double y)
    {
        if (!_fonts.TryGetValue(run.Face, out var font))
        {
            _fonts[run.Face] = font = new EmbeddedFont(run.Face, FormattableString.Invariant($"F{_fonts.Count}"));
        }

        _page.Append('/').Append(font.Name).Append(" 1 Tf ");
        var open = false;
        foreach (var glyph in run.Glyphs)
        {
            var code = font.CodeOf(glyph);
            if (run.Size != _size || y + glyph.Y != _line)
            {
                _page.Append(open ? ">]TJ\n" : "");
                Number(run.Size).Append(" 0 0 ");
                Number(-run.Size).Append(' ');
                Number(x + glyph.X).Append(' ');
                Number(y + glyph.Y).Append(" Tm ");
                (_size, _line, _at, open) = (run.Size, y + glyph.Y, x + glyph.X, false);
            }

            _page.Append(open ? "" : "[<");
            open = true;
            var nearer = Math.Round((_at - x - glyph.X) / run.Size * 1000, MidpointRounding.AwayFromZero);
            if (Math.Abs(nearer) >= LeastMove)
            {
                _page.Append('>');
                Number(nearer).Append('<');
                _at -= nearer * run.Size / 1000;
            }

            _page.Append(CultureInfo.InvariantCulture, $"{code:x4}");
            _at += font.Width(code) * run.Size / 1000;
        }

        _page.Append(">]TJ\n");
    }

    private void Thickness(double thickness)
    {
        if (thickness != _thickness)
        {
            _thickness = thickness;
            Number(thickness).Append(" w ");
        }
    }

    private StringBuilder Rectangle(double x, double y, double width, double height)
    {
        Place(Fixed(x)).Append(' ');
        Place(Fixed(y)).Append(' ');
        Place(Fixed(width)).Append(' ');
        return Place(Fixed(height));
    }

    // Cairo's places are of 1/256 point.
    private static double Fixed(double place) => Math.Round(place * 256) / 256;

    private StringBuilder Place(double place) => _page.Append(place.ToString("0.###", CultureInfo.InvariantCulture));

    private StringBuilder Number(double number) => _page.Append(number.ToString("0.######", CultureInfo.InvariantCulture));
}
