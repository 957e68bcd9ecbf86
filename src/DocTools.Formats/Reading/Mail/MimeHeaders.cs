namespace DocTools.Formats.Reading.Mail;

/// <summary>The headers of a mail or of one of its parts (RFC 5322 section 2.2), unfolded, in their order.</summary>
internal sealed class MimeHeaders
{
    private const int MostHeaders = 20_000;
    private const int LongestName = 100;

    private readonly List<(string Name, string Text)> _headers = [];

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _headers.Count == 0;

    /// <summary>
    /// Reads headers up to the first blank line, or up to a line that is no header, where the blank line was lost. Leading blank lines and the
    /// line <c>From </c> of a mailbox file are passed over.
    /// </summary>
    /// <param name="bytes">The entity.</param>
    /// <param name="body">Where its body begins.</param>
    public static MimeHeaders Read(ReadOnlySpan<byte> bytes, out int body)
    {
        var headers = new MimeHeaders();
        var at = 0;
        while (at < bytes.Length && headers._headers.Count < MostHeaders)
        {
            var next = NextLine(bytes, at);
            var line = bytes[at..next].TrimEnd("\r\n"u8);
            if (line.Trim(" \t"u8).IsEmpty)
            {
                if (!headers.IsEmpty)
                {
                    body = next;
                    return headers;
                }
            }
            else if (NameLength(line) is var length and > 0)
            {
                while (next < bytes.Length && (bytes[next] is (byte)' ' or (byte)'\t') && !bytes[next..NextLine(bytes, next)].Trim(" \t\r\n"u8).IsEmpty)
                {
                    next = NextLine(bytes, next);
                }

                var name = System.Text.Encoding.ASCII.GetString(line[..length]).ToLowerInvariant();
                headers._headers.Add((name, Unfold(bytes[(at + line.IndexOf((byte)':') + 1)..next])));
            }
            else if (!(headers.IsEmpty && IsEnvelope(line)))
            {
                break;
            }

            at = next;
        }

        body = at;
        return headers;
    }

    /// <summary>The first header's text, encoded words left as they are; null where there is none.</summary>
    /// <param name="name">The name in lower case.</param>
    public string? Find(string name) => _headers.Find(h => string.Equals(h.Name, name, StringComparison.Ordinal)).Text;

    /// <summary>Every such header's text, the topmost first.</summary>
    public IEnumerable<string> All(string name) => _headers.Where(h => string.Equals(h.Name, name, StringComparison.Ordinal)).Select(h => h.Text);

    /// <summary>The first header's text with encoded words decoded, on one line; empty where there is none.</summary>
    public string Words(string name) => Find(name) is { } text ? string.Join(' ', EncodedWords.Decode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

    /// <summary>Whether these are a mail's headers and not just lines with a colon.</summary>
    public bool IsMail => _headers.Exists(h => h.Name is "from" or "to" or "cc" or "subject" or "date" or "received" or "message-id" or "mime-version" or "content-type" or "return-path" or "delivered-to" or "sender");

    /// <summary>Where the next line begins.</summary>
    public static int NextLine(ReadOnlySpan<byte> bytes, int at)
    {
        var end = bytes[at..].IndexOf((byte)'\n');
        return end < 0 ? bytes.Length : at + end + 1;
    }

    /// <summary>The length of the name before a header's colon; 0 where the line is no header.</summary>
    private static int NameLength(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon is <= 0 or > LongestName)
        {
            return 0;
        }

        var name = line[..colon].TrimEnd(" \t"u8);
        return name.IndexOfAnyExceptInRange((byte)33, (byte)126) < 0 ? name.Length : 0;
    }

    private static bool IsEnvelope(ReadOnlySpan<byte> line) => line.StartsWith("From "u8) || line.StartsWith(">From "u8);

    /// <summary>The value on one line. Raw 8-bit headers are UTF-8 (RFC 6532) or else Big5.</summary>
    private static string Unfold(ReadOnlySpan<byte> value)
    {
        var text = MailCharset.Decode(value, (string?)null).Replace("\0", "", StringComparison.Ordinal);
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return text.Trim();
        }

        return string.Join(' ', text.Split('\n').Select(l => l.Trim(' ', '\t', '\r'))).Trim();
    }
}
