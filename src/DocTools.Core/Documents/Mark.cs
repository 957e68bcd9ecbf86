namespace DocTools.Core.Documents;

/// <summary>A stamp or handwriting that was seen on a page that is a picture.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Box">Where on the page as a reader sees it.</param>
/// <param name="Certainty">The likelihood, from 0 to 1, that it is one.</param>
public sealed record Mark(MarkKind Kind, int Page, PageBox Box, decimal Certainty)
{
    /// <summary>What it looks like, small; null where that is not known.</summary>
    public MarkPicture? Picture { get; init; }

    /// <summary>The larger of its sides, in points.</summary>
    public decimal Size => Math.Max(Box.X1 - Box.X0, Box.Y1 - Box.Y0);
}
