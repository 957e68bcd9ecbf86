using System.Globalization;
using System.Text;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>An element of the SVG that cairo writes.</summary>
/// <param name="line">Its tag.</param>
internal sealed class SvgNode(byte[] line)
{
    /// <summary>The tag's name.</summary>
    public string Name { get; } = Encoding.ASCII.GetString(new TraceElement(line).Name);

    /// <summary>What stands within.</summary>
    public List<SvgNode> Children { get; } = [];

    /// <summary>An attribute's text; empty where there is none.</summary>
    public string Attribute(string name) => Encoding.UTF8.GetString(new TraceElement(line).Attribute(Encoding.ASCII.GetBytes(" " + name + "=\"")));

    /// <summary>A property of painting, which older versions of cairo write into <c>style</c>.</summary>
    public string Property(string name)
    {
        if (Attribute(name) is { Length: > 0 } own)
        {
            return own;
        }

        var parts = Attribute("style").Split(';');
        return Array.Find(parts, p => p.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..] ?? "";
    }

    /// <summary>A number; <paramref name="otherwise"/> where there is none.</summary>
    public double Number(string name, double otherwise) =>
        double.TryParse(Property(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : otherwise;

    /// <summary>The identifier that an attribute names, as <c>#a</c> or <c>url(#a)</c>; null where there is none.</summary>
    public string? Reference(string name)
    {
        var text = Property(name);
        var start = text.IndexOf('#', StringComparison.Ordinal);
        return start < 0 ? null : text[(start + 1)..].TrimEnd(')');
    }

    /// <summary>The element's own matrix.</summary>
    public Affine Matrix
    {
        get
        {
            var text = Attribute("transform");
            var n = text.StartsWith("matrix(", StringComparison.Ordinal) ? Numbers(text[7..].TrimEnd(')')) : [];
            return n.Length == 6 ? new Affine(n[0], n[1], n[2], n[3], n[4], n[5]) : Affine.Identity;
        }
    }

    /// <summary>Numbers parted by commas or blanks.</summary>
    public static double[] Numbers(string text) => [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(t => TraceElement.Parse(Encoding.ASCII.GetBytes(t)))];
}
