using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DocTools.Formats.Writing.Pdf.Direct;

/// <summary>The glyphs of one face that a document shows, and the font that it embeds for them: a composite font (ISO 32000-1, 9.7) whose codes count up in the order of use.</summary>
/// <param name="face">The face.</param>
/// <param name="name">Its name in the pages' resources.</param>
internal sealed class EmbeddedFont(FontFace face, string name)
{
    // ISO 32000-1, 9.10.3: so many entries of a block at most.
    private const int Block = 100;

    private readonly Dictionary<(int Glyph, int Rune), int> _codes = [];
    // Glyph 0 is what a reader shows for a code that the font has not.
    private readonly List<int> _glyphs = [0];
    private readonly List<int> _runes = [0];

    /// <summary>Its name in the pages' resources.</summary>
    public string Name => name;

    /// <summary>The code of a glyph that stands for a character; one that stands for two has two, so that both can be found and copied.</summary>
    public int CodeOf(PlacedGlyph glyph)
    {
        if (!_codes.TryGetValue((glyph.Glyph, glyph.Rune), out var code))
        {
            _codes[(glyph.Glyph, glyph.Rune)] = code = _glyphs.Count;
            _glyphs.Add(glyph.Glyph);
            _runes.Add(glyph.Rune);
        }

        return code;
    }

    /// <summary>The advance of a code, in thousandths of an em.</summary>
    public double Width(int code) => face.Metrics(_glyphs[code]).Advance * 1000.0 / face.Units;

    /// <summary>Writes the font's objects; gives the number of the font.</summary>
    public int Write(PdfObjects objects)
    {
        var file = TrueTypeSubset.Make(face, _glyphs);
        var called = Tag(file) + "+" + face.Name;
        var stream = objects.Stream(FormattableString.Invariant($"/Length1 {file.Length} "), file);
        string Scaled(string table, int place) => (face.Signed(table, place) * 1000.0 / face.Units).ToString("0", CultureInfo.InvariantCulture);
        var descriptor = objects.Add(FormattableString.Invariant($"<< /Type /FontDescriptor /FontName /{called} /Flags 4 /FontBBox [{Scaled("head", 36)} {Scaled("head", 38)} {Scaled("head", 40)} {Scaled("head", 42)}] /ItalicAngle 0 /Ascent {Scaled("hhea", 4)} /Descent {Scaled("hhea", 6)} /CapHeight {Scaled("head", 42)} /StemV 80 /FontFile2 {stream} 0 R >>"));
        var widths = string.Join(' ', Enumerable.Range(0, _glyphs.Count).Select(c => Width(c).ToString("0.###", CultureInfo.InvariantCulture)));
        var descendant = objects.Add(FormattableString.Invariant($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{called} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /W [0 [{widths}]] >>"));
        var unicode = objects.Stream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return objects.Add(FormattableString.Invariant($"<< /Type /Font /Subtype /Type0 /BaseFont /{called} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>"));
    }

    // ISO 32000-1, 9.10.3.
    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n");
        for (var from = 1; from < _glyphs.Count; from += Block)
        {
            var count = Math.Min(Block, _glyphs.Count - from);
            map.Append(CultureInfo.InvariantCulture, $"{count} beginbfchar\n");
            for (var code = from; code < from + count; code++)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{code:x4}> <");
                foreach (var unit in new Rune(_runes[code]).ToString())
                {
                    map.Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
                }

                map.Append(">\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    // ISO 32000-1, 9.6.4: six letters that tell one subset from another.
    private static string Tag(byte[] file)
    {
        var number = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(file));
        return string.Create(6, number, static (span, left) =>
        {
            for (var i = 0; i < span.Length; i++, left /= 26)
            {
                span[i] = (char)('A' + (left % 26));
            }
        });
    }
}
