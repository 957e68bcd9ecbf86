using System.Text;
using System.Text.RegularExpressions;

namespace DocTools.Formats.Reading.Legacy;

/// <summary>Web pages and XML that stand under the name of an Office file, as web systems export them.</summary>
internal static partial class HtmlText
{
    private const int Head = 4096;

    /// <summary>Whether the bytes are a web page.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        var start = Start(bytes);
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || OpeningTag().IsMatch(start);
    }

    /// <summary>Whether the bytes are a workbook as XML (Excel 2003).</summary>
    public static bool IsSpreadsheetXml(ReadOnlySpan<byte> bytes) =>
        Start(bytes) is var start && start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.OrdinalIgnoreCase);

    /// <summary>The page in UTF-8 that says so, whatever encoding it came in and named.</summary>
    public static byte[] AsUtf8(ReadOnlySpan<byte> bytes) => AsUtf8(TextDecoder.Decode(bytes));

    /// <summary>The page in UTF-8 that says so.</summary>
    public static byte[] AsUtf8(string page) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Charset().Replace(page, "${before}utf-8"))];

    private static string Start(ReadOnlySpan<byte> bytes) => TextDecoder.Decode(bytes[..Math.Min(bytes.Length, Head)]).TrimStart();

    [GeneratedRegex(@"\A(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!doctype[^>]*>\s*)*<(?:html|head|meta|body|table|style|div)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex OpeningTag();

    [GeneratedRegex("(?<before>charset\\s*=\\s*[\"']?)[A-Za-z0-9_-]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Charset();
}
