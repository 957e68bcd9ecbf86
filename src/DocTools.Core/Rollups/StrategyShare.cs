namespace DocTools.Core.Rollups;

/// <summary>The part of a plan that one of its strategies is shown with.</summary>
/// <param name="Plan">Index of the plan, from 0.</param>
/// <param name="Strategy">The strategy by its name in the body.</param>
/// <param name="Position">Its place among the plan's strategies, from 0.</param>
/// <param name="Count">How many strategies the plan has.</param>
public sealed record StrategyShare(int Plan, string Strategy, int Position, int Count)
{
    /// <summary>The part of an amount in whole NT$: an even split; what is left over goes to the first ones, a dollar each, so that the parts add up to the amount.</summary>
    public decimal Of(decimal amount)
    {
        var whole = Math.Floor(amount / Count);
        var left = amount - (whole * Count);
        return whole + Math.Clamp(left - Position, 0, 1);
    }
}
