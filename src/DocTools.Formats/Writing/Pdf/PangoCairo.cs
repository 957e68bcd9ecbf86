using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using DocTools.Formats.Writing.Pdf.Direct;

namespace DocTools.Formats.Writing.Pdf;

/// <summary>
/// The engine that sets text and writes PDF: Pango breaks lines and finds a face for every character (𠮷 comes from an Ext-B face by itself), Cairo draws and embeds subsets.
/// An instance holds a font map with its caches and serves one thread at a time; <see cref="Rent"/> takes one from a pool.
/// </summary>
internal sealed unsafe class PangoCairo : IDisposable
{
    // Families in the order of choice. 標楷體 is what offices file; the TC face of Noto has the forms of Taiwan.
    private static readonly string[] Kai = ["TW-Kai", "DFKai-SB", "BiauKai", "BiauKaiTC", "TW-Kai-Ext-B"];
    private static readonly string[] Other = ["Noto Serif CJK TC", "Noto Sans CJK TC", "Noto Sans TC", "PMingLiU", "Microsoft JhengHei", "PingFang TC"];
    private static readonly ConcurrentBag<PangoCairo> Pool = [];
    private static readonly Lazy<(EngineMissing? Missing, string Families)> Found = new(Look);

    private const int MostKept = 3000;
    private const int LongestKept = 300;

    private readonly nint _fontMap;
    private readonly nint _context;
    private readonly nint _layout;
    private readonly Dictionary<TextStyle, nint> _fonts = [];
    private readonly GlyphReader _glyphs = new();
    private readonly Dictionary<(string Text, TextStyle Style, double? Width), SetText> _set = [];

    private PangoCairo()
    {
        _fontMap = PangoNative.FontMapNew();
        _context = PangoNative.FontMapCreateContext(_fontMap);
        PangoNative.ContextSetLanguage(_context, PangoNative.LanguageFromString("zh-tw"));
        _layout = PangoNative.LayoutNew(_context);
        PangoNative.LayoutSetWrap(_layout, 2);
        MeasureForPaper();
    }

    /// <summary>What is not installed; null where all is there.</summary>
    public static EngineMissing? Missing => Found.Value.Missing;

    /// <summary>The families that texts are set in, in the order of choice.</summary>
    public static string Families => Found.Value.Families;

    /// <summary>The context that layouts are made in.</summary>
    public nint Context => _context;

    /// <summary>An engine for the calling thread; give it back by <see cref="Return"/>. Only where <see cref="Missing"/> is null.</summary>
    public static PangoCairo Rent() => Pool.TryTake(out var engine) ? engine : new PangoCairo();

    /// <summary>Gives an engine back with its warm caches.</summary>
    public static void Return(PangoCairo engine) => Pool.Add(engine);

    /// <summary>Width and height of a text in points, broken at a width where one is given.</summary>
    public (double Width, double Height) Measure(string text, TextStyle style, double? width) => Set(text, style, width) is var set ? (set.Width, set.Height) : default;

    /// <summary>The glyphs of a text with their places from its top left corner; null where only <see cref="Show"/> can draw it.</summary>
    public GlyphRun[]? Runs(string text, TextStyle style, double? width)
    {
        var set = Set(text, style, width);
        if (!set.HasRuns)
        {
            Prepare(text, style, width);
            (set.HasRuns, set.Runs) = (true, _glyphs.Read(_layout));
        }

        return set.Runs;
    }

    /// <summary>How many characters of a text no installed font has.</summary>
    public int UnknownGlyphs(string text)
    {
        Prepare(text, new TextStyle(10), null);
        return PangoNative.LayoutGetUnknownGlyphsCount(_layout);
    }

