using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing.Proof;

namespace DocTools.Cli.Showing;

/// <summary>What is shown of a place.</summary>
public abstract record ShownPlace
{
    private ShownPlace()
    {
    }

    /// <summary>A picture of its page.</summary>
    /// <param name="Page">The page.</param>
    /// <param name="Raster">The picture.</param>
    public sealed record Picture(int Page, Raster Raster) : ShownPlace;

    /// <summary>An excerpt as HTML.</summary>
    /// <param name="Html">The page.</param>
    /// <param name="Why">Why it is no picture; null where it was asked for.</param>
    public sealed record Excerpt(string Html, Wording? Why) : ShownPlace;
}
