namespace DocTools.Formats.Writing.Pdf.Direct;

/// <summary>Glyphs of one face and size in one line.</summary>
/// <param name="Face">The face.</param>
/// <param name="Size">Size of the em in points.</param>
/// <param name="Glyphs">The glyphs from left to right.</param>
internal sealed record GlyphRun(FontFace Face, double Size, PlacedGlyph[] Glyphs);
