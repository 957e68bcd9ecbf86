using System.Collections.Immutable;

namespace DocTools.Core.Values;

/// <summary>The numbers that a text holds.</summary>
/// <param name="Amounts">In the order of the text.</param>
/// <param name="Foreign">Whether anything else stands in the text that is neither unit, currency nor a known word.</param>
/// <param name="Approximate">Whether a word such as 約 or 以上 makes the number a rough one.</param>
internal sealed record AmountScan(ImmutableArray<Amount> Amounts, bool Foreign, bool Approximate)
{
    /// <summary>The one number that the text states; null where there is none, or where several differ. A number repeated in brackets (壹仟元整) is one.</summary>
    public Amount? Single => Amounts.Length > 0 && Amounts.All(a => a.Value == Amounts[0].Value) ? Amounts[0] : null;
}
