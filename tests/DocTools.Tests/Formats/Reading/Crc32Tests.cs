using System.IO.Compression;
using DocTools.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Formats.Reading;

public sealed class Crc32Tests
{
    [Fact]
    public void Checksums_are_those_of_the_packer()
    {
        var bytes = new byte[70_000];
        new Random(7).NextBytes(bytes);
        foreach (var length in Enumerable.Range(0, 700).Concat([4095, 4096, 4097, 65_535, 65_536, 70_000]))
        {
            var expected = Packed(bytes[..length]);
            Assert.True(expected == Crc32.Append(0, bytes.AsSpan(0, length)), $"{length} bytes: {expected:X8} expected, {Crc32.Append(0, bytes.AsSpan(0, length)):X8} computed");

            // In two parts, as a stream is read.
            var half = length / 3;
            Assert.True(expected == Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, half)), bytes.AsSpan(half, length - half)), $"{half} of {length} bytes");
        }
    }

    private static uint Packed(byte[] bytes)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("x", CompressionLevel.NoCompression).Open();
            entry.Write(bytes);
        }

        using var written = new ZipArchive(file);
        return written.Entries[0].Crc32;
    }
}
