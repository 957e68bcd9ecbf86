using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace DocTools.Formats.Reading.Pictures;

/// <summary>The pixels of a PNG file as rows of red, green, blue and opacity, a byte each; the lower halves of 16-bit samples do not count.</summary>
internal static class PngPixels
{
    private static readonly byte[] s_signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>Adds size and pixels to a hash; false, with nothing told, for what is no PNG, breaks off, or comes in passes (interlaced).</summary>
    public static bool Hash(ReadOnlyMemory<byte> file, IncrementalHash hash, ReadingLimits limits)
    {
        if (!file.Span.StartsWith(s_signature) || Chunks(file) is not { Header.Length: 13 } chunks)
        {
            return false;
        }

        var header = chunks.Header.Span;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        var (depth, kind, passes) = (header[8], header[9], header[12]);
        var samples = kind switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        if (samples == 0 || passes != 0 || depth is not (1 or 2 or 4 or 8 or 16) || width <= 0 || height <= 0 || (long)width * height * 4 > limits.PartBytes)
        {
            return false;
        }

        try
        {
            using var own = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            if (!Rows(chunks, width, height, depth, samples, kind, own))
            {
                return false;
            }

            hash.AppendData(own.GetHashAndReset());
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool Rows(PngChunks chunks, int width, int height, int depth, int samples, int kind, IncrementalHash hash)
    {
        var perPixel = Math.Max(1, samples * depth / 8);
        var stride = (int)((((long)width * samples * depth) + 7) / 8);
        var (row, above, pixels) = (new byte[stride], new byte[stride], new byte[width * 4]);
        PictureSize(hash, width, height);
        using var data = new ZLibStream(new MemoryStream(chunks.Data), CompressionMode.Decompress);
        for (var y = 0; y < height; y++)
        {
            var filter = data.ReadByte();
            if (filter is < 0 or > 4 || data.ReadAtLeast(row, stride, throwOnEndOfStream: false) < stride)
            {
                return false;
            }

            Unfilter(filter, row, above, perPixel);
            Expand(chunks, row, pixels, depth, samples, kind);
            hash.AppendData(pixels);
            (row, above) = (above, row);
        }

        return true;
    }

    /// <summary>Adds a picture's size, so that rows of another width are another picture.</summary>
    public static void PictureSize(IncrementalHash hash, int width, int height)
    {
        Span<byte> size = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size[4..], height);
        hash.AppendData(size);
    }

    // ISO/IEC 15948, 9.2.
    private static void Unfilter(int filter, byte[] row, byte[] above, int perPixel)
    {
        for (var i = 0; filter > 0 && i < row.Length; i++)
        {
            var (a, b, c) = (i < perPixel ? 0 : row[i - perPixel], (int)above[i], i < perPixel ? 0 : above[i - perPixel]);
            row[i] += (byte)(filter switch { 1 => a, 2 => b, 3 => (a + b) / 2, _ => Paeth(a, b, c) });
        }
    }

    private static int Paeth(int a, int b, int c)
    {
        var p = a + b - c;
        var (da, db, dc) = (Math.Abs(p - a), Math.Abs(p - b), Math.Abs(p - c));
        return da <= db && da <= dc ? a : db <= dc ? b : c;
    }

    private static void Expand(PngChunks chunks, byte[] row, byte[] pixels, int depth, int samples, int kind)
    {
        var palette = chunks.Palette.Span;
        var clear = chunks.Transparency.Span;
        for (int x = 0, at = 0; at < pixels.Length; x += samples, at += 4)
        {
            var first = Sample(row, x, depth);
            var (r, g, b, a) = kind switch
            {
                3 => (At(palette, first * 3), At(palette, (first * 3) + 1), At(palette, (first * 3) + 2), first < clear.Length ? clear[first] : (byte)255),
                0 or 4 => (Grey(first, depth), Grey(first, depth), Grey(first, depth), kind == 4 ? High(row, x + 1, depth) : (byte)255),
                _ => (High(row, x, depth), High(row, x + 1, depth), High(row, x + 2, depth), kind == 6 ? High(row, x + 3, depth) : (byte)255),
            };
            (pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]) = (r, g, b, a);
        }
    }

    private static byte At(ReadOnlySpan<byte> palette, int index) => index < palette.Length ? palette[index] : (byte)0;

    private static byte Grey(int sample, int depth) => (byte)(depth >= 8 ? sample : sample * 255 / ((1 << depth) - 1));

    private static byte High(byte[] row, int index, int depth) => row[depth == 16 ? index * 2 : index];

    // Of 16 bits the upper ones.
    private static int Sample(byte[] row, int index, int depth)
    {
        if (depth >= 8)
        {
            return High(row, index, depth);
        }

        var bit = index * depth;
        return (row[bit / 8] >> (8 - depth - (bit % 8))) & ((1 << depth) - 1);
    }

    private static PngChunks? Chunks(ReadOnlyMemory<byte> file)
    {
        var chunks = new PngChunks();
        using var data = new MemoryStream();
        for (var at = s_signature.Length; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.Span[at..]);
            if (length < 0 || length > file.Length - at - 12)
            {
                return null;
            }

            var content = file.Slice(at + 8, length);
            switch (System.Text.Encoding.ASCII.GetString(file.Span.Slice(at + 4, 4)))
            {
                case "IHDR":
                    chunks = chunks with { Header = content };
                    break;
                case "PLTE":
                    chunks = chunks with { Palette = content };
                    break;
                case "tRNS":
                    chunks = chunks with { Transparency = content };
                    break;
                case "IDAT":
                    data.Write(content.Span);
                    break;
                case "IEND":
                    return chunks with { Data = data.ToArray() };
            }

            at += length + 12;
        }

        return null;
    }

    private sealed record PngChunks
    {
        public ReadOnlyMemory<byte> Header { get; init; }

        public ReadOnlyMemory<byte> Palette { get; init; }

        public ReadOnlyMemory<byte> Transparency { get; init; }

        public byte[] Data { get; init; } = [];
    }
}
