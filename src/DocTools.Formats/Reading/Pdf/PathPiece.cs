namespace DocTools.Formats.Reading.Pdf;

/// <summary>One stretch of a path.</summary>
internal sealed class PathPiece
{
    // Lines that are this much askew still count as straight.
    private const double Slack = 0.6;

    public List<(double X, double Y)> Points { get; } = [];

    public PdfRect Box { get; private set; } = new(1e9, 1e9, -1e9, -1e9);

    public bool HasCurve { get; private set; }

    public bool IsClosed { get; private set; }

    public void Add((double X, double Y) point)
    {
        Points.Add(point);
        Box = Box.With(new PdfRect(point.X, point.Y, point.X, point.Y));
    }

    public void Bend((double X, double Y) end, (double X, double Y) control)
    {
        HasCurve = true;
        Add(control);
        Add(end);
    }

    public void Close()
    {
        IsClosed = true;
        if (Points.Count > 2 && Points[0] != Points[^1])
        {
            Points.Add(Points[0]);
        }
    }

    /// <summary>Whether all its lines run along the axes.</summary>
    public bool IsStraight => !HasCurve && Segments().All(s => Math.Abs(s.A.X - s.B.X) <= Slack || Math.Abs(s.A.Y - s.B.Y) <= Slack);

    /// <summary>The lines between its points.</summary>
    public IEnumerable<((double X, double Y) A, (double X, double Y) B)> Segments() => Points.Zip(Points.Skip(1));
}
