namespace DocTools.Formats.Reading.Pdf;

/// <summary>What a page's SVG paints, in the order of painting: paths and pictures as they are, characters as shapes that still have to be told.</summary>
internal sealed class SvgPage
{
    private const int MostSteps = 2_000_000;
    private const int Deepest = 40;

    private readonly SvgTree _tree;
    private readonly CancellationToken _cancellation;
    private readonly List<Action<TracePage, IReadOnlyDictionary<SvgGlyph, PdfGlyph>>> _paints = [];
    private readonly Dictionary<string, PdfRect> _outlines = new(StringComparer.Ordinal);
    private readonly List<PdfRect> _drawn = [];
    private PdfRect _run = new(0, 0, -1, -1);
    private int _runs;
    private int _steps;

    private SvgPage(SvgTree tree, CancellationToken cancellation)
    {
        _tree = tree;
        _cancellation = cancellation;
        if (tree.Root is { } root)
        {
            var box = SvgNode.Numbers(root.Attribute("viewBox"));
            Box = box.Length == 4 ? new PdfRect(0, 0, box[2], box[3]) : default;
            Walk(root, new State(Affine.Identity, PdfRect.Endless, IsPlain: true, null), 0);
        }
    }

    private sealed record State(Affine Matrix, PdfRect Clip, bool IsPlain, SvgNode? Ink);

    /// <summary>The page's size.</summary>
    public PdfRect Box { get; }

    /// <summary>Shapes of characters.</summary>
    public List<SvgGlyph> Glyphs { get; } = [];

    /// <summary>Where bent lines are painted that may be letters.</summary>
    public IReadOnlyList<PdfRect> Drawn => _drawn;

    /// <summary>Takes a page's SVG.</summary>
    /// <exception cref="ReadingException">It paints too much.</exception>
    public static SvgPage Of(SvgTree tree, CancellationToken cancellation) => new(tree, cancellation);

    /// <summary>Paints the page again.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="told">What each shape says; none where it says nothing more.</param>
    public void Paint(TracePage page, IReadOnlyDictionary<SvgGlyph, PdfGlyph> told) => _paints.ForEach(p => p(page, told));

    private void Walk(SvgNode node, State state, int depth)
    {
        if (++_steps > MostSteps || depth > Deepest)
        {
            throw new ReadingException(Reasons.TooMany("PDF 圖形數", "drawings of a PDF page", MostSteps));
        }

        _cancellation.ThrowIfCancellationRequested();
        switch (node.Name)
        {
            case "svg":
                Children(node, state, depth);
                break;
            case "g":
                Children(node, Within(node, state), depth);
                break;
            case "path" or "rect":
                Path(node, Within(node, state));
                break;
            case "image":
                Picture(node, Within(node, state));
                break;
            case "use":
                Use(node, Within(node, state), depth);
                break;
            default:
                break;
        }
    }

    private void Children(SvgNode node, State state, int depth)
    {
        if (node.Children.Exists(c => c.Name is "use"))
        {
            _runs++;
            _run = new PdfRect(0, 0, -1, -1);
        }

        foreach (var child in node.Children)
        {
            Walk(child, state, depth + 1);
        }
    }

    private State Within(SvgNode node, State state)
    {
        // An element's clip and matrix both count in front of what it shows; cairo gives the clip in the matrix around.
        var clip = state.Clip;
        if (_tree.Find(node.Reference("clip-path")) is { } cut)
        {
            clip = clip.Common(cut.Children.Select(c => SvgPath.Box(c, c.Matrix.Then(state.Matrix))).Aggregate(new PdfRect(1e9, 1e9, -1e9, -1e9), (a, b) => a.With(b)));
        }

        var isPlain = state.IsPlain && node.Reference("mask") is null && node.Reference("filter") is null && (node.Name is not ("g" or "use") || node.Number("opacity", 1) > 0.95);
        return new State(node.Matrix.Then(state.Matrix), clip, isPlain, node.Property("fill").Length > 0 ? node : state.Ink);
    }

    private void Path(SvgNode node, State state)
    {
        if (_tree.Find(node.Reference("fill")) is { } pattern)
        {
            var box = SvgPath.Box(node, state.Matrix).Common(state.Clip);
            var isPicture = pattern.Name is "pattern";
            _paints.Add((page, _) => Pattern(page, box, isPicture));
        }
        else if (SvgPath.Fill(node, state.Matrix) is { IsPainted: true } fill)
        {
            Add(fill, state);
        }

        if (SvgPath.Stroke(node, state.Matrix) is { IsPainted: true } stroke && !IsOutlineOfRun(stroke))
        {
            Add(stroke, state);
        }
    }

