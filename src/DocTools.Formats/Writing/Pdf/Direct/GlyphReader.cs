using System.Buffers;
using System.Text;

namespace DocTools.Formats.Writing.Pdf.Direct;

/// <summary>
/// Reads the glyphs of a layout: what Pango hands to Cairo when it draws one. Structures as in Pango's headers since 1.44 (pango-item.h, pango-glyph.h, pango-glyph-item.h);
/// HarfBuzz gives the tables of the faces.
/// </summary>
internal sealed unsafe class GlyphReader
{
    private const uint Empty = 0x0FFFFFFF;
    private const uint Unknown = 0x10000000;

    private readonly Dictionary<nint, FontFace?> _faces = [];

    /// <summary>The runs of a layout; null where something of it has to be drawn by Cairo: a face without TrueType outlines, right-to-left text, glyphs that are no character of their own, characters that no face has.</summary>
    public GlyphRun[]? Read(nint layout)
    {
        if (!PangoNative.HasGlyphs)
        {
            return null;
        }

        var text = PangoNative.LayoutGetText(layout);
        var runs = new List<GlyphRun>();
        var iterator = PangoNative.LayoutGetIter(layout);
        try
        {
            do
            {
                var run = PangoNative.LayoutIterGetRunReadonly(iterator);
                if (run is not null && !Add(runs, *run, text, iterator))
                {
                    return null;
                }
            }
            while (PangoNative.LayoutIterNextRun(iterator) != 0);
        }
        finally
        {
            PangoNative.LayoutIterFree(iterator);
        }

        return [.. runs];
    }

    private bool Add(List<GlyphRun> runs, PangoRun run, byte* text, nint iterator)
    {
        var item = run.Item;
        var glyphs = run.Glyphs;
        if ((item->Level & 1) != 0 || item->Gravity != 0 || SizeOf(item->Font) is not { } size || FaceOf(item->Font) is not { } face)
        {
            return false;
        }

        PangoRectangle place;
        PangoNative.LayoutIterGetRunExtents(iterator, null, &place);
        var x = place.X;
        var baseline = PangoNative.LayoutIterGetBaseline(iterator);
        var placed = new List<PlacedGlyph>(glyphs->Count);
        for (var i = 0; i < glyphs->Count; i++)
        {
            var glyph = glyphs->Glyphs[i];
            if (glyph.Glyph != Empty)
            {
                var from = glyphs->Clusters[i];
                var to = i + 1 < glyphs->Count ? glyphs->Clusters[i + 1] : item->Length;
                if ((glyph.Glyph & Unknown) != 0 || to <= from || Rune.DecodeFromUtf8(new ReadOnlySpan<byte>(text + item->Offset + from, to - from), out var rune, out var used) != OperationStatus.Done || used != to - from)
                {
                    return false;
                }

                placed.Add(new PlacedGlyph((int)glyph.Glyph, rune.Value, (x + glyph.X) / PangoNative.Scale, (baseline + glyph.Y) / PangoNative.Scale));
            }

            x += glyph.Width;
        }

        if (placed.Count > 0)
        {
            runs.Add(new GlyphRun(face, size, [.. placed]));
        }

        return true;
    }

    // Neither slanted nor stretched.
    private static double? SizeOf(nint font)
    {
        CairoMatrix matrix;
        PangoNative.ScaledFontGetFontMatrix(PangoNative.FontGetScaledFont(font), &matrix);
        return matrix is { Xy: 0, Yx: 0, X0: 0, Y0: 0 } && matrix.Xx > 0 && Math.Abs(matrix.Xx - matrix.Yy) < 1e-9 ? matrix.Xx : null;
    }

    private FontFace? FaceOf(nint font)
    {
        var face = PangoNative.HbFontGetFace(PangoNative.FontGetHbFont(font));
        if (!_faces.TryGetValue(face, out var known))
        {
            _faces[face] = known = FontFace.Of(face);
        }

        return known;
    }
}
