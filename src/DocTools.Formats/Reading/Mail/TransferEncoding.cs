using System.Buffers;

namespace DocTools.Formats.Reading.Mail;

/// <summary>Content transfer encodings (RFC 2045 section 6): as lenient as mail programs are, because what a gateway damaged is still somebody's application.</summary>
internal static class TransferEncoding
{
    private static readonly SearchValues<byte> s_base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>The content of a body.</summary>
    /// <param name="body">The body as it stands.</param>
    /// <param name="encoding">The value of Content-Transfer-Encoding.</param>
    public static byte[] Decode(ReadOnlySpan<byte> body, string encoding) => encoding.Trim().Trim('"').ToLowerInvariant() switch
    {
        "base64" => Base64(body),
        "quoted-printable" => QuotedPrintable(body, underscoreIsSpace: false),
        "x-uuencode" or "uuencode" or "x-uue" => Uuencoded.First(body) ?? body.ToArray(),
        _ => body.ToArray(),
    };

    /// <summary>Base64 without regard to anything that is no letter of it; each group stands alone where padding comes in the middle.</summary>
    public static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var output = new byte[((body.Length / 4) + 1) * 3];
        var length = 0;
        var bits = 0u;
        var count = 0;
        foreach (var letter in body)
        {
            if (letter == '=')
            {
                // Padding ends a group; several pieces encoded one by one may follow each other.
                length += Flush(bits, count, output.AsSpan(length));
                bits = 0;
                count = 0;
                continue;
            }

            if (!s_base64.Contains(letter))
            {
                continue;
            }

            bits = (bits << 6) | Value(letter);
            if (++count == 4)
            {
                output[length++] = (byte)(bits >> 16);
                output[length++] = (byte)(bits >> 8);
                output[length++] = (byte)bits;
                bits = 0;
                count = 0;
            }
        }

        length += Flush(bits, count, output.AsSpan(length));
        return output[..length];
    }

    /// <summary>Quoted-printable; a wrong escape is left as it stands.</summary>
    /// <param name="body">The body.</param>
    /// <param name="underscoreIsSpace">The Q encoding of headers (RFC 2047 section 4.2).</param>
    public static byte[] QuotedPrintable(ReadOnlySpan<byte> body, bool underscoreIsSpace)
    {
        var output = new byte[body.Length];
        var length = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var letter = body[i];
            if (letter != '=')
            {
                output[length++] = underscoreIsSpace && letter == '_' ? (byte)' ' : letter;
                continue;
            }

            if (i + 2 < body.Length && Hex(body[i + 1]) is >= 0 and var high && Hex(body[i + 2]) is >= 0 and var low)
            {
                output[length++] = (byte)((high << 4) | low);
                i += 2;
                continue;
            }

            var after = SoftBreak(body, i + 1);
            if (after < 0)
            {
                output[length++] = letter;
            }
            else
            {
                i = after - 1;
            }
        }

        return output[..length];
    }

    /// <summary>The value of a hexadecimal digit; negative where it is none.</summary>
    public static int Hex(int letter) => letter switch
    {
        >= '0' and <= '9' => letter - '0',
        >= 'A' and <= 'F' => letter - 'A' + 10,
        >= 'a' and <= 'f' => letter - 'a' + 10,
        _ => -1,
    };

    /// <summary>Where the text goes on after a soft line break; negative where there is none.</summary>
    private static int SoftBreak(ReadOnlySpan<byte> body, int at)
    {
        while (at < body.Length && (body[at] is (byte)' ' or (byte)'\t'))
        {
            at++;
        }

        if (at >= body.Length)
        {
            return at;
        }

        return body[at] switch
        {
            (byte)'\r' => at + 1 < body.Length && body[at + 1] == '\n' ? at + 2 : at + 1,
            (byte)'\n' => at + 1,
            _ => -1,
        };
    }

    private static int Flush(uint bits, int count, Span<byte> output)
    {
        switch (count)
        {
            case 2:
                output[0] = (byte)(bits >> 4);
                return 1;
            case 3:
                output[0] = (byte)(bits >> 10);
                output[1] = (byte)(bits >> 2);
                return 2;
            default:
                return 0;
        }
    }

    private static uint Value(byte letter) => letter switch
    {
        >= (byte)'A' and <= (byte)'Z' => (uint)(letter - 'A'),
        >= (byte)'a' and <= (byte)'z' => (uint)(letter - 'a' + 26),
        >= (byte)'0' and <= (byte)'9' => (uint)(letter - '0' + 52),
        (byte)'+' => 62,
        _ => 63,
    };
}
