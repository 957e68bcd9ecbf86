using System.Collections.Immutable;

namespace DocTools.Formats.Reading.Mail;

/// <summary>Takes a mail apart into its tree of parts (RFC 2046 section 5.1), within the limits.</summary>
/// <param name="budget">Parts are counted on it.</param>
internal sealed class MimeParser(ExpansionBudget budget)
{
    // Every level is one more pass over its bytes; real mails have five.
    private const int DeepestMultipart = 30;

    /// <summary>Reads a mail. Lines may end in CRLF, LF or CR.</summary>
    /// <exception cref="ReadingException">A limit is passed.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public MimeEntity Parse(ReadOnlyMemory<byte> bytes) => Parse(WithLineFeeds(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes), "text/plain", 0);

    /// <summary>Old Macintosh programs end lines in CR alone.</summary>
    public static ReadOnlyMemory<byte> WithLineFeeds(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.Contains((byte)'\n') || !bytes.Span.Contains((byte)'\r'))
        {
            return bytes;
        }

        var copy = bytes.ToArray();
        copy.AsSpan().Replace((byte)'\r', (byte)'\n');
        return copy;
    }

    private MimeEntity Parse(ReadOnlyMemory<byte> bytes, string defaultType, int depth)
    {
        budget.SpendParts(1);
        budget.Spend(0);
        var headers = MimeHeaders.Read(bytes.Span, out var start);
        var body = bytes[start..];
        var written = headers.Find("content-type");
        var type = MimeParameters.Parse(string.IsNullOrWhiteSpace(written) || !written.Contains('/', StringComparison.Ordinal) ? defaultType : written);
        var entity = new MimeEntity(headers, type, body, []);
        if (!entity.IsMultipart)
        {
            return entity;
        }

        if (depth >= DeepestMultipart)
        {
            throw new ReadingException(Reasons.TooMany("郵件內容的層數", "parts of an e-mail within parts", DeepestMultipart));
        }

        var boundary = type.Plain("boundary") is { Length: > 0 } declared && body.Span.IndexOf(Latin("--" + declared)) >= 0 ? Latin(declared) : GuessBoundary(body.Span);
        if (boundary is null)
        {
            return entity with { IsCutOff = !body.Span.Trim(" \t\r\n"u8).IsEmpty };
        }

        var inner = type.Value is "multipart/digest" ? "message/rfc822" : "text/plain";
        var (ranges, isCutOff) = Split(body.Span, boundary);
        var parts = ImmutableArray.CreateBuilder<MimeEntity>();
        foreach (var range in ranges)
        {
            parts.Add(Parse(body[range], inner, depth + 1));
        }

        return entity with { Parts = parts.ToImmutable(), IsCutOff = isCutOff };
    }

    /// <summary>The stretches between the boundaries. What comes after the last boundary is looked through as well: an inner multipart may bear the same one.</summary>
    private static (List<Range> Ranges, bool IsCutOff) Split(ReadOnlySpan<byte> body, ReadOnlySpan<byte> boundary)
    {
        var ranges = new List<Range>();
        var open = -1;
        var isClosed = false;
        var at = 0;
        while (NextDelimiter(body, boundary, at) is { } found)
        {
            if (open >= 0)
            {
                ranges.Add(open..Math.Max(open, WithoutLineEnd(body, found.Start)));
            }

            isClosed = found.IsLast;
            open = isClosed ? -1 : found.End;
            at = found.End;
        }

        if (open >= 0)
        {
            ranges.Add(open..body.Length);
        }

        return (ranges, !isClosed);
    }

    private static (int Start, int End, bool IsLast)? NextDelimiter(ReadOnlySpan<byte> body, ReadOnlySpan<byte> boundary, int at)
    {
        while (at < body.Length)
        {
            var found = body[at..].IndexOf(boundary);
            if (found < 0)
            {
                return null;
            }

            var start = at + found - 2;
            var after = at + found + boundary.Length;
            var isLineStart = start >= 0 && body.Slice(start, 2).SequenceEqual("--"u8) && (start == 0 || body[start - 1] == '\n');
            if (isLineStart)
            {
                var end = MimeHeaders.NextLine(body, after);
                var rest = body[after..end].Trim(" \t\r\n"u8);
                if (rest.IsEmpty || rest.SequenceEqual("--"u8))
                {
                    return (start, end, !rest.IsEmpty);
                }
            }

            at = after;
        }

        return null;
    }

    private static int WithoutLineEnd(ReadOnlySpan<byte> body, int end)
    {
        if (end > 0 && body[end - 1] == '\n')
        {
            end--;
        }

        return end > 0 && body[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>The boundary of a multipart that declares none, or a wrong one: the first line that begins with two hyphens and has headers below it.</summary>
    private static byte[]? GuessBoundary(ReadOnlySpan<byte> body)
    {
        for (var at = 0; at < body.Length;)
        {
            var next = MimeHeaders.NextLine(body, at);
            var line = body[at..next].TrimEnd(" \t\r\n"u8);
            if (line.Length > 2 && line.StartsWith("--"u8) && StartsWithIgnoringCase(body[next..], "content-"u8))
            {
                return line[2..].ToArray();
            }

            at = next;
        }

        return null;
    }

    private static bool StartsWithIgnoringCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && System.Text.Ascii.EqualsIgnoreCase(text[..start.Length], start);

    private static byte[] Latin(string text) => System.Text.Encoding.Latin1.GetBytes(text);
}
