using System.IO.Compression;

namespace DocTools.Ledger.Versions;

/// <summary>Texts as the ledger keeps them: Brotli (RFC 7932), at a level that costs less time than writing the saved bytes would.</summary>
internal static class Compression
{
    private const int Quality = 4;
    private const int Window = 20;

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, buffer, out var written, Quality, Window)
            ? buffer[..written]
            : throw new InvalidOperationException("the buffer for compressing is too small");
    }

    public static byte[] Unpack(byte[] packed)
    {
        using var source = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        source.CopyTo(whole);
        return whole.ToArray();
    }
}
