using System.Text;
using System.Text.RegularExpressions;

namespace DocTools.Formats.Reading.Legacy;

/// <summary>The page in a web page saved as one file (MHTML, RFC 2557), which Word writes under the name of a document.</summary>
internal static partial class SavedPage
{
    private const int Head = 4096;
    private const int MostParts = 1000;

    /// <summary>Whether the bytes are such a file.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]).TrimStart('\uFEFF', 'ï', '»', '¿', ' ', '\r', '\n');
        return HeaderLine().IsMatch(head) && head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Its page in UTF-8; null where none is found.</summary>
    public static byte[]? Html(ReadOnlyMemory<byte> file)
    {
        // One character a byte, so that a part's own encoding is still to be applied.
        var text = Encoding.Latin1.GetString(file.Span).Replace("\r\n", "\n", StringComparison.Ordinal);
        var boundary = Boundary().Match(text[..Math.Min(text.Length, Head)]);
        var parts = boundary.Success ? text.Split("\n--" + boundary.Groups["value"].Value, MostParts) : [text];
        foreach (var part in parts)
        {
            var end = part.IndexOf("\n\n", 1, StringComparison.Ordinal);
            if (end > 0 && part[..end] is var headers && headers.Contains("text/html", StringComparison.OrdinalIgnoreCase) && !headers.Contains("boundary", StringComparison.OrdinalIgnoreCase))
            {
                return Decode(headers, part[(end + 2)..]);
            }
        }

        return null;
    }

    private static byte[]? Decode(string headers, string body)
    {
        if (headers.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase))
        {
            body = SoftBreak().Replace(body, "");
            body = Quoted().Replace(body, m => ((char)Convert.ToByte(m.Groups["hex"].Value, 16)).ToString());
            return HtmlText.AsUtf8(Encoding.Latin1.GetBytes(body));
        }

        if (!headers.Contains("base64", StringComparison.OrdinalIgnoreCase))
        {
            return HtmlText.AsUtf8(Encoding.Latin1.GetBytes(body));
        }

        var buffer = new byte[body.Length];
        return Convert.TryFromBase64String(body.TrimEnd('-', '\n', ' '), buffer, out var count) ? HtmlText.AsUtf8(buffer.AsSpan(0, count)) : null;
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z-]*: ?\S", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HeaderLine();

    [GeneratedRegex("boundary=\"?(?<value>[^\"\\n;]{1,200})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Boundary();

    [GeneratedRegex("=[ \\t]*\\n", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SoftBreak();

    [GeneratedRegex("=(?<hex>[0-9A-Fa-f]{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Quoted();
}
