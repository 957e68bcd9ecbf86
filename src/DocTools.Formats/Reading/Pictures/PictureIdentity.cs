using System.Security.Cryptography;

namespace DocTools.Formats.Reading.Pictures;

/// <summary>Tells whether two picture files show the same pixels, without drawing them.</summary>
/// <remarks>
/// PNG (ISO/IEC 15948) and BMP are taken to pixels, so that another compression or other remarks make no other picture. Of JPEG (ITU-T T.81) the
/// coded picture is compared without the remarks around it. All else is compared byte by byte.
/// </remarks>
internal static class PictureIdentity
{
    /// <summary>The identity of a part's content; null where there is no such part, or it breaks off.</summary>
    public static string? Of(Func<Stream?> open, ReadingLimits limits)
    {
        try
        {
            using var stream = open();
            if (stream is null)
            {
                return null;
            }

            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            return buffer.Length == 0 ? null : Of(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), limits);
        }
        catch (Exception e) when (Problems.Of(e) is not null)
        {
            return null;
        }
    }

    /// <summary>The identity of a picture file.</summary>
    public static string Of(ReadOnlyMemory<byte> file, ReadingLimits limits)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var told = PngPixels.Hash(file, hash, limits) || BmpPixels.Hash(file.Span, hash) || JpegContent.Hash(file.Span, hash);
        return Convert.ToHexStringLower(told ? hash.GetHashAndReset() : SHA256.HashData(file.Span));
    }
}
