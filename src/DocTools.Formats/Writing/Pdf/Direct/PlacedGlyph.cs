using System.Runtime.InteropServices;

namespace DocTools.Formats.Writing.Pdf.Direct;

/// <summary>A glyph of a set text.</summary>
/// <param name="Glyph">Its number in the face.</param>
/// <param name="Rune">The character that it stands for.</param>
/// <param name="X">Its origin in points from the text's left.</param>
/// <param name="Y">Its origin in points from the text's top.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlacedGlyph(int Glyph, int Rune, double X, double Y);
