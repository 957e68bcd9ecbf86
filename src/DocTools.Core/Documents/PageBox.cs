namespace DocTools.Core.Documents;

/// <summary>A rectangle of a page as a reader sees it (after its rotation): points of 1/72 inch from the top left.</summary>
/// <param name="X0">Left.</param>
/// <param name="Y0">Top.</param>
/// <param name="X1">Right.</param>
/// <param name="Y1">Bottom.</param>
public readonly record struct PageBox(decimal X0, decimal Y0, decimal X1, decimal Y1)
{
    /// <summary>A box rounded to a tenth of a point, finer than anybody can see.</summary>
    public static PageBox Of(double x0, double y0, double x1, double y1) => new(Round(x0), Round(y0), Round(x1), Round(y1));

    /// <summary>The box on a page that is so many times as large.</summary>
    public PageBox Scaled(double factor) => Of((double)X0 * factor, (double)Y0 * factor, (double)X1 * factor, (double)Y1 * factor);

    private static decimal Round(double value) => Math.Round((decimal)Math.Clamp(value, -1e6, 1e6), 1, MidpointRounding.AwayFromZero);
}
