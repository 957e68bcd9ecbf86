using System.Buffers.Binary;

namespace DocTools.Formats.Writing.Pdf.Direct;

/// <summary>Makes a font of some glyphs of a face, numbered in the order given (ISO/IEC 14496-22, 4.5 and 5.3): what a PDF embeds.</summary>
internal static class TrueTypeSubset
{
    // ISO/IEC 14496-22, 5.3.3: what follows a component of a glyph that is made of others.
    private const int WordArguments = 0x1;
    private const int OneScale = 0x8;
    private const int MoreComponents = 0x20;
    private const int TwoScales = 0x40;
    private const int Matrix = 0x80;

    /// <summary>The font file.</summary>
    /// <param name="face">The face.</param>
    /// <param name="glyphs">Its glyphs in their new order; one may come several times. What they are made of is added behind them.</param>
    public static byte[] Make(FontFace face, IReadOnlyList<int> glyphs)
    {
        var all = new List<int>(glyphs);
        var added = new Dictionary<int, int>();
        using var outlines = new MemoryStream(all.Count * 1100);
        var places = new List<uint>(all.Count + 1);
        for (var i = 0; i < all.Count; i++)
        {
            places.Add((uint)outlines.Length);
            outlines.Write(Outline(face, all[i], all, added));
            while (outlines.Length % 4 != 0)
            {
                outlines.WriteByte(0);
            }
        }

        places.Add((uint)outlines.Length);
        return Put(
        [
            ("cvt ", face.Table("cvt ").ToArray()),
            ("fpgm", face.Table("fpgm").ToArray()),
            ("glyf", outlines.ToArray()),
            ("head", Changed(face.Table("head"), (50, 1))),
            ("hhea", Changed(face.Table("hhea"), (34, all.Count))),
            ("hmtx", Metrics(face, all)),
            ("loca", Places(places)),
            ("maxp", Changed(face.Table("maxp"), (4, all.Count))),
            ("prep", face.Table("prep").ToArray()),
        ]);
    }

    // A glyph that is made of others names them by their new numbers.
    private static ReadOnlySpan<byte> Outline(FontFace face, int glyph, List<int> all, Dictionary<int, int> added)
    {
        var outline = glyph >= 0 && glyph < face.Count ? face.Glyph(glyph) : default;
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return outline;
        }

        var copy = outline.ToArray();
        for (var at = 10; at + 4 <= copy.Length;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(at + 2));
            if (!added.TryGetValue(part, out var number))
            {
                added[part] = number = all.Count;
                all.Add(part);
            }

            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at + 2), (ushort)number);
            if ((flags & MoreComponents) == 0)
            {
                break;
            }

            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
        }

        return copy;
    }

    private static byte[] Metrics(FontFace face, List<int> glyphs)
    {
        var table = new byte[glyphs.Count * 4];
        for (var i = 0; i < glyphs.Count; i++)
        {
            var (advance, bearing) = face.Metrics(glyphs[i]);
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(i * 4), advance);
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((i * 4) + 2), bearing);
        }

        return table;
    }

    private static byte[] Places(List<uint> places)
    {
        var table = new byte[places.Count * 4];
        for (var i = 0; i < places.Count; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(i * 4), places[i]);
        }

        return table;
    }

    private static byte[] Changed(ReadOnlySpan<byte> table, (int Place, int Number) change)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(change.Place), (ushort)change.Number);
        return copy;
    }

    private static byte[] Put(IEnumerable<(string Tag, byte[] Data)> parts)
    {
        var tables = parts.Where(t => t.Data.Length > 0).ToArray();
        var power = (int)Math.Log2(tables.Length);
        var at = 12 + (16 * tables.Length);
        var file = new byte[at + tables.Sum(t => (t.Data.Length + 3) & ~3)];
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((16 * tables.Length) - (16 << power)));
        var head = 0;
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, data) = tables[i];
            var entry = file.AsSpan(12 + (16 * i), 16);
            for (var c = 0; c < 4; c++)
            {
                entry[c] = (byte)tag[c];
            }

            data.CopyTo(file, at);
            if (tag is "head")
            {
                head = at;
                // ISO/IEC 14496-22, 5.2.2: summed up as if it were nought.
                file.AsSpan(at + 8, 4).Clear();
            }

            var padded = (data.Length + 3) & ~3;
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(file.AsSpan(at, padded)));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)data.Length);
            at += padded;
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(0xB1B0AFBA - Sum(file)));
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i + 4 <= bytes.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]));
        }

        return sum;
    }
}
