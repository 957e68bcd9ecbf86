using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DocTools.Formats.Reading.Pictures;

/// <summary>The coded picture of a JPEG file (ITU-T T.81) without what cameras and programs write around it: Exif, thumbnails, comments.</summary>
internal static class JpegContent
{
    private static ReadOnlySpan<byte> EndOfImage => [0xFF, 0xD9];

    /// <summary>Adds the coded picture to a hash; false, with nothing told, for what is no JPEG or breaks off before its scan.</summary>
    public static bool Hash(ReadOnlySpan<byte> file, IncrementalHash hash)
    {
        if (file.Length < 4 || file[0] != 0xFF || file[1] != 0xD8)
        {
            return false;
        }

        using var own = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
            {
                return false;
            }

            // SOS: from here on the coded pixels, which nothing may interrupt but tables of their own.
            if (marker == 0xDA)
            {
                var end = file.LastIndexOf(EndOfImage);
                own.AppendData(file[at..(end > at ? end : file.Length)]);
                hash.AppendData(own.GetHashAndReset());
                return true;
            }

            // APP14 tells how colours are coded; the other APPn and COM are remarks.
            if (marker is not ((>= 0xE0 and <= 0xEF and not 0xEE) or 0xFE))
            {
                own.AppendData(file.Slice(at, 2 + length));
            }

            at += 2 + length;
        }

        return false;
    }
}
