using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace DocTools.Tests.Formats.Writing.Proof;

/// <summary>Reads an RGB PNG back, by its specification and not by our writer; fails on a wrong checksum.</summary>
internal sealed record PngPixels(int Width, int Height, byte[] Rgb)
{
    public static PngPixels Read(byte[] png)
    {
        Xunit.Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(png.AsSpan(0, 8)));
        var width = 0;
        var height = 0;
        using var data = new MemoryStream();
        var names = new List<string>();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var name = Encoding.ASCII.GetString(png, at + 4, 4);
            names.Add(name);
            var body = png.AsSpan(at + 8, length);
            Xunit.Assert.Equal(Crc(png.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            if (name is "IHDR")
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(body), BinaryPrimitives.ReadInt32BigEndian(body[4..]));
                Xunit.Assert.Equal("0802000000", Convert.ToHexString(body[8..]));
            }
            else if (name is "IDAT")
            {
                data.Write(body);
            }

            at += 12 + length;
        }

        Xunit.Assert.Equal(("IHDR", "IEND"), (names[0], names[^1]));
        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zlib.CopyTo(plain);
        return new PngPixels(width, height, Unfiltered(plain.ToArray(), width, height));
    }

    private static byte[] Unfiltered(byte[] lines, int width, int height)
    {
        var row = 3 * width;
        Xunit.Assert.Equal(height * (row + 1), lines.Length);
        var rgb = new byte[height * row];
        for (var y = 0; y < height; y++)
        {
            var filter = lines[y * (row + 1)];
            Xunit.Assert.True(filter is 0 or 2, $"row {y} has filter {filter}");
            for (var i = 0; i < row; i++)
            {
                var above = filter == 2 && y > 0 ? rgb[((y - 1) * row) + i] : (byte)0;
                rgb[(y * row) + i] = (byte)(lines[(y * (row + 1)) + 1 + i] + above);
            }
        }

        return rgb;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            }
        }

        return ~crc;
    }
}
