using System.Text;
using DocTools.Core.Values;

namespace DocTools.Formats.Reading;

/// <summary>Bullets that are boxes or ticks.</summary>
internal static class PptxMarks
{
    /// <summary>The paragraph's text; a bullet that is a box or a tick stands in front of it, because in a cell there is no other place for it.</summary>
    public static string InText(DrawingParagraph paragraph) =>
        paragraph.Bullet is { Length: > 0 } bullet && paragraph.Text.Length > 0 && Rune.TryGetRuneAt(bullet, 0, out var rune) && rune.Value is '☑' or '☐' or '□' or '■' && (Marks.IsMarked(rune) || Marks.IsUnmarked(rune))
            ? bullet + paragraph.Text
            : paragraph.Text;
}
