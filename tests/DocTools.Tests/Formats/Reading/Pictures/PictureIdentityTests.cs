using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using DocTools.Formats.Reading;
using DocTools.Formats.Reading.Pictures;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Pictures;

public sealed class PictureIdentityTests
{
    private static readonly byte[] Pixels = [.. Enumerable.Range(0, 4 * 3 * 3).Select(i => (byte)(i * 37))];

    [Fact]
    public void Another_compression_or_remark_makes_no_other_picture() =>
        Assert.Equal(Of(Png(2, 8, Pixels, CompressionLevel.Optimal)), Of(Png(2, 8, Pixels, CompressionLevel.NoCompression, "copied")));

    [Fact]
    public void Another_pixel_does()
    {
        byte[] other = [.. Pixels];
        other[^1]++;
        Assert.NotEqual(Of(Png(2, 8, Pixels, CompressionLevel.Optimal)), Of(Png(2, 8, other, CompressionLevel.Optimal)));
    }

    [Fact]
    public void Colours_with_full_opacity_are_those_without_it()
    {
        byte[] opaque = [.. Pixels.Chunk(3).SelectMany(p => p.Append((byte)255))];
        Assert.Equal(Of(Png(2, 8, Pixels, CompressionLevel.Optimal)), Of(Png(6, 8, opaque, CompressionLevel.Optimal)));
    }

    [Fact]
    public void A_bitmap_of_the_same_pixels_is_the_same_picture() => Assert.Equal(Of(Png(2, 8, Pixels, CompressionLevel.Optimal)), Of(Bmp(Pixels)));

    [Fact]
    public void What_a_camera_writes_around_a_picture_does_not_count()
    {
        byte[] scan = [0xFF, 0xDB, 0, 4, 1, 2, 0xFF, 0xDA, 0, 3, 9, 1, 2, 3, 0xFF, 0xD9];
        byte[] plain = [0xFF, 0xD8, .. scan];
        byte[] remarked = [0xFF, 0xD8, 0xFF, 0xE1, 0, 6, 1, 2, 3, 4, 0xFF, 0xFE, 0, 4, 65, 66, .. scan, 0, 0];
        byte[] other = [0xFF, 0xD8, .. scan[..^3], 4, 0xFF, 0xD9];
        Assert.Equal(Of(plain), Of(remarked));
        Assert.NotEqual(Of(plain), Of(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a…")]
    [InlineData("\u0089PNG\r\n\u001a\n broken")]
    [InlineData("BM and nothing else, but long enough to hold a header of fifty-four bytes")]
    public void Anything_else_is_compared_byte_by_byte(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text.Replace('…', '.'));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), Of(bytes));
    }

    [Fact]
    public void A_picture_larger_than_the_limits_is_not_expanded()
    {
        var small = ReadingLimits.Default with { PartBytes = 40 };
        var file = Png(2, 8, Pixels, CompressionLevel.Optimal);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)), PictureIdentity.Of(file, small));
    }

    private static string Of(byte[] file) => PictureIdentity.Of(file, ReadingLimits.Default);

    /// <summary>A PNG of 4 by 3 pixels, its rows unfiltered, by turns also as differences.</summary>
    private static byte[] Png(int kind, int depth, byte[] pixels, CompressionLevel level, string? remark = null)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, 4);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), 3);
        (header[8], header[9]) = ((byte)depth, (byte)kind);
        Chunk(file, "IHDR", header);
        if (remark is not null)
        {
            Chunk(file, "tEXt", Encoding.Latin1.GetBytes("Comment\0" + remark));
        }

        using var data = new MemoryStream();
        using (var deflate = new ZLibStream(data, level, leaveOpen: true))
        {
            var stride = pixels.Length / 3;
            for (var y = 0; y < 3; y++)
            {
                // Filter 2 tells a row by its difference to the one above.
                var up = remark is not null && y > 0;
                deflate.WriteByte((byte)(up ? 2 : 0));
                for (var x = 0; x < stride; x++)
                {
                    deflate.WriteByte((byte)(pixels[(y * stride) + x] - (up ? pixels[((y - 1) * stride) + x] : 0)));
                }
            }
        }

        Chunk(file, "IDAT", data.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string kind, byte[] content)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        file.Write(length);
        file.Write(Encoding.ASCII.GetBytes(kind));
        file.Write(content);
        file.Write(new byte[4]);
    }

    private static byte[] Bmp(byte[] rgb)
    {
        var file = new byte[54 + (12 * 3)];
        (file[0], file[1], file[10], file[18], file[22], file[28]) = ((byte)'B', (byte)'M', 54, 4, 3, 24);
        for (var y = 0; y < 3; y++)
        {
            for (var x = 0; x < 4; x++)
            {
                var (from, to) = (((y * 4) + x) * 3, 54 + ((2 - y) * 12) + (x * 3));
                (file[to], file[to + 1], file[to + 2]) = (rgb[from + 2], rgb[from + 1], rgb[from]);
            }
        }

        return file;
    }
}
