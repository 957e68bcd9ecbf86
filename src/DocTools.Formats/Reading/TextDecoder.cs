using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>Decodes text whose encoding is not declared, as it comes from offices in Taiwan.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Big5Encoding = LoadBig5();

    /// <summary>Code page 950, what Windows calls Big5; unknown bytes become U+FFFD.</summary>
    public static Encoding Big5 => Big5Encoding;

    /// <summary>By its byte order mark (UTF-8, UTF-16), else UTF-8 where every byte fits, else Big5. The mark is no part of the result.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) ? StrictUtf8.GetString(bytes) : Big5.GetString(bytes);
    }

    private static Encoding LoadBig5()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(950, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
    }
}
