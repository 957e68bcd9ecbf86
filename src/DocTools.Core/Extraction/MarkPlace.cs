using DocTools.Core.Documents;
using DocTools.Core.Recognition;

namespace DocTools.Core.Extraction;

/// <summary>A place where a form asks for a stamp or a signature, on a page that is a picture.</summary>
/// <param name="Hit">The label.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Zones">The label's own cell and those of its value; a line goes on to the right.</param>
internal sealed record MarkPlace(LabelHit Hit, int Page, IReadOnlyList<PageBox> Zones)
{
    // Points: how far behind a label people sign, and above and below its line.
    private const decimal Behind = 260;
    private const decimal Beside = 8;
    private const decimal Beyond = 110;

    // Shares of the smaller of two sides that lie over each other, and of a mark that lies in a zone.
    private const decimal Height = 0.5m;
    private const decimal Width = 0.35m;
    private const decimal Most = 0.35m;

    /// <summary>Whether the cell for the mark was not found.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>The place of a label; null where its page is not known.</summary>
    public static MarkPlace? Of(FormScope scope, LabelHit hit)
    {
        if (hit.Unit.Source is not { Page: { } page, Box: { } box })
        {
            return null;
        }

        if (hit.Unit.Cell is null)
        {
            // A blank line below is for signing, too.
            var below = scope.Segment.Units.Skip(hit.Unit.Index + 1).Take(1).Where(u => u.Paragraph is not null && Values.BlankText.IsBlank(u.Text, Values.ParseContext.None));
            return new MarkPlace(hit, page, [.. below.Select(u => u.Source).Where(s => s.Page == page && s.Box is not null).Select(s => s.Box!.Value).Prepend(box).Select(Line)]);
        }

        var cells = LabelLocator.ValueCells(scope, hit).Select(u => u.Source).Where(s => s.Page == page && s.Box is not null).Select(s => s.Box!.Value).ToArray();

        // A seal may have hidden the sides of the cell: it begins where the label's ends.
        return cells.Length > 0
            ? new MarkPlace(hit, page, [.. cells.Prepend(box)])
            : new MarkPlace(hit, page, [box with { X1 = box.X1 + Beyond }]) { IsGuessed = true };
    }

    /// <summary>The share of a mark in this place; 0 where it does not clearly lie there.</summary>
    public decimal ShareOf(Mark mark)
    {
        if (mark.Page != Page)
        {
            return 0;
        }

        var (shares, clear) = (0m, false);
        foreach (var zone in Zones)
        {
            var (width, height) = (Overlap(mark.Box.X0, mark.Box.X1, zone.X0, zone.X1), Overlap(mark.Box.Y0, mark.Box.Y1, zone.Y0, zone.Y1));
            if (width <= 0 || height <= 0)
            {
                continue;
            }

            var share = width * height / Math.Max(1, (mark.Box.X1 - mark.Box.X0) * (mark.Box.Y1 - mark.Box.Y0));
            shares += share;
            clear |= share >= Most || (height >= Height * Math.Min(mark.Box.Y1 - mark.Box.Y0, zone.Y1 - zone.Y0) && width >= Width * Math.Min(mark.Box.X1 - mark.Box.X0, zone.X1 - zone.X0));
        }

        return clear || shares >= Most ? shares : 0;
    }

    // On a page that lies on its side the line runs up or down.
    private static PageBox Line(PageBox box) => box.X1 - box.X0 >= box.Y1 - box.Y0
        ? new PageBox(box.X0, box.Y0 - Beside, box.X1 + Behind, box.Y1 + Beside)
        : new PageBox(box.X0 - Beside, box.Y0 - Behind, box.X1 + Beside, box.Y1 + Behind);

    private static decimal Overlap(decimal a0, decimal a1, decimal b0, decimal b1) => Math.Min(a1, b1) - Math.Max(a0, b0);
}
