namespace DocTools.Formats.Reading;

/// <summary>A paragraph of a slide or a shape.</summary>
/// <param name="Text">Its text; a line break is <c>\n</c>.</param>
/// <param name="Level">Indent from 0.</param>
/// <param name="Bullet">The bullet's character as its font shows it; null where there is none.</param>
/// <param name="Numbering">The scheme of an automatic number (<c>arabicPeriod</c>, <c>ea1ChtPeriod</c>); null where there is none.</param>
/// <param name="Start">The number that the scheme starts at.</param>
internal sealed record DrawingParagraph(string Text, int Level, string? Bullet, string? Numbering, int Start)
{
    /// <summary>The bullets and numbers of paragraphs that follow each other, as they are drawn.</summary>
    public static List<(string Text, string? Mark)> WithMarks(IEnumerable<DrawingParagraph> paragraphs)
    {
        var counts = new int[10];
        var result = new List<(string, string?)>();
        foreach (var paragraph in paragraphs)
        {
            var level = Math.Clamp(paragraph.Level, 0, 8);
            if (paragraph.Text.Length == 0)
            {
                continue;
            }

            Array.Clear(counts, level + 1, counts.Length - level - 1);
            if (paragraph.Numbering is null)
            {
                counts[level] = 0;
                result.Add((paragraph.Text, paragraph.Bullet));
                continue;
            }

            counts[level] = counts[level] == 0 ? Math.Max(paragraph.Start, 1) : counts[level] + 1;
            result.Add((paragraph.Text, DrawingNumber.Write(paragraph.Numbering, counts[level])));
        }

        return result;
    }
}
