using System.Text;

namespace DocTools.Formats.Reading.Mail;

/// <summary>
/// Encoded words of headers (RFC 2047). Also those that the standard forbids and mail programs write: without blanks between them, inside quotation marks,
/// with blanks inside, and with one character's bytes spread over two words.
/// </summary>
internal static class EncodedWords
{
    // No program writes a longer header, and looking for the ends of words that have none takes time.
    private const int LongestText = 1 << 20;

    /// <summary>The text with every encoded word decoded; blanks between two of them fall away.</summary>
    public static string Decode(string text)
    {
        if (text.Length > LongestText || !text.Contains("=?", StringComparison.Ordinal))
        {
            return text;
        }

        var output = new StringBuilder(text.Length);
        using var pending = new MemoryStream();
        var charset = "";
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf("=?", at, StringComparison.Ordinal);
            if (open < 0 || Word.At(text, open) is not { } word)
            {
                Flush(output, pending, charset);
                var stop = open < 0 ? text.Length : open + 2;
                output.Append(text, at, stop - at);
                at = stop;
                continue;
            }

            var between = text.AsSpan(at, open - at);
            if (pending.Length == 0 || !between.IsWhiteSpace() || !string.Equals(charset, word.Charset, StringComparison.OrdinalIgnoreCase))
            {
                var joined = pending.Length > 0 && between.IsWhiteSpace();
                Flush(output, pending, charset);
                output.Append(joined ? "" : between);
                charset = word.Charset;
            }

            pending.Write(word.Bytes);
            at = word.End;
        }

        Flush(output, pending, charset);
        return output.ToString();
    }

    private static void Flush(StringBuilder output, MemoryStream pending, string charset)
    {
        if (pending.Length > 0)
        {
            output.Append(MailCharset.Decode(pending.GetBuffer().AsSpan(0, (int)pending.Length), charset));
            pending.SetLength(0);
        }
    }

    private sealed record Word(string Charset, byte[] Bytes, int End)
    {
        public static Word? At(string text, int open)
        {
            // A charset's name and its language are short; without the limit a header full of "=?" would be searched again and again.
            var first = text.IndexOf('?', open + 2, Math.Min(64, text.Length - open - 2));
            if (first < 0 || first + 2 >= text.Length || text[first + 2] != '?')
            {
                return null;
            }

            var start = first + 3;
            var end = text.IndexOf("?=", start, Math.Min(4096, text.Length - start), StringComparison.Ordinal);
            if (end < 0)
            {
                return null;
            }

            var content = Encoding.UTF8.GetBytes(text[start..end]);
            var bytes = text[first + 1] switch
            {
                'B' or 'b' => TransferEncoding.Base64(content),
                'Q' or 'q' => TransferEncoding.QuotedPrintable(content, underscoreIsSpace: true),
                _ => null,
            };
            return bytes is null ? null : new Word(text[(open + 2)..first].Split('*')[0], bytes, end + 2);
        }
    }
}