    private static void Pattern(TracePage page, PdfRect box, bool isPicture)
    {
        if (box.IsEmpty)
        {
            return;
        }

        if (isPicture)
        {
            page.AddPicture(box, isOpaque: false);
        }
        else
        {
            page.AddShade(box);
        }
    }

    private void Add(TracePath path, State state)
    {
        if (!path.IsWhite && path.Pieces.Exists(p => p.HasCurve))
        {
            _drawn.Add(path.Box.Common(state.Clip));
        }

        _paints.Add((page, _) => page.Add(path, state.Clip, path.IsOpaque && state.IsPlain));
    }

    // Programs make letters bold by drawing their outlines once more.
    private bool IsOutlineOfRun(TracePath stroke) =>
        !_run.IsEmpty && stroke.Pieces.Count > 0 && _run.Grown(1.5).Holds(stroke.Box, 0) && stroke.Box.Grown(1.5).Holds(_run, 0);

    private void Use(SvgNode node, State state, int depth)
    {
        if (node.Reference("xlink:href") is not { } id || _tree.Find(id) is not { } shown)
        {
            return;
        }

        var moved = new Affine(1, 0, 0, 1, node.Number("x", 0), node.Number("y", 0)).Then(state.Matrix);
        if (id.StartsWith("glyph", StringComparison.Ordinal))
        {
            Glyph(id, shown, moved, state);
        }
        else if (shown.Name is "image")
        {
            Picture(shown, state with { Matrix = shown.Matrix.Then(moved) });
        }
        else
        {
            Walk(shown, state with { Matrix = moved }, depth + 1);
        }
    }

    private void Glyph(string id, SvgNode shape, Affine matrix, State state)
    {
        if (!_outlines.TryGetValue(id, out var outline))
        {
            _outlines[id] = outline = Outline(shape, Affine.Identity, 0);
        }

        var ink = outline.IsEmpty ? outline : PdfRect.Of(matrix.Apply(outline.X0, outline.Y0), matrix.Apply(outline.X1, outline.Y1));
        var (x, y) = matrix.Apply(0, 0);
        var end = id.LastIndexOf('-');
        var glyph = new SvgGlyph(id, end < 0 ? id : id[..end], x, y, ink, _runs);
        Glyphs.Add(glyph);
        _run = ink.IsEmpty ? _run : _run.IsEmpty ? ink : _run.With(ink);
        var isPainted = (state.Ink?.Number("fill-opacity", 1) ?? 1) > 0.05;
        var isWhite = SvgPath.IsWhite(state.Ink?.Property("fill") ?? "");
        _paints.Add((page, told) =>
        {
            if (told.TryGetValue(glyph, out var said))
            {
                page.Add(said, isPainted && (!isWhite || page.IsColoured(said.Box)) && state.Clip.Grown(1).Holds(said.Box.CenterX, said.Box.CenterY));
            }
        });
    }

    private static PdfRect Outline(SvgNode node, Affine matrix, int depth)
    {
        var own = node.Matrix.Then(matrix);
        var box = node.Name switch
        {
            "path" or "rect" => SvgPath.Box(node, own),
            "use" or "image" => new PdfRect(0, -1, 1, 0),
            _ => new PdfRect(0, 0, -1, -1),
        };
        foreach (var child in depth > Deepest ? [] : node.Children)
        {
            var inner = Outline(child, own, depth + 1);
            box = inner.IsEmpty ? box : box.IsEmpty ? inner : box.With(inner);
        }

        return box;
    }

    private void Picture(SvgNode node, State state)
    {
        var (x, y) = (node.Number("x", 0), node.Number("y", 0));
        var (a, b) = (state.Matrix.Apply(x, y), state.Matrix.Apply(x + node.Number("width", 0), y + node.Number("height", 0)));
        var (c, d) = (state.Matrix.Apply(x + node.Number("width", 0), y), state.Matrix.Apply(x, y + node.Number("height", 0)));
        var box = PdfRect.Of(a, b).With(PdfRect.Of(c, d)).Common(state.Clip);
        if (!box.IsEmpty)
        {
            _paints.Add((page, _) => page.AddPicture(box, isOpaque: state.IsPlain));
        }
    }
}
