using System.Buffers.Binary;
using System.Text;

namespace DocTools.Formats.Writing.Pdf.Direct;

/// <summary>The tables of a face with TrueType outlines (ISO/IEC 14496-22, 5.2 and 5.3), where the font file lies in memory; never let go of while the program runs.</summary>
internal sealed unsafe class FontFace
{
    private const int LongestName = 63;

    private readonly Dictionary<string, (nint Data, int Length)> _tables = new(StringComparer.Ordinal);

    private FontFace(nint face)
    {
        foreach (var name in (ReadOnlySpan<string>)["head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep", "name"])
        {
            var blob = PangoNative.HbFaceReferenceTable(face, Tag(name));
            uint length;
            var data = PangoNative.HbBlobGetData(blob, &length);
            _tables[name] = data == 0 ? (0, 0) : (data, (int)Math.Min(length, int.MaxValue));
        }
    }

    /// <summary>Units of an em.</summary>
    public int Units => Unsigned("head", 18);

    /// <summary>How many glyphs there are.</summary>
    public int Count => Unsigned("maxp", 4);

    /// <summary>Its name in PostScript, in characters that a PDF name may have as they are.</summary>
    public string Name { get; private set; } = "Face";

    /// <summary>A face of HarfBuzz; null where it has no TrueType outlines, or tables that contradict each other.</summary>
    public static FontFace? Of(nint face)
    {
        // The reference keeps the number from being given to another face.
        var font = new FontFace(PangoNative.HbFaceReference(face));
        if (font.Table("head").Length < 54 || font.Table("hhea").Length < 36 || font.Table("maxp").Length < 6 || font.Table("glyf").Length == 0 || font.Units == 0 || font.Count == 0
            || font.Table("loca").Length < (font.Count + 1) * (font.HasLongPlaces ? 4 : 2) || font.WideCount == 0 || font.Table("hmtx").Length < font.WideCount * 4)
        {
            return null;
        }

        font.Name = font.PostScriptName() ?? font.Name;
        return font;
    }

    /// <summary>A table as it stands; empty where there is none.</summary>
    public ReadOnlySpan<byte> Table(string name) => _tables[name] is var (data, length) ? new ReadOnlySpan<byte>((byte*)data, length) : default;

    /// <summary>The outline of a glyph; empty for a blank one.</summary>
    public ReadOnlySpan<byte> Glyph(int glyph)
    {
        var (from, to) = (Place(glyph), Place(glyph + 1));
        var outlines = Table("glyf");
        return from < to && to <= outlines.Length ? outlines[(int)from..(int)to] : default;
    }

    /// <summary>Advance and left bearing of a glyph.</summary>
    public (ushort Advance, short Bearing) Metrics(int glyph)
    {
        var table = Table("hmtx");
        var wide = Math.Min(glyph, WideCount - 1);
        var bearing = glyph < WideCount ? (glyph * 4) + 2 : (WideCount * 4) + ((glyph - WideCount) * 2);
        return (BinaryPrimitives.ReadUInt16BigEndian(table[(wide * 4)..]), bearing + 2 <= table.Length ? BinaryPrimitives.ReadInt16BigEndian(table[bearing..]) : (short)0);
    }

    /// <summary>A signed number of a table.</summary>
    public int Signed(string table, int place) => BinaryPrimitives.ReadInt16BigEndian(Table(table)[place..]);

    private int WideCount => Unsigned("hhea", 34);

    private bool HasLongPlaces => Unsigned("head", 50) != 0;

    private int Unsigned(string table, int place) => BinaryPrimitives.ReadUInt16BigEndian(Table(table)[place..]);

    private long Place(int glyph) => HasLongPlaces ? BinaryPrimitives.ReadUInt32BigEndian(Table("loca")[(glyph * 4)..]) : 2L * BinaryPrimitives.ReadUInt16BigEndian(Table("loca")[(glyph * 2)..]);

    // ISO/IEC 14496-22, 5.2.6: the records of the table of names; number 6 for Windows is in UTF-16.
    private string? PostScriptName()
    {
        var table = Table("name");
        for (var i = 0; table.Length >= 6 && i < BinaryPrimitives.ReadUInt16BigEndian(table[2..]) && 6 + (12 * (i + 1)) <= table.Length; i++)
        {
            var entry = table[(6 + (12 * i))..];
            var (platform, id) = (BinaryPrimitives.ReadUInt16BigEndian(entry), BinaryPrimitives.ReadUInt16BigEndian(entry[6..]));
            var (length, from) = (BinaryPrimitives.ReadUInt16BigEndian(entry[8..]), BinaryPrimitives.ReadUInt16BigEndian(table[4..]) + BinaryPrimitives.ReadUInt16BigEndian(entry[10..]));
            if (platform == 3 && id == 6 && from + length <= table.Length)
            {
                var name = string.Concat(Encoding.BigEndianUnicode.GetString(table.Slice(from, length)).Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').Take(LongestName));
                return name.Length > 0 ? name : null;
            }
        }

        return null;
    }

    private static uint Tag(string name) => ((uint)name[0] << 24) | ((uint)name[1] << 16) | ((uint)name[2] << 8) | name[3];
}