    /// <summary>Draws a text with its top left corner at a point of a cairo context.</summary>
    public void Show(nint cairo, string text, TextStyle style, double? width, double x, double y)
    {
        Prepare(text, style, width);
        PangoNative.MoveTo(cairo, x, y);
        PangoNative.ShowLayout(cairo, _layout);
        if (style.Bold)
        {
            // 正楷 has one weight, and a second face would double the file: struck twice, a little apart.
            PangoNative.MoveTo(cairo, x + (style.Size * 0.035), y);
            PangoNative.ShowLayout(cairo, _layout);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            PangoNative.FontDescriptionFree(font);
        }

        PangoNative.Unref(_layout);
        PangoNative.Unref(_context);
        PangoNative.Unref(_fontMap);
    }

    // A text that was set before, in this document or another one of the same forms, is not set again.
    private SetText Set(string text, TextStyle style, double? width)
    {
        var key = (text, style with { Bold = false }, width);
        if (_set.TryGetValue(key, out var known))
        {
            return known;
        }

        Prepare(text, style, width);
        int w, h;
        PangoNative.LayoutGetSize(_layout, &w, &h);
        var set = new SetText(w / PangoNative.Scale, h / PangoNative.Scale);
        if (text.Length <= LongestKept)
        {
            if (_set.Count >= MostKept)
            {
                _set.Clear();
            }

            _set[key] = set;
        }

        return set;
    }

    // Widths as for a printer and not for a screen, before any document is begun.
    private void MeasureForPaper()
    {
        var surface = PangoNative.PdfSurfaceCreateForStream(null, 0, PdfDocument.Width, PdfDocument.Height);
        var cairo = PangoNative.Create(surface);
        PangoNative.UpdateContext(cairo, _context);
        PangoNative.Destroy(cairo);
        PangoNative.SurfaceDestroy(surface);
    }

    private void Prepare(string text, TextStyle style, double? width)
    {
        PangoNative.LayoutSetFontDescription(_layout, Font(style));
        PangoNative.LayoutSetWidth(_layout, width is { } w ? Math.Max(1, (int)(w * PangoNative.Scale)) : -1);
        PangoNative.LayoutSetSpacing(_layout, (int)(style.Size * 0.12 * PangoNative.Scale));
        PangoNative.LayoutSetAlignment(_layout, (int)style.Align);
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, buffer);
        fixed (byte* bytes = buffer)
        {
            PangoNative.LayoutSetText(_layout, bytes, length);
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private nint Font(TextStyle style)
    {
        var key = style with { Align = TextAlign.Left, Bold = false };
        if (_fonts.TryGetValue(key, out var font))
        {
            return font;
        }

        font = PangoNative.FontDescriptionNew();
        PangoNative.FontDescriptionSetFamily(font, Families);
        PangoNative.FontDescriptionSetAbsoluteSize(font, style.Size * PangoNative.Scale);
        return _fonts[key] = font;
    }

    private static (EngineMissing? Missing, string Families) Look()
    {
        if (PangoNative.FirstMissing is { } library)
        {
            return (Lacks(library, "libpangocairo-1.0-0 fonts-cns11643-kai"), "");
        }

        var families = FontFamilies();
        var regular = Kai.Concat(Other).Where(families.Contains).ToList();
        if (regular.Count == 0)
        {
            return (Lacks("中文字型", "fonts-cns11643-kai fonts-noto-cjk"), "");
        }

        return (null, string.Join(',', regular));
    }

    private static EngineMissing Lacks(string what, string packages) =>
        new("Pango/Cairo", what, packages, "查檢表 checklist.pdf 略過不產生，其餘照常。", "The checklists (checklist.pdf) are left out; everything else is written.");

    private static HashSet<string> FontFamilies()
    {
        var map = PangoNative.FontMapNew();
        nint* families;
        int count;
        PangoNative.FontMapListFamilies(map, &families, &count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            names.Add(Marshal.PtrToStringUTF8(PangoNative.FontFamilyGetName(families[i])) ?? "");
        }

        PangoNative.Free((nint)families);
        PangoNative.Unref(map);
        return names;
    }
}
