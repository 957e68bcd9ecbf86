using DocTools.Core.Documents;

namespace DocTools.Formats.Writing.Proof;

/// <summary>A rectangle on a page of a PDF.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Box">The rectangle.</param>
public readonly record struct PageRegion(int Page, PageBox Box)
{
    /// <summary>The rectangle around those boxes that stand on the first one's page; null where one has no page or no box.</summary>
    public static PageRegion? Around(IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        if (blocks.Count == 0 || blocks.Any(b => b.Page is null || b.Box is null))
        {
            return null;
        }

        var page = blocks[0].Page!.Value;
        var boxes = blocks.Where(b => b.Page == page).Select(b => b.Box!.Value).ToList();
        return new PageRegion(page, new PageBox(boxes.Min(b => b.X0), boxes.Min(b => b.Y0), boxes.Max(b => b.X1), boxes.Max(b => b.Y1)));
    }
}
