using System.IO.Compression;

namespace DocTools.Core.Documents;

/// <summary>A small picture of sixteen greys, kept compressed.</summary>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Packed">Two pixels a byte, the left one in the upper half, 0 black and 15 white, each row from a new byte; compressed as RFC 1951 tells.</param>
public sealed record MarkPicture(int Width, int Height, byte[] Packed)
{
    /// <summary>The longest side of a picture, in pixels.</summary>
    public const int LongestSide = 176;

    /// <summary>Packs a picture.</summary>
    /// <param name="width">Pixels of a row, at most <see cref="LongestSide"/>.</param>
    /// <param name="height">Rows, at most <see cref="LongestSide"/>.</param>
    /// <param name="grey">A byte a pixel, 0 black and 255 white, row by row.</param>
    public static MarkPicture Of(int width, int height, ReadOnlySpan<byte> grey)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, LongestSide);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, LongestSide);
        if (grey.Length != width * height)
        {
            throw new ArgumentException("The pixels do not fill the picture.", nameof(grey));
        }

        var stride = (width + 1) / 2;
        var packed = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                packed[(y * stride) + (x / 2)] |= (byte)((grey[(y * width) + x] >> 4) << (x % 2 == 0 ? 4 : 0));
            }
        }

        using var buffer = new MemoryStream();
        using (var deflate = new DeflateStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(packed);
        }

        return new MarkPicture(width, height, buffer.ToArray());
    }

    /// <summary>A byte a pixel, 0 black and 255 white; white where the kept bytes are not whole.</summary>
    public byte[] Grey()
    {
        var (width, height) = (Math.Clamp(Width, 1, LongestSide), Math.Clamp(Height, 1, LongestSide));
        var stride = (width + 1) / 2;
        var packed = new byte[stride * height];
        packed.AsSpan().Fill(255);
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(Packed), CompressionMode.Decompress);
            var read = deflate.ReadAtLeast(packed, packed.Length, throwOnEndOfStream: false);
            packed.AsSpan(read).Fill(255);
        }
        catch (InvalidDataException)
        {
            packed.AsSpan().Fill(255);
        }

        var grey = new byte[width * height];
        for (var i = 0; i < grey.Length; i++)
        {
            var pair = packed[(i / width * stride) + (i % width / 2)];
            grey[i] = (byte)(17 * (i % width % 2 == 0 ? pair >> 4 : pair & 15));
        }

        return grey;
    }
}
