namespace DocTools.Formats.Reading.Pdf;

/// <summary>Collects what one page paints.</summary>
/// <param name="number">Number from 1.</param>
/// <param name="media">The page's box as the engine gives it.</param>
internal sealed class TracePage(int number, PdfRect media)
{
    // Pens and bars up to this are lines of a table, thicker ones are bars.
    private const double Thickest = 3.2;

    private readonly List<(PdfGlyph Glyph, bool IsSeen)> _glyphs = [];
    private const double WholePage = 0.4;

    // A tenth of a degree: over a page's width lines drift by a point.
    private const double LeastSlope = 0.1 * Math.PI / 180;

    // Points of a square with round corners, each bent twice.
    private const int RoundedPoints = 44;

    private readonly List<PdfRect> _dark = [];
    private readonly List<PdfRect> _backs = [];
    private readonly List<PdfRule> _rules = [];
    private readonly List<PdfRule> _annotationRules = [];
    private readonly List<PdfShape> _shapes = [];
    private readonly List<(PdfRect Box, int Glyphs)> _covers = [];
    private int _parts;
    private int _askew;

    /// <summary>Begins the page's own content, then each of its annotations and fields.</summary>
    public void BeginPart() => _parts++;

    /// <summary>Notes how far a character stands from its axis.</summary>
    public void AddSlope(double slope) => _askew += Math.Abs(slope) > LeastSlope ? 1 : 0;

    /// <summary>Takes a character.</summary>
    public void Add(PdfGlyph glyph, bool isSeen) => _glyphs.Add((glyph, isSeen));

    /// <summary>Whether anything but white was painted at a place so far.</summary>
    public bool IsColoured(PdfRect box) => _backs.Exists(b => b.Holds(box.CenterX, box.CenterY));

    /// <summary>Takes a picture.</summary>
    public void AddPicture(PdfRect box, bool isOpaque)
    {
        _shapes.Add(new PdfShape(PdfShapeKind.Picture, box));
        _backs.Add(box);
        // A seal lets its paper through, and what one stamps over is still there; a picture of the whole page is a scan over somebody's recognition of it.
        if (isOpaque && box.Common(media).Area >= WholePage * media.Area)
        {
            _covers.Add((box, _glyphs.Count));
        }
    }

    /// <summary>Notes a place filled with changing colours.</summary>
    public void AddShade(PdfRect box) => _backs.Add(box);

    /// <summary>Takes a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="clip">What of it is seen.</param>
    /// <param name="isOpaque">Whether it hides what was painted before.</param>
    public void Add(TracePath path, PdfRect clip, bool isOpaque)
    {
        if (isOpaque && path.Pieces is [{ IsStraight: true, Box: { Width: > Thickest, Height: > Thickest } }])
        {
            _covers.Add((path.Box.Common(clip), _glyphs.Count));
        }

        var isRound = path.Pieces is [{ HasCurve: true, IsClosed: true, Points.Count: <= RoundedPoints }] && IsSmallSquare(path.Box);
        if (isRound && _parts > 1)
        {
            // The icon of a note, no box of the form.
            return;
        }

        if (isRound && (path.IsStroke || !path.IsWhite))
        {
            // A box with round corners, or a round one.
            _shapes.Add(new PdfShape(path.IsStroke ? PdfShapeKind.Square : PdfShapeKind.DarkSquare, path.Box));
            return;
        }

        if (!path.IsStroke && !path.IsWhite && Math.Min(path.Box.Width, path.Box.Height) > Thickest)
        {
            _backs.Add(path.Box.Common(clip));
        }

        AddLightCell(path, clip);
        if (path.IsWhite)
        {
            return;
        }

        if (path.Pieces.TrueForAll(p => p.IsStraight))
        {
            foreach (var piece in path.Pieces)
            {
                AddStraight(path, piece, clip);
            }
        }
        else if (IsBar(path))
        {
            AddRule(path.Box, clip);
        }
        else if (path.Box.Common(clip) is { IsEmpty: false } seen)
        {
            _shapes.Add(new PdfShape(PdfShapeKind.Ink, seen));
        }
    }

    /// <summary>The page so far.</summary>
    public PdfPage Build()
    {
        var seen = Uncovered();
        return new PdfPage(number, media.Width, media.Height)
        {
            Glyphs = media is { X0: 0, Y0: 0 } ? [.. seen] : [.. seen.Select(g => g with { Box = Moved(g.Box), Baseline = g.Baseline - (g.Turn % 2 == 0 ? media.Y0 : media.X0) })],
            Rules = [.. _rules.Select(Moved)],
            AnnotationRules = [.. _annotationRules.Select(Moved)],
            Shapes = [.. _shapes.Select(s => s with { Box = Moved(s.Box) })],
            IsAskew = _askew * 2 > _glyphs.Count,
            HiddenCharacters = _glyphs.Count(g => !g.Glyph.IsBlank) - seen.Count(g => !g.IsBlank),
        };
    }

