namespace DocTools.Formats.Reading.Pdf;

/// <summary>A path as it is painted or clipped with: its pieces in points of the page.</summary>
internal sealed class TracePath
{
    private readonly Affine _matrix;
    private PathPiece? _piece;

    /// <summary>Begins a path with the attributes of its tag.</summary>
    public TracePath(TraceElement element)
    {
        _matrix = element.Matrix(" transform=\""u8);
        IsStroke = element.Name.IndexOf("stroke"u8) >= 0;
        LineWidth = element.Number(" linewidth=\""u8) * _matrix.Scale;
        var alpha = element.Attribute(" alpha=\""u8);
        var strength = alpha.IsEmpty ? 1 : TraceElement.Parse(alpha);
        IsPainted = strength > 0.05;
        IsOpaque = strength > 0.95 && !IsStroke;
        IsDark = PdfColor.IsDark(element.Attribute(" colorspace=\""u8), element.Attribute(" color=\""u8));
        IsWhite = PdfColor.IsWhite(element.Attribute(" colorspace=\""u8), element.Attribute(" color=\""u8));
    }

    /// <summary>Begins a path of another engine.</summary>
    public TracePath(Affine matrix) => _matrix = matrix;

    public bool IsStroke { get; init; }

    /// <summary>Width of the pen in points.</summary>
    public double LineWidth { get; init; }

    public bool IsPainted { get; init; }

    /// <summary>Whether it hides what is below.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>Dark enough to be a tick on white paper.</summary>
    public bool IsDark { get; init; }

    /// <summary>White, and so no line on white paper.</summary>
    public bool IsWhite { get; init; }

    /// <summary>The pieces, each from one move to the next.</summary>
    public List<PathPiece> Pieces { get; } = [];

    /// <summary>The rectangle around all pieces.</summary>
    public PdfRect Box => Pieces.Count == 0 ? new PdfRect(0, 0, -1, -1) : Pieces.Select(p => p.Box).Aggregate((a, b) => a.With(b));

    /// <summary>Begins a piece.</summary>
    public void MoveTo(double x, double y)
    {
        Pieces.Add(_piece = new PathPiece());
        LineTo(x, y);
    }

    /// <summary>Goes on straight.</summary>
    public void LineTo(double x, double y) => _piece?.Add(_matrix.Apply(x, y));

    /// <summary>Goes on in a curve, of which one control point is told.</summary>
    public void CurveTo((double X, double Y) control, (double X, double Y) end) => _piece?.Bend(_matrix.Apply(end.X, end.Y), _matrix.Apply(control.X, control.Y));

    /// <summary>Closes the piece.</summary>
    public void Close() => _piece?.Close();

    /// <summary>Takes a step of the path.</summary>
    public void Add(TraceElement element)
    {
        var name = element.Name;
        if (name.SequenceEqual("moveto"u8))
        {
            Pieces.Add(_piece = new PathPiece());
            _piece.Add(At(element, " x=\""u8, " y=\""u8));
        }
        else if (name.SequenceEqual("lineto"u8))
        {
            _piece?.Add(At(element, " x=\""u8, " y=\""u8));
        }
        else if (name.SequenceEqual("closepath"u8))
        {
            _piece?.Close();
        }
        else if (name.SequenceEqual("rectto"u8))
        {
            var (a, c) = (At(element, " x0=\""u8, " y0=\""u8), At(element, " x1=\""u8, " y1=\""u8));
            Pieces.Add(_piece = new PathPiece());
            foreach (var point in new[] { a, (c.X, a.Y), c, (a.X, c.Y) })
            {
                _piece.Add(point);
            }

            _piece.Close();
        }
        else
        {
            _piece?.Bend(At(element, " x3=\""u8, " y3=\""u8), At(element, " x1=\""u8, " y1=\""u8));
        }
    }

    private (double X, double Y) At(TraceElement element, ReadOnlySpan<byte> x, ReadOnlySpan<byte> y) => _matrix.Apply(element.Number(x), element.Number(y));
}
