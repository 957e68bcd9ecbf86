using System.Buffers.Binary;
using System.IO.Compression;
using DocTools.Formats.Reading;

namespace DocTools.Formats.Writing.Proof;

/// <summary>Writes a picture as PNG: 8-bit RGB, not interlaced.</summary>
public static class PngWriter
{
    private const byte Up = 2;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Writes the picture; the same pixels give the same bytes.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="dpi">Pixels an inch, kept in the file so that it prints in its true size.</param>
    public static void Write(Stream stream, Raster picture, int dpi)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(picture);
        stream.Write(Signature);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], picture.Height);
        head[8] = 8;
        head[9] = 2;
        Chunk(stream, "IHDR"u8, head);
        Span<byte> density = stackalloc byte[9];
        var metre = (int)Math.Round(dpi / 0.0254);
        BinaryPrimitives.WriteInt32BigEndian(density, metre);
        BinaryPrimitives.WriteInt32BigEndian(density[4..], metre);
        density[8] = 1;
        Chunk(stream, "pHYs"u8, density);
        Chunk(stream, "IDAT"u8, Compressed(picture));
        Chunk(stream, "IEND"u8, []);
    }

    // Each row as its difference to the row above: a page is mostly rows like the one above.
    private static byte[] Compressed(Raster picture)
    {
        using var buffer = new MemoryStream();
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            var line = new byte[1 + (3 * picture.Width)];
            var blank = new byte[3 * picture.Width];
            line[0] = Up;
            for (var y = 0; y < picture.Height; y++)
            {
                var row = picture.Row(y);
                var above = y == 0 ? blank : picture.Row(y - 1);
                for (var i = 0; i < row.Length; i++)
                {
                    line[i + 1] = (byte)(row[i] - above[i]);
                }

                zlib.Write(line);
            }
        }

        return buffer.ToArray();
    }

    private static void Chunk(Stream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        stream.Write(number);
        stream.Write(type);
        stream.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Append(Crc32.Append(0, type), data));
        stream.Write(number);
    }
}
