using System.Globalization;
using System.Text;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>One line of <c>mutool trace</c>: a tag with its attributes. The output is XML by shape but not always well formed, since names come from the file.</summary>
/// <param name="line">The line.</param>
internal readonly ref struct TraceElement(ReadOnlySpan<byte> line)
{
    private const int MostDigits = 15;

    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    private readonly ReadOnlySpan<byte> _line = line.TrimStart((byte)' ');

    /// <summary>The tag's name, with a leading <c>/</c> for an end tag; empty where the line is no tag.</summary>
    public ReadOnlySpan<byte> Name
    {
        get
        {
            if (_line.IsEmpty || _line[0] != '<')
            {
                return [];
            }

            var end = _line.IndexOfAny((byte)' ', (byte)'>');
            var name = _line[1..(end < 0 ? _line.Length : end)];
            return name.EndsWith("/"u8) ? name[..^1] : name;
        }
    }

    /// <summary>An attribute's text; empty where there is none. <paramref name="key"/> is given as <c> x="</c>, so that no name ends in another.</summary>
    public ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> key)
    {
        var start = _line.IndexOf(key);
        if (start < 0)
        {
            return [];
        }

        var text = _line[(start + key.Length)..];
        var end = text.IndexOf((byte)'"');
        return end < 0 ? text : text[..end];
    }

    /// <summary>An attribute sought from the line's end, behind names that the file chose.</summary>
    public ReadOnlySpan<byte> LastAttribute(ReadOnlySpan<byte> key)
    {
        var start = _line.LastIndexOf(key);
        return start < 0 ? [] : Until(_line[(start + key.Length)..]);
    }

    /// <summary>A number; 0 where there is none.</summary>
    public double Number(ReadOnlySpan<byte> key) => Parse(LastAttribute(key));

    /// <summary>A matrix of six numbers, or of four without a shift.</summary>
    public Affine Matrix(ReadOnlySpan<byte> key)
    {
        Span<double> n = stackalloc double[6];
        var rest = LastAttribute(key);
        for (var i = 0; i < n.Length && !rest.IsEmpty; i++)
        {
            var end = rest.IndexOf((byte)' ');
            n[i] = Parse(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return new Affine(n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    /// <summary>The text of a character's attribute; XML's numeric references resolved.</summary>
    public string Character()
    {
        var text = Attribute(" unicode=\""u8);
        if (text.StartsWith("&#x"u8))
        {
            return int.TryParse(text[3..].TrimEnd((byte)';'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.TryCreate(code, out var rune) ? rune.ToString() : PdfGlyph.Unknown;
        }

        // -1: a further character of the glyph before it.
        return text.SequenceEqual("-1"u8) ? "" : text.StartsWith("&"u8) && text.Length > 1 ? Entity(text) : Encoding.UTF8.GetString(text);
    }

    /// <summary>A number as mutool writes it: <c>.5</c>, <c>-12.25</c>; 0 where it is none.</summary>
    public static double Parse(ReadOnlySpan<byte> text)
    {
        // As many digits as a double holds, divided once by a power of ten that it holds: rounded as rightly as by any longer way.
        var rest = text.StartsWith("-"u8) ? text[1..] : text;
        if (rest.Length is 0 or > MostDigits + 1)
        {
            return ParseAny(text);
        }

        long digits = 0;
        var point = -1;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] is >= (byte)'0' and <= (byte)'9')
            {
                digits = (digits * 10) + (rest[i] - '0');
            }
            else if (rest[i] == '.' && point < 0 && rest.Length > 1)
            {
                point = i;
            }
            else
            {
                return ParseAny(text);
            }
        }

        if (point < 0 && rest.Length > MostDigits)
        {
            return ParseAny(text);
        }

        var value = point < 0 ? digits : digits / Powers[rest.Length - point - 1];
        return rest.Length < text.Length ? -value : value;
    }

    private static double ParseAny(ReadOnlySpan<byte> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;

    private static string Entity(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text) switch
    {
        "&amp;" => "&",
        "&lt;" => "<",
        "&gt;" => ">",
        "&quot;" => "\"",
        "&apos;" => "'",
        _ => PdfGlyph.Unknown,
    };

    private static ReadOnlySpan<byte> Until(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'"');
        return end < 0 ? text : text[..end];
    }
}
