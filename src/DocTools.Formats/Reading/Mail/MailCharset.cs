using System.Text;

namespace DocTools.Formats.Reading.Mail;

/// <summary>Decodes bytes by the character set that a mail declares (RFC 2978 names), and sensibly where it declares none, an unknown or a wrong one.</summary>
internal static class MailCharset
{
    /// <summary>The text. Never throws: what fits no encoding becomes U+FFFD.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="charset">Declared name; null or empty where there is none.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (System.Text.Ascii.IsValid(bytes) && !IsStateful(charset))
        {
            return Encoding.ASCII.GetString(bytes);
        }

        return Decode(bytes, Find(charset), charset is null ? TextDecoder.Big5 : Encoding.Latin1);
    }

    /// <summary>The text by a declared encoding; null where it is unknown.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, Encoding? declared) => Decode(bytes, declared, declared ?? TextDecoder.Big5);

    private static string Decode(ReadOnlySpan<byte> bytes, Encoding? declared, Encoding last)
    {
        // A mail labelled as ASCII or Latin-1 that is valid UTF-8 or Big5 was labelled by a careless program.
        if (declared is null || declared.CodePage is 20127 or 28591 or 1252)
        {
            return Strict(bytes, Encoding.UTF8) ?? Strict(bytes, TextDecoder.Big5) ?? last.GetString(bytes);
        }

        return Strict(bytes, declared) ?? Strict(bytes, Encoding.UTF8) ?? Strict(bytes, TextDecoder.Big5) ?? declared.GetString(bytes);
    }

    /// <summary>The encoding of a declared name; null where it is unknown.</summary>
    public static Encoding? Find(string? charset)
    {
        var name = (charset ?? "").Trim().Trim('"', '\'').ToLowerInvariant();
        if (name.Length == 0)
        {
            return null;
        }

        if (name.Contains("big5", StringComparison.Ordinal) || name is "cp950" or "ms950" or "windows-950" or "x-windows-950" or "950")
        {
            return TextDecoder.Big5;
        }

        // GB 18030 holds all of GBK and GB 2312, and programs label the larger sets by the smallest one's name.
        name = name switch
        {
            "gb2312" or "gbk" or "gb_2312-80" or "cp936" or "ms936" or "x-gbk" => "gb18030",
            "utf8" => "utf-8",
            _ => name,
        };
        try
        {
            // Big5's table brings the provider of code pages along.
            _ = TextDecoder.Big5;
            return Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The encoding of a Windows code page; null where it is unknown.</summary>
    public static Encoding? Find(int codePage)
    {
        try
        {
            return codePage is 950 or 10002 ? TextDecoder.Big5 : Encoding.GetEncoding(codePage is 936 ? 54936 : codePage);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsStateful(string? charset) =>
        charset is not null && (charset.Contains("2022", StringComparison.Ordinal) || charset.Contains("utf-16", StringComparison.OrdinalIgnoreCase) || charset.Contains("hz", StringComparison.OrdinalIgnoreCase));

    private static string? Strict(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
