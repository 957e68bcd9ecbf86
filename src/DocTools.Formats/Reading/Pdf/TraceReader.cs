using System.Collections.Immutable;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Reads the output of <c>mutool trace</c>: what a page paints, in the order of painting.</summary>
/// <remarks>
/// Text under a clip, in a mask or in a pattern, text without paint (mode 3, as behind scans) and text that something opaque was painted over
/// is not seen and therefore not read.
/// </remarks>
/// <param name="limits">How much of it is read.</param>
/// <param name="cancellation">The file's time.</param>
internal sealed class TraceReader(ReadingLimits limits, CancellationToken cancellation)
{
    private const int LongestName = 32;

    private readonly List<PdfPage> _pages = [];
    private readonly Stack<PdfRect> _clips = new();
    private readonly Stack<bool> _groups = new();

    // Clips by the transparency of a picture: what is painted within them lets the page through.
    private readonly Stack<int> _maskDepths = new();
    private TracePage? _page;
    private TracePath? _path;
    private TraceSpan? _span;
    private int _unseen;
    private int _characters;
    private int _lines;

    /// <summary>The pages in order.</summary>
    public ImmutableArray<PdfPage> Read(Stream stream)
    {
        var lines = new TraceLines(stream);
        while (lines.Next(out var line))
        {
            Take(line);
        }

        return End();
    }

    /// <summary>Takes one line.</summary>
    public void Take(ReadOnlySpan<byte> line)
    {
        if ((++_lines & 0xFFF) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        Step(new TraceElement(line));
    }

    /// <summary>The pages so far.</summary>
    public ImmutableArray<PdfPage> End()
    {
        EndPage();
        return [.. _pages];
    }

    private void Step(TraceElement element)
    {
        var name = element.Name;
        if (name.IsEmpty)
        {
            return;
        }

        if (name.SequenceEqual("g"u8))
        {
            Glyph(element);
        }
        else if (name.EndsWith("to"u8) || name.SequenceEqual("closepath"u8))
        {
            _path?.Add(element);
        }
        else
        {
            Tag(element, name);
        }
    }

    private void Tag(TraceElement element, ReadOnlySpan<byte> name)
    {
        Span<char> characters = stackalloc char[LongestName];
        if (name.Length <= LongestName)
        {
            Tag(element, name, characters[..System.Text.Encoding.ASCII.GetChars(name, characters)]);
        }
    }

    private void Tag(TraceElement element, ReadOnlySpan<byte> name, ReadOnlySpan<char> characters)
    {
        switch (characters)
        {
            case "page":
                EndPage();
                BeginPage(element);
                break;
            case "set_default_colorspaces":
                _page?.BeginPart();
                break;
            case "span":
                _span = _span?.With(element);
                break;
            case "fill_text" or "stroke_text" or "ignore_text" or "clip_text" or "clip_stroke_text":
                Text(element, name);
                break;
            case "fill_path" or "stroke_path" or "clip_path" or "clip_stroke_path":
                _path = new TracePath(element);
                break;
            case "/fill_path" or "/stroke_path":
                EndPath(clips: false);
                break;
            case "/clip_path" or "/clip_stroke_path":
                EndPath(clips: true);
                break;
            case "clip_image_mask":
                _clips.Push(Clip.Common(ImageBox(element)));
                _maskDepths.Push(_clips.Count);
                break;
            case "pop_clip":
                PopClip();
                break;
            case "fill_shade":
                _page?.AddShade(Clip);
                break;
            case "fill_image" or "fill_image_mask":
                Image(element);
                break;
            case "group":
                _groups.Push(IsPlain(element));
                break;
            case "/group":
                _groups.TryPop(out _);
                break;
            case "clip_mask" or "mask" or "tile":
                _unseen++;
                break;
            case "/clip_mask" or "/mask":
                _unseen = Math.Max(0, _unseen - 1);
                _clips.Push(Clip);
                break;
            case "/tile":
                _unseen = Math.Max(0, _unseen - 1);
                break;
            default:
                break;
        }
    }

    private void Text(TraceElement element, ReadOnlySpan<byte> name)
    {
        if (name.StartsWith("clip"u8))
        {
            _clips.Push(Clip);
            _span = null;
            return;
        }

        _span = new TraceSpan(element.Matrix(" transform=\""u8), !name.StartsWith("ignore"u8) && _unseen == 0 && IsPaint(element))
        {
            IsWhite = PdfColor.IsWhite(element.Attribute(" colorspace=\""u8), element.Attribute(" color=\""u8)),
        };
    }

    private void PopClip()
    {
        if (_maskDepths.TryPeek(out var depth) && depth == _clips.Count)
        {
            _maskDepths.Pop();
        }

        _clips.TryPop(out _);
    }

    private PdfRect Clip => _clips.TryPeek(out var clip) ? clip : PdfRect.Endless;

    private void BeginPage(TraceElement element)
    {
        var box = element.Matrix(" mediabox=\""u8);
        _page = new TracePage(_pages.Count + 1, new PdfRect(box.A, box.B, box.C, box.D));
        _clips.Clear();
        _maskDepths.Clear();
        _groups.Clear();
        _unseen = 0;
    }

    private void EndPage()
    {
        if (_page is not null)
        {
            _pages.Add(_page.Build());
            _page = null;
        }
    }

    private void Glyph(TraceElement element)
    {
        if (_span is null || _page is null)
        {
            return;
        }

        if (++_characters > limits.Characters / 10)
        {
            throw new ReadingException(Reasons.TooMany("文字數", "characters", limits.Characters / 10));
        }

        if (_span.Glyph(element) is { } glyph)
        {
            _page.AddSlope(_span.Slope);
            _page.Add(glyph, _span.IsSeen && (!_span.IsWhite || _page.IsColoured(glyph.Box)) && Clip.Grown(1).Holds(glyph.Box.CenterX, glyph.Box.CenterY));
        }
    }

    private void EndPath(bool clips)
    {
        if (_path is null || _page is null)
        {
            return;
        }

        if (clips)
        {
            _clips.Push(Clip.Common(_path.Box));
        }
        else if (_unseen == 0 && _path.IsPainted)
        {
            _page.Add(_path, Clip, isOpaque: _path.IsOpaque && _groups.All(g => g));
        }

        _path = null;
    }

    private void Image(TraceElement element)
    {
        var box = ImageBox(element).Common(Clip);
        if (_page is not null && _unseen == 0 && !box.IsEmpty)
        {
            _page.AddPicture(box, isOpaque: element.Name.SequenceEqual("fill_image"u8) && _maskDepths.Count == 0 && IsPaint(element) && _groups.All(g => g));
        }
    }

    private static PdfRect ImageBox(TraceElement element)
    {
        var matrix = element.Matrix(" transform=\""u8);
        return PdfRect.Of(matrix.Apply(0, 0), matrix.Apply(1, 1)).With(PdfRect.Of(matrix.Apply(1, 0), matrix.Apply(0, 1)));
    }

    private static bool IsPaint(TraceElement element) => element.Attribute(" alpha=\""u8) is var alpha && (alpha.IsEmpty || TraceElement.Parse(alpha) > 0.05);

    private static bool IsPlain(TraceElement element) =>
        element.Attribute(" blendmode=\""u8).SequenceEqual("Normal"u8) && TraceElement.Parse(element.Attribute(" alpha=\""u8)) > 0.95;
}
