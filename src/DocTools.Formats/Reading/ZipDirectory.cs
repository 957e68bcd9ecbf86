using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading;

/// <summary>
/// A zip's central directory, read from bytes in memory (APPNOTE 6.3). <see cref="ZipArchive"/> hides where entries lie and how their names
/// were encoded, which is needed to refuse overlapping entries and to read names in Big5.
/// </summary>
public sealed class ZipDirectory
{
    private const uint EndSignature = 0x06054B50;
    private const uint End64Signature = 0x06064B50;
    private const uint Locator64Signature = 0x07064B50;
    private const uint EntrySignature = 0x02014B50;
    private const uint LocalSignature = 0x04034B50;
    private const int EndSize = 22;

    // A comment has at most 64 KB; what a server or a disk put behind the archive may be more.
    private const int FarthestEnd = 1 << 20;

    private readonly ReadOnlyMemory<byte> _bytes;

    private ZipDirectory(ReadOnlyMemory<byte> bytes, ImmutableArray<ZipEntry> entries)
    {
        _bytes = bytes;
        Entries = entries;
    }

    /// <summary>Entries in the order of the directory, those of folders included.</summary>
    public ImmutableArray<ZipEntry> Entries { get; }

    /// <summary>Reads the directory; null where there is none or it is broken.</summary>
    /// <exception cref="ReadingException">There are more entries than the budget allows, or it is one part of a split archive.</exception>
    public static ZipDirectory? Read(ReadOnlyMemory<byte> bytes, ExpansionBudget budget)
    {
        var span = bytes.Span;
        var end = FindEnd(span);
        if (end < 0)
        {
            return null;
        }

        // The number of the last part, counted from 0.
        if (BinaryPrimitives.ReadUInt16LittleEndian(span[(end + 4)..]) is not (0 or ushort.MaxValue))
        {
            throw new ReadingException(Reasons.SplitArchive);
        }

        long count = BinaryPrimitives.ReadUInt16LittleEndian(span[(end + 10)..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(span[(end + 12)..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(span[(end + 16)..]);
        var directoryEnd = end;
        if ((count == ushort.MaxValue || size == uint.MaxValue || offset == uint.MaxValue) && Find64(span, end) is var end64 and >= 0)
        {
            count = BinaryPrimitives.ReadInt64LittleEndian(span[(end64 + 32)..]);
            size = BinaryPrimitives.ReadInt64LittleEndian(span[(end64 + 40)..]);
            offset = BinaryPrimitives.ReadInt64LittleEndian(span[(end64 + 48)..]);
            directoryEnd = end64;
        }

        if (count < 0 || size < 0 || size > directoryEnd || offset < 0)
        {
            return null;
        }

        budget.SpendParts((int)Math.Min(count, int.MaxValue));

        // Bytes in front of the archive (a self-extractor, a mail gateway's banner) shift every place in it.
        var start = directoryEnd - size;
        var shift = start - offset;
        if (shift < 0)
        {
            return null;
        }

        var entries = ReadEntries(span, (int)start, (int)directoryEnd, count, shift);
        return entries is null ? null : new ZipDirectory(bytes, ZipOverlap.Mark(entries, start));
    }

    /// <summary>The entry's content, expanded within the budget; reading past its end throws <see cref="InvalidDataException"/> where it is not what was packed.</summary>
    /// <exception cref="ReadingException">The entry is encrypted, broken, packed in an unknown way, or hostile.</exception>
    public Stream Open(ZipEntry entry, ExpansionBudget budget)
    {
        if (entry.IsEncrypted)
        {
            throw new ReadingException(Reasons.Encrypted);
        }

        if (entry.Overlaps)
        {
            throw new ReadingException(Reasons.Overlapping);
        }

        if (entry.DataOffset < 0 || entry.CompressedSize < 0 || entry.DataOffset + entry.CompressedSize > _bytes.Length)
        {
            throw new ReadingException(Reasons.BrokenZip);
        }

        var packed = _bytes.Slice((int)entry.DataOffset, (int)entry.CompressedSize);
        var stream = MemoryMarshal.TryGetArray(packed, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(packed.ToArray(), writable: false);
        return entry.Method switch
        {
            0 => new BudgetedStream(stream, entry, budget),
            8 => new BudgetedStream(new DeflateStream(stream, CompressionMode.Decompress), entry, budget),
            _ => throw new ReadingException(Reasons.UnknownCompression(entry.Method)),
        };
    }

    /// <summary>The entry's whole content.</summary>
    /// <exception cref="ReadingException">As <see cref="Open"/>; also where the content is not what was packed.</exception>
    public byte[] ReadAll(ZipEntry entry, ExpansionBudget budget)
    {
        // A forged size must not allocate gigabytes.
        var limits = budget.Limits;
        if (entry.Size < 0 || (entry.Size > limits.RatioFloor && entry.Size / Math.Max(1, entry.CompressedSize) > limits.Ratio))
        {
            throw new ReadingException(Reasons.Ratio);
        }

        if (entry.Size > limits.ExpandedBytes)
        {
            throw new ReadingException(Reasons.ExpandsTooFar(limits.ExpandedBytes));
        }

        try
        {
            using var source = Open(entry, budget);
            var content = new byte[entry.Size];
            source.ReadExactly(content);

            // The end is where the size and the checksum are compared.
            source.ReadByte();
            return content;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new ReadingException(Reasons.BrokenZip);
        }
    }

    private static int FindEnd(ReadOnlySpan<byte> span)
    {
        var first = Math.Max(0, span.Length - EndSize - FarthestEnd);
        for (var i = span.Length - EndSize; i >= first; i--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(span[i..]) == EndSignature
                && i + EndSize + BinaryPrimitives.ReadUInt16LittleEndian(span[(i + 20)..]) <= span.Length)
            {
                return i;
            }
        }

        return -1;
    }

    private static int Find64(ReadOnlySpan<byte> span, int end)
    {
        var locator = end - 20;
        if (locator < 0 || BinaryPrimitives.ReadUInt32LittleEndian(span[locator..]) != Locator64Signature)
        {
            return -1;
        }

        // The record stands right before its locator in every known writer; its declared place is off where bytes were put in front.
        var record = locator - 56;
        return record >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(span[record..]) == End64Signature ? record : -1;
    }

    private static List<ZipEntry>? ReadEntries(ReadOnlySpan<byte> span, int start, int end, long count, long shift)
    {
        var entries = new List<ZipEntry>((int)Math.Min(count, 1024));
        var at = start;
        for (long i = 0; i < count; i++)
        {
            if (at + 46 > end || BinaryPrimitives.ReadUInt32LittleEndian(span[at..]) != EntrySignature)
            {
                return null;
            }

            var head = span[at..];
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
            var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]);
            var next = at + 46 + nameLength + extraLength + BinaryPrimitives.ReadUInt16LittleEndian(head[32..]);
            if (next > end)
            {
                return null;
            }

            entries.Add(ReadEntry(span, head[..(46 + nameLength + extraLength)], nameLength, shift));
            at = next;
        }

        return entries;
    }

    private static ZipEntry ReadEntry(ReadOnlySpan<byte> span, ReadOnlySpan<byte> head, int nameLength, long shift)
    {
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(head[8..]);
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(head[20..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(head[24..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(head[42..]);
        var extra = head[(46 + nameLength)..];
        Zip64Field.Apply(extra, ref size, ref packed, ref offset);
        var local = offset + shift;
        long data = -1;
        if (local >= 0 && local + 30 <= span.Length && BinaryPrimitives.ReadUInt32LittleEndian(span[(int)local..]) == LocalSignature)
        {
            var localHead = span[(int)local..];
            data = local + 30 + BinaryPrimitives.ReadUInt16LittleEndian(localHead[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(localHead[28..]);
        }

        var name = ZipEntryName.Decode(head.Slice(46, nameLength), flags, extra);
        var unixMode = BinaryPrimitives.ReadUInt16LittleEndian(head[40..]);
        return new ZipEntry(name, flags, BinaryPrimitives.ReadUInt16LittleEndian(head[10..]), packed, size, local, data)
        {
            Crc = BinaryPrimitives.ReadUInt32LittleEndian(head[16..]),
            IsLink = (unixMode & 0xF000) == 0xA000,
            HasSafeName = ZipEntryName.IsSafe(name),
        };
    }
}
