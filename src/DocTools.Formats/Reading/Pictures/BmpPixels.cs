using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DocTools.Formats.Reading.Pictures;

/// <summary>The pixels of a BMP file of 24 or 32 bits without compression, as <see cref="PngPixels"/> gives those of a PNG.</summary>
internal static class BmpPixels
{
    private const int SmallestHeader = 54;

    /// <summary>Adds size and pixels to a hash; false, with nothing told, for anything else.</summary>
    public static bool Hash(ReadOnlySpan<byte> file, IncrementalHash hash)
    {
        if (file.Length < SmallestHeader || !file.StartsWith("BM"u8))
        {
            return false;
        }

        var start = BinaryPrimitives.ReadInt32LittleEndian(file[10..]);
        var (width, height) = (BinaryPrimitives.ReadInt32LittleEndian(file[18..]), BinaryPrimitives.ReadInt32LittleEndian(file[22..]));
        var (bits, compression) = (BinaryPrimitives.ReadInt16LittleEndian(file[28..]), BinaryPrimitives.ReadInt32LittleEndian(file[30..]));
        var stride = (((long)width * bits / 8) + 3) / 4 * 4;
        if (bits is not (24 or 32) || compression != 0 || width <= 0 || height is 0 or int.MinValue || start < SmallestHeader || start + (stride * Math.Abs((long)height)) > file.Length)
        {
            return false;
        }

        var rows = Math.Abs(height);
        using var own = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        PngPixels.PictureSize(own, width, rows);
        var pixels = new byte[width * 4];
        for (var y = 0; y < rows; y++)
        {
            var row = file.Slice((int)(start + (stride * (height > 0 ? rows - 1 - y : y))), (int)stride);
            for (var x = 0; x < width; x++)
            {
                var from = row.Slice(x * bits / 8, 3);
                (pixels[x * 4], pixels[(x * 4) + 1], pixels[(x * 4) + 2], pixels[(x * 4) + 3]) = (from[2], from[1], from[0], 255);
            }

            own.AppendData(pixels);
        }

        hash.AppendData(own.GetHashAndReset());
        return true;
    }
}
