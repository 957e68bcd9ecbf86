using System.Globalization;
using System.Text;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Makes a <see cref="TracePath"/> of a path or a rectangle of SVG.</summary>
internal static class SvgPath
{
    /// <summary>The path's inside; null where it is not filled with one colour.</summary>
    public static TracePath? Fill(SvgNode node, Affine matrix)
    {
        var paint = node.Property("fill");
        if (paint.StartsWith("none", StringComparison.Ordinal) || node.Reference("fill") is not null)
        {
            return null;
        }

        var strength = node.Number("fill-opacity", 1) * node.Number("opacity", 1);
        return Draw(node, new TracePath(matrix) { IsPainted = strength > 0.05, IsOpaque = strength > 0.95, IsDark = IsDark(paint), IsWhite = IsWhite(paint) });
    }

    /// <summary>The path's line; null where it has none.</summary>
    public static TracePath? Stroke(SvgNode node, Affine matrix)
    {
        var paint = node.Property("stroke");
        if (paint.Length == 0 || paint.StartsWith("none", StringComparison.Ordinal))
        {
            return null;
        }

        var strength = node.Number("stroke-opacity", 1) * node.Number("opacity", 1);
        return Draw(node, new TracePath(matrix) { IsStroke = true, LineWidth = node.Number("stroke-width", 1) * matrix.Scale, IsPainted = strength > 0.05, IsDark = IsDark(paint), IsWhite = IsWhite(paint) });
    }

    /// <summary>The rectangle around a path.</summary>
    public static PdfRect Box(SvgNode node, Affine matrix) => Draw(node, new TracePath(matrix)).Box;

    /// <summary>Whether a colour is white.</summary>
    public static bool IsWhite(string paint) => PdfColor.IsWhite("DeviceRGB"u8, Color(paint));

    private static bool IsDark(string paint) => PdfColor.IsDark("DeviceRGB"u8, Color(paint));

    // No colour said is black.
    private static byte[] Color(string paint)
    {
        if (!paint.StartsWith("rgb(", StringComparison.Ordinal))
        {
            return Encoding.ASCII.GetBytes(paint.Length == 0 ? "0 0 0" : "");
        }

        var parts = SvgNode.Numbers(paint[4..].TrimEnd(')').Replace("%", "", StringComparison.Ordinal));
        return Encoding.ASCII.GetBytes(string.Join(' ', parts.Select(p => (p / 100).ToString(CultureInfo.InvariantCulture))));
    }

    private static TracePath Draw(SvgNode node, TracePath path) => node.Name is "rect" ? Rectangle(node, path) : Steps(node, path);

    private static TracePath Rectangle(SvgNode node, TracePath path)
    {
        var (x, y, width, height) = (node.Number("x", 0), node.Number("y", 0), node.Number("width", 0), node.Number("height", 0));
        path.MoveTo(x, y);
        path.LineTo(x + width, y);
        path.LineTo(x + width, y + height);
        path.LineTo(x, y + height);
        path.Close();
        return path;
    }

    private static TracePath Steps(SvgNode node, TracePath path)
    {
        // A move that nothing follows, as cairo writes behind every rectangle, is none.
        (double X, double Y)? start = null;
        var (isMoved, at) = (false, (X: 0.0, Y: 0.0));
        var tokens = node.Attribute("d").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < tokens.Length; i++)
        {
            switch (tokens[i])
            {
                case "M":
                    (start, isMoved, i) = (Point(i + 1), true, i + 2);
                    break;
                case "L":
                    Begin();
                    at = Point(i + 1);
                    path.LineTo(at.X, at.Y);
                    i += 2;
                    break;
                case "H" or "V":
                    Begin();
                    at = tokens[i] is "H" ? (Number(i + 1), at.Y) : (at.X, Number(i + 1));
                    path.LineTo(at.X, at.Y);
                    i++;
                    break;
                case "C":
                    Begin();
                    at = Point(i + 5);
                    path.CurveTo(Point(i + 1), at);
                    i += 6;
                    break;
                case "Z" or "z":
                    path.Close();
                    isMoved = true;
                    break;
                default:
                    break;
            }
        }

        return path;

        void Begin()
        {
            if (isMoved && start is { } from)
            {
                path.MoveTo(from.X, from.Y);
                (at, isMoved) = (from, false);
            }
        }

        (double X, double Y) Point(int i) => (Number(i), Number(i + 1));

        double Number(int i) => i < tokens.Length ? TraceElement.Parse(Encoding.ASCII.GetBytes(tokens[i])) : 0;
    }
}
