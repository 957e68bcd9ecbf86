using System.Numerics;

namespace DocTools.Core.Ranking;

/// <summary>An exact rational number, so that averages are compared without rounding: a third of a point is no tie with 0.33.</summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    private readonly BigInteger _denominator;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (Numerator, _denominator) = common > 1 ? (numerator / common, denominator / common) : (numerator, denominator);
    }

    /// <summary>Zero.</summary>
    public static Fraction Zero => new(0, 1);

    /// <summary>Numerator of the reduced fraction; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Denominator of the reduced fraction, positive.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>Adds.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Whether less.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Whether greater.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Whether not greater.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Whether not less.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>The sum.</summary>
    public static Fraction Add(Fraction left, Fraction right) => left + right;

    /// <summary>A decimal number, exactly.</summary>
    public static Fraction Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var whole = (new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0];
        return new Fraction(value < 0 ? -whole : whole, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    /// <summary>The mean of numbers, of which there must be at least one.</summary>
    public static Fraction Mean(IReadOnlyCollection<decimal> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
        {
            throw new ArgumentException("the mean of no numbers", nameof(values));
        }

        var sum = values.Aggregate(Zero, (total, v) => total + Of(v));
        return new Fraction(sum.Numerator, sum.Denominator * values.Count);
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The number for showing, rounded half away from zero.</summary>
    /// <param name="decimals">Places behind the point.</param>
    public decimal Rounded(int decimals)
    {
        var shifted = BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals);
        var rounded = ((2 * shifted) + Denominator) / (2 * Denominator);
        return (Numerator.Sign < 0 ? -1 : 1) * (decimal)rounded / (decimal)BigInteger.Pow(10, decimals);
    }
}
