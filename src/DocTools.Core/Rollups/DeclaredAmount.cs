namespace DocTools.Core.Rollups;

/// <summary>A total that the document declares.</summary>
/// <param name="Value">NT$.</param>
/// <param name="Precision">The worth of its last written digit in NT$: 10,000,000 for 29.4億.</param>
/// <param name="Written">As it stood.</param>
public sealed record DeclaredAmount(decimal Value, decimal Precision, string Written)
{
    /// <summary>A sum rounded half up to the written precision.</summary>
    public decimal Rounded(decimal sum) => Math.Round(sum / Precision, 0, MidpointRounding.AwayFromZero) * Precision;

    /// <summary>A sum cut off at the written precision.</summary>
    public decimal Truncated(decimal sum) => Math.Truncate(sum / Precision) * Precision;

    /// <summary>Whether a sum, rounded or cut off, is what is declared.</summary>
    public bool Agrees(decimal sum) => Rounded(sum) == Value || Truncated(sum) == Value;
}
