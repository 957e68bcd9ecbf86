using System.Buffers;
using System.Net;
using System.Text;

namespace DocTools.Formats.Reading.Mail;

/// <summary>The words of an HTML body, and which pictures of the mail it shows. No document model: the body is context only.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> s_afterId = SearchValues.Create("\"'<> \t\r\n)");

    /// <summary>The text with a line for each block; what stands in <c>style</c>, <c>script</c>, <c>head</c> and comments is left out, a link's address is put behind its words.</summary>
    public static string Of(string html)
    {
        var output = new StringBuilder(html.Length / 2);
        string? link = null;
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            var text = open < 0 ? html[at..] : html[at..open];
            output.Append(WebUtility.HtmlDecode(text).Replace('\r', ' ').Replace('\n', ' ').Replace('\u00A0', ' '));
            if (open < 0)
            {
                break;
            }

            at = PastTag(html, open, output, ref link);
        }

        return Tidy(output.ToString());
    }

    /// <summary>Content ids that the body shows by <c>cid:</c>, in lower case.</summary>
    public static HashSet<string> ShownParts(string html)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var at = html.IndexOf("cid:", StringComparison.OrdinalIgnoreCase); at >= 0; at = html.IndexOf("cid:", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            var end = html.AsSpan(at).IndexOfAny(s_afterId);
            ids.Add(Uri.UnescapeDataString(WebUtility.HtmlDecode(html[(at + 4)..(end < 4 ? html.Length : at + end)])).ToLowerInvariant());
        }

        return ids;
    }

    private static int PastTag(string html, int open, StringBuilder output, ref string? link)
    {
        if (html.AsSpan(open).StartsWith("<!--"))
        {
            return Past(html, open + 4, "-->");
        }

        var close = html.IndexOf('>', open);
        if (close < 0)
        {
            return html.Length;
        }

        var tag = html[(open + 1)..close];
        var length = 0;
        while (length < tag.Length && (char.IsAsciiLetterOrDigit(tag[length]) || (length == 0 && tag[0] == '/')))
        {
            length++;
        }

        switch (tag[..length].ToLowerInvariant())
        {
            case var name and ("style" or "script" or "head" or "title"):
                return Past(html, Past(html, close + 1, $"</{name}"), ">");
            case "br" or "/p" or "/div" or "/tr" or "/li" or "/table" or "/h1" or "/h2" or "/h3" or "/h4" or "p" or "div" or "tr" or "li" or "hr":
                output.Append('\n');
                break;
            case "/td" or "/th":
                output.Append('\t');
                break;
            case "a":
                link = Address(tag);
                break;
            case "/a" when link is not null:
                var start = Math.Max(0, output.Length - link.Length - 8);
                output.Append(output.ToString(start, output.Length - start).Contains(link, StringComparison.Ordinal) ? "" : $" <{link}>");
                link = null;
                break;
        }

        return close + 1;
    }

    private static string? Address(string tag)
    {
        var at = tag.IndexOf("href=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = tag[(at + 5)..].TrimStart();
        var quote = value is [('"' or '\'') and var mark, ..] ? mark : '\0';
        var end = quote == '\0' ? value.IndexOf(' ', StringComparison.Ordinal) : value.IndexOf(quote, 1);
        var address = WebUtility.HtmlDecode(value[(quote == '\0' ? 0 : 1)..(end < 0 ? value.Length : end)]);
        return address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null;
    }

    private static int Past(string html, int from, string end)
    {
        var at = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + end.Length;
    }

    private static string Tidy(string text)
    {
        var lines = text.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim()).ToList();
        return string.Join('\n', lines.Where((l, i) => l.Length > 0 || (i > 0 && lines[i - 1].Length > 0))).Trim();
    }
}
