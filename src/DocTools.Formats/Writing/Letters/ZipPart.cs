using System.IO.Compression;
using DocTools.Formats.Reading;

namespace DocTools.Formats.Writing.Letters;

/// <summary>A part of a package, compressed; one that is the same in every letter is compressed once.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Crc">CRC-32 of its bytes.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Packed">Its bytes, deflated (RFC 1951).</param>
internal sealed record ZipPart(string Name, uint Crc, int Size, byte[] Packed)
{
    /// <summary>Compresses a part.</summary>
    public static ZipPart Of(string name, ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream(bytes.Length / 4);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        // The stream writes nothing for nothing, where the format asks for an empty block.
        return new ZipPart(name, Crc32.Append(0, bytes), bytes.Length, bytes.IsEmpty ? [3, 0] : packed.ToArray());
    }
}
