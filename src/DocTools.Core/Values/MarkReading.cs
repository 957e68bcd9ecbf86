using System.Collections.Immutable;

namespace DocTools.Core.Values;

/// <summary>What a text says about a list of options.</summary>
/// <param name="Options">Every option in printed order with its state.</param>
/// <param name="HasBoxes">Whether any box or tick stands in the text.</param>
/// <param name="StrayMark">Whether a tick stands there that belongs to none of the options.</param>
/// <param name="OtherText">Whether letters stand there that are no option (a label, a hint, an option that the form does not have).</param>
public sealed record MarkReading(ImmutableArray<OptionMark> Options, bool HasBoxes, bool StrayMark, bool OtherText)
{
    /// <summary>Whether circles and crosses stand side by side: by the contract the cross ticks, but many mean the circle.</summary>
    public bool CirclesAndCrosses { get; init; }

    /// <summary>1.0, or less where a tick can be doubted.</summary>
    public double Confidence => StrayMark || CirclesAndCrosses ? Doubt.Written : 1.0;

    /// <summary>The ids of the options in a state, in printed order.</summary>
    public ImmutableArray<string> In(OptionState state) => [.. Options.Where(o => o.State == state).Select(o => o.Option.Id)];
}
