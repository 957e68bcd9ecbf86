using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Turns a page whose text runs down, up or upside down so that it can be read, and places back to where they stand on the page.</summary>
/// <param name="Turn">Quarter turns clockwise of the page's text.</param>
/// <param name="Width">Width of the page as it is seen.</param>
/// <param name="Height">Height of the page as it is seen.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageTurn(int Turn, double Width, double Height)
{
    /// <summary>The turn in which most of the page's characters stand.</summary>
    public static PageTurn Of(PdfPage page)
    {
        var counts = new int[4];
        foreach (var glyph in page.Glyphs)
        {
            counts[glyph.Turn]++;
        }

        var most = Array.IndexOf(counts, counts.Max());
        return new PageTurn(counts[most] > counts[0] * 2 ? most : 0, page.Width, page.Height);
    }

    /// <summary>The page with its text upright.</summary>
    public PdfPage Upright(PdfPage page)
    {
        if (Turn == 0)
        {
            return page;
        }

        var self = this;
        var sideways = Turn % 2 == 1;
        return new PdfPage(page.Number, sideways ? page.Height : page.Width, sideways ? page.Width : page.Height)
        {
            Glyphs = [.. page.Glyphs.Select(self.Upright)],
            Rules = [.. page.Rules.Select(r => RuleOf(self.Upright(r.Box), r.IsVertical != sideways))],
            AnnotationRules = [.. page.AnnotationRules.Select(r => RuleOf(self.Upright(r.Box), r.IsVertical != sideways))],
            Shapes = [.. page.Shapes.Select(s => s with { Box = self.Upright(s.Box) })],
            Widgets = [.. page.Widgets.Select(w => w with { Box = self.Upright(w.Box) })],
            Placement = page.Placement,
            Pictures = page.Pictures,
            IsAskew = page.IsAskew,
            HiddenCharacters = page.HiddenCharacters,
        };
    }

    /// <summary>A character seen along its own line: upright, wherever it stands.</summary>
    public PdfGlyph Upright(PdfGlyph glyph)
    {
        var box = Upright(glyph.Box);
        var turned = (glyph.Turn - Turn) & 3;
        var corner = glyph.Turn % 2 == 0 ? Upright(new PdfRect(0, glyph.Baseline, 0, glyph.Baseline)) : Upright(new PdfRect(glyph.Baseline, 0, glyph.Baseline, 0));
        return glyph with { Box = box, Turn = turned, Baseline = turned % 2 == 0 ? corner.Y0 : corner.X0 };
    }

    /// <summary>Where a rectangle lies once the text is upright.</summary>
    public PdfRect Upright(PdfRect box) => Turn switch
    {
        1 => new PdfRect(box.Y0, Width - box.X1, box.Y1, Width - box.X0),
        2 => new PdfRect(Width - box.X1, Height - box.Y1, Width - box.X0, Height - box.Y0),
        3 => new PdfRect(Height - box.Y1, box.X0, Height - box.Y0, box.X1),
        _ => box,
    };

    /// <summary>Where a rectangle of the upright page lies on the page as it is seen.</summary>
    public PdfRect Original(PdfRect box) => Turn switch
    {
        1 => new PdfRect(Width - box.Y1, box.X0, Width - box.Y0, box.X1),
        2 => new PdfRect(Width - box.X1, Height - box.Y1, Width - box.X0, Height - box.Y0),
        3 => new PdfRect(box.Y0, Height - box.X1, box.Y1, Height - box.X0),
        _ => box,
    };

    private static PdfRule RuleOf(PdfRect box, bool isVertical) =>
        isVertical ? new PdfRule(true, box.CenterX, box.Y0, box.Y1) : new PdfRule(false, box.CenterY, box.X0, box.X1);
}