    private PdfRule Moved(PdfRule rule) => rule.IsVertical ? new PdfRule(true, rule.At - media.X0, rule.From - media.Y0, rule.To - media.Y0) : new PdfRule(false, rule.At - media.Y0, rule.From - media.X0, rule.To - media.X0);

    private PdfRect Moved(PdfRect box) => new(box.X0 - media.X0, box.Y0 - media.Y0, box.X1 - media.X0, box.Y1 - media.Y0);

    private List<PdfGlyph> Uncovered()
    {
        var seen = new List<PdfGlyph>(_glyphs.Count);
        for (var i = 0; i < _glyphs.Count; i++)
        {
            var (glyph, isSeen) = _glyphs[i];
            if (isSeen && media.Holds(glyph.Box.CenterX, glyph.Box.CenterY) && !_covers.Exists(c => c.Glyphs > i && c.Box.Holds(glyph.Box, 1)))
            {
                seen.Add(glyph);
            }
        }

        return seen;
    }

    // A border whose ends are mitred, as browsers paint them: four corners, no curve, thin.
    private static bool IsBar(TracePath path) =>
        !path.IsStroke && path.Pieces is [{ HasCurve: false, Points.Count: <= 6 }] && Math.Min(path.Box.Width, path.Box.Height) <= Thickest && Math.Max(path.Box.Width, path.Box.Height) >= 4;

    /// <summary>Cells that are lighter rectangles on a dark one: the gaps between them are the lines.</summary>
    private void AddLightCell(TracePath path, PdfRect clip)
    {
        if (path.IsStroke || path.Pieces is not [{ IsStraight: true }])
        {
            return;
        }

        var box = path.Box.Common(clip);
        if (path.IsDark && Math.Min(box.Width, box.Height) > 20)
        {
            _dark.Add(box);
        }
        else if (!path.IsDark && Math.Min(box.Width, box.Height) > 8 && _dark.Exists(d => d.Holds(box, 0.5) && d.Area > box.Area * 1.02))
        {
            AddSides(box, clip);
        }
    }

    private void AddStraight(TracePath path, PathPiece piece, PdfRect clip)
    {
        var box = piece.Box;
        if (path.IsStroke)
        {
            if (path.LineWidth > Thickest * 2)
            {
                return;
            }

            if (piece.IsClosed && IsSmallSquare(box) && _parts > 1)
            {
                return;
            }

            if (piece.IsClosed && IsSmallSquare(box))
            {
                _shapes.Add(new PdfShape(PdfShapeKind.Square, box));
                return;
            }

            foreach (var (a, b) in piece.Segments())
            {
                AddRule(PdfRect.Of(a, b), clip);
            }
        }
        else if (Math.Min(box.Width, box.Height) <= Thickest)
        {
            AddRule(box, clip);
        }
        else if (IsSmallSquare(box) && path.IsDark)
        {
            _shapes.Add(new PdfShape(path.Pieces.Count == 1 ? PdfShapeKind.DarkSquare : PdfShapeKind.Square, box));
        }
        else if (IsFrame(path))
        {
            AddSides(box, clip);
        }
    }

    // The space between two rectangles is filled.
    private static bool IsFrame(TracePath path) =>
        path.Pieces is [{ Box: var a }, { Box: var b }] && (a.Holds(b, 0.2) || b.Holds(a, 0.2)) && Math.Abs(a.Width - b.Width) <= 2 * Thickest && Math.Abs(a.Height - b.Height) <= 2 * Thickest;

    private void AddSides(PdfRect box, PdfRect clip)
    {
        AddRule(box with { X1 = box.X0 }, clip);
        AddRule(box with { X0 = box.X1 }, clip);
        AddRule(box with { Y1 = box.Y0 }, clip);
        AddRule(box with { Y0 = box.Y1 }, clip);
    }

    private void AddRule(PdfRect box, PdfRect clip)
    {
        var seen = box.Common(clip.Grown(0.5));
        if (seen.IsEmpty || Math.Max(seen.Width, seen.Height) < 0.2)
        {
            return;
        }

        var rules = _parts > 1 ? _annotationRules : _rules;
        rules.Add(seen.Width >= seen.Height ? new PdfRule(false, seen.CenterY, seen.X0, seen.X1) : new PdfRule(true, seen.CenterX, seen.Y0, seen.Y1));
    }

    private static bool IsSmallSquare(PdfRect box) =>
        box.Width is >= 4.5 and <= 20 && box.Height is >= 4.5 and <= 20 && Math.Abs(box.Width - box.Height) <= 0.2 * Math.Max(box.Width, box.Height);
}
