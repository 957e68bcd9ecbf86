namespace DocTools.Core.Values;

/// <summary>A number as written, with its unit.</summary>
/// <param name="Value">The number with its own 千, 萬, 億 multiplied in, without a unit of the surroundings.</param>
/// <param name="Factor">The part of <paramref name="Value"/> that 千, 萬, 億 behind one literal brought in (5,000千 → 1000); 1 where there is none.</param>
/// <param name="Unit">The unit behind it.</param>
/// <param name="OwnScale">Whether the writing fixes its own scale (元, or 千/萬/億 behind digits), so that no unit of the surroundings multiplies it.</param>
/// <param name="Confidence">1.0, or less where the writing is doubtful.</param>
internal sealed record Amount(decimal Value, decimal Factor, AmountUnit Unit, bool OwnScale, double Confidence)
{
    /// <summary>Whether 千, 百 or 十 is part of the numeral (一千二百).</summary>
    public bool Scaled { get; init; }

    /// <summary>Whether a currency stood in front of it (NT$1,200,000): such an amount is in 元 whatever its surroundings say.</summary>
    public bool Priced { get; init; }

    /// <summary>Whether the number stood alone in round brackets, which is a minus sign in accounting.</summary>
    public bool Bracketed { get; init; }
}
