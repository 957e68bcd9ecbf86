namespace DocTools.Formats.Reading.Pdf;

/// <summary>Sets pictures into the lines that they stand in: a stamp or a signature beside its label.</summary>
internal static class PictureLines
{
    /// <summary>The lines with U+FFFC for each picture; one that stands beside no line is a line of its own.</summary>
    public static List<PdfLine> Set(List<PdfLine> lines, List<PdfRect> pictures)
    {
        foreach (var picture in pictures)
        {
            // A picture in a line makes it as tall as itself, so that few lines lie beside it.
            var beside = lines.Select((l, i) => (Line: l, Index: i)).Where(p => p.Line.IsAcross && p.Line.Place.CenterY >= picture.Y0 && p.Line.Place.CenterY <= picture.Y1 + (p.Line.Size * 0.5)).ToArray();
            if (beside.Length == 0)
            {
                var size = Math.Min(picture.Height, 12);
                lines.Add(new PdfLine([new PdfGlyph(PdfGlyph.Picture, picture, picture.CenterY + (size * 0.38), size, 0, IsStacked: false) { PictureBox = picture }], picture));
                continue;
            }

            var (line, index) = beside.MinBy(p => Math.Abs(p.Line.Place.CenterY - picture.CenterY));
            var box = new PdfRect(picture.X0, line.Place.Y0, picture.X1, line.Place.Y1);
            var glyph = new PdfGlyph(PdfGlyph.Picture, box, line.Glyphs[0].Baseline, line.Size, 0, IsStacked: false) { PictureBox = picture };
            var place = Behind(line, picture);
            lines[index] = new PdfLine([.. line.Glyphs.Take(place), glyph, .. line.Glyphs.Skip(place)], line.Place.With(box));
        }

        return lines;
    }

    /// <summary>The place among a line's characters: behind the words that the picture lies over, so that it parts none of them.</summary>
    private static int Behind(PdfLine line, PdfRect picture)
    {
        var place = 0;
        while (place < line.Glyphs.Count && (line.Glyphs[place].Box.CenterX < picture.CenterX || (place > 0 && line.Glyphs[place].Box.X0 < picture.X1 && line.Glyphs[place].Box.X0 - line.Glyphs[place - 1].Box.X1 < 0.5 * line.Size)))
        {
            place++;
        }

        while (place > 0 && place < line.Glyphs.Count && line.Glyphs[place - 1].Box.X1 > picture.X0 && line.Glyphs[place].Box.X0 - line.Glyphs[place - 1].Box.X1 < 0.5 * line.Size)
        {
            place++;
        }

        return place;
    }
}
