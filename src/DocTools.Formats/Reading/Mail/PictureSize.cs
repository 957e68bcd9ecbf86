using System.Buffers.Binary;

namespace DocTools.Formats.Reading.Mail;

/// <summary>Width and height of a picture, as far as its first bytes tell (PNG, GIF, JPEG, BMP).</summary>
internal static class PictureSize
{
    // A page of A4 at 72 dpi is 595 by 842; a scan is larger, a logo or a banner is not as high.
    private const int SmallestPage = 560;

    // A scan of a whole page, however poor, is larger.
    private const int MostBytesOfUnknown = 20 << 10;

    /// <summary>Whether the picture is too small to be a scan or a photograph of a page. Where that cannot be told, only a tiny file is.</summary>
    public static bool IsTooSmallForPage(ReadOnlySpan<byte> bytes) =>
        Of(bytes) is var (width, height) ? Math.Min(width, height) < SmallestPage : bytes.Length < MostBytesOfUnknown;

    /// <summary>Width and height in pixels; null where they cannot be told.</summary>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 26 && bytes[0] == 0x89 && bytes[1..4].SequenceEqual("PNG"u8))
        {
            return (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        }

        if (bytes.Length >= 10 && bytes.StartsWith("GIF8"u8))
        {
            return (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
        }

        if (bytes.Length >= 26 && bytes.StartsWith("BM"u8))
        {
            return (BinaryPrimitives.ReadInt32LittleEndian(bytes[18..]), Math.Abs(Math.Max(-int.MaxValue, BinaryPrimitives.ReadInt32LittleEndian(bytes[22..]))));
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? OfJpeg(bytes) : null;
    }

    private static (int Width, int Height)? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            // Start of frame: C0 to CF without the tables C4, C8 and CC.
            if (bytes[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }
}
