using System.Buffers.Binary;
using System.Text;

namespace DocTools.Formats.Reading.Mail;

/// <summary>
/// Reads the streams of a compound file ([MS-CFB] 3 and 4: sectors of 512 or 4096 bytes). Chains that run in a circle, lead out of the file
/// or are longer than the file end where they do; nothing larger than the file is ever made.
/// </summary>
internal sealed class CompoundReader
{
    private const uint LastRegular = 0xFFFFFFFA;
    private const int EntrySize = 128;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _shift;
    private const int MiniShift = 6;
    private const int MiniCutoff = 4096;
    private readonly List<uint> _table = [];
    private readonly List<uint> _miniTable = [];
    private readonly List<CompoundEntry> _entries = [];
    private readonly byte[] _mini = [];

    // A hostile directory names one stream, or one list of names, again and again. Honest readers come by each a few times.
    private long _bytesLeft;
    private long _visitsLeft;

    private CompoundReader(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        var head = bytes.Span;
        _shift = BinaryPrimitives.ReadUInt16LittleEndian(head[0x1E..]) == 12 ? 12 : 9;
        foreach (var sector in TableSectors())
        {
            Words(Sector(sector), _table);
        }

        Words(Chain(UInt(head, 0x3C), long.MaxValue), _miniTable);
        ReadDirectory(Chain(UInt(head, 0x30), long.MaxValue));
        _bytesLeft = (8L * bytes.Length) + (1 << 20);
        _visitsLeft = (8L * _entries.Count) + 1000;
        if (_entries.Count > 0)
        {
            _mini = Chain(_entries[0].Start, _entries[0].Size);
        }
    }

    /// <summary>The root storage.</summary>
    public CompoundEntry Root => _entries[0];

    /// <summary>Reads a file; null where it has no directory.</summary>
    public static CompoundReader? Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < 512 || !CompoundFile.IsOne(bytes.Span))
        {
            return null;
        }

        var reader = new CompoundReader(bytes);
        return reader._entries.Count > 0 ? reader : null;
    }

    /// <summary>What stands in a storage, each name once, in ordinal order.</summary>
    public SortedDictionary<string, CompoundEntry> Children(CompoundEntry storage)
    {
        var children = new SortedDictionary<string, CompoundEntry>(StringComparer.Ordinal);
        var seen = new HashSet<int>();
        var open = new Stack<int>();
        open.Push(storage.IsStorage ? storage.Child : -1);
        while (open.TryPop(out var index) && _visitsLeft-- > 0)
        {
            if (index < 0 || index >= _entries.Count || !seen.Add(index))
            {
                continue;
            }

            var entry = _entries[index];
            if (entry.Type is 1 or 2)
            {
                children.TryAdd(entry.Name, entry);
            }

            open.Push(entry.Left);
            open.Push(entry.Right);
        }

        return children;
    }

    /// <summary>A stream's bytes; fewer than it declares where the file is damaged.</summary>
    public byte[] Stream(CompoundEntry entry)
    {
        var size = Math.Min(entry.Size, _bytesLeft);
        var content = entry.Size < MiniCutoff ? MiniChain(entry.Start, size) : Chain(entry.Start, size);
        _bytesLeft -= content.Length;
        return content;
    }

    /// <summary>The sectors of the allocation table: 109 in the header, the rest in a chain of lists.</summary>
    private List<uint> TableSectors()
    {
        var head = _bytes.Span;
        var most = (_bytes.Length >> _shift) + 1;
        var sectors = new List<uint>();
        for (var i = 0; i < 109; i++)
        {
            Add(UInt(head, 0x4C + (4 * i)));
        }

        var next = UInt(head, 0x44);
        for (var steps = 0; next < LastRegular && steps < most && sectors.Count < most; steps++)
        {
            var list = Sector(next);
            if (list.Length < 1 << _shift)
            {
                break;
            }

            for (var at = 0; at < list.Length - 4; at += 4)
            {
                Add(UInt(list, at));
            }

            next = UInt(list, list.Length - 4);
        }

        return sectors;

        void Add(uint sector)
        {
            if (sector < LastRegular && sectors.Count < most)
            {
                sectors.Add(sector);
            }
        }
    }

    private void ReadDirectory(byte[] directory)
    {
        for (var at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            var entry = directory.AsSpan(at, EntrySize);
            var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            var size = BinaryPrimitives.ReadInt64LittleEndian(entry[120..]);
            _entries.Add(new CompoundEntry(
                Encoding.Unicode.GetString(entry[..(length & ~1)]),
                entry[66],
                BinaryPrimitives.ReadInt32LittleEndian(entry[68..]),
                BinaryPrimitives.ReadInt32LittleEndian(entry[72..]),
                BinaryPrimitives.ReadInt32LittleEndian(entry[76..]),
                BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]),
                // Files with small sectors may have anything in the upper half.
                _shift == 9 ? (uint)size : Math.Max(0, size)));
        }
    }

    private byte[] Chain(uint sector, long size)
    {
        using var output = new MemoryStream();
        var left = Math.Min(size, _bytes.Length);
        for (var steps = _bytes.Length >> _shift; left > 0 && steps >= 0 && sector < LastRegular; steps--)
        {
            var content = Sector(sector);
            content = content[..(int)Math.Min(content.Length, left)];
            if (content.IsEmpty)
            {
                break;
            }

            output.Write(content);
            left -= content.Length;
            sector = sector < _table.Count ? _table[(int)sector] : uint.MaxValue;
        }

        return output.ToArray();
    }

    private byte[] MiniChain(uint sector, long size)
    {
        using var output = new MemoryStream();
        var left = Math.Min(size, _mini.Length);
        for (var steps = _mini.Length >> MiniShift; left > 0 && steps >= 0 && sector < LastRegular; steps--)
        {
            var start = (long)sector << MiniShift;
            if (start >= _mini.Length)
            {
                break;
            }

            var count = (int)Math.Min(Math.Min(1 << MiniShift, left), _mini.Length - start);
            output.Write(_mini, (int)start, count);
            left -= count;
            sector = sector < _miniTable.Count ? _miniTable[(int)sector] : uint.MaxValue;
        }

        return output.ToArray();
    }

    /// <summary>A sector; shorter at the file's end, empty beyond it.</summary>
    private ReadOnlySpan<byte> Sector(uint sector)
    {
        var start = (sector + 1L) << _shift;
        return start >= _bytes.Length ? [] : _bytes.Span.Slice((int)start, (int)Math.Min(1 << _shift, _bytes.Length - start));
    }

    private static uint UInt(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static void Words(ReadOnlySpan<byte> bytes, List<uint> target)
    {
        for (var at = 0; at + 4 <= bytes.Length; at += 4)
        {
            target.Add(UInt(bytes, at));
        }
    }
}
