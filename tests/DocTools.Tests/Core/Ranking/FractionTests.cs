using System.Globalization;
using DocTools.Core.Ranking;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DocTools.Tests.Core.Ranking;

public sealed class FractionTests
{
    [Theory]
    [InlineData("27 26.5 28", "27.17")]
    [InlineData("0.01 0.02", "0.02")]
    [InlineData("1 1 2", "1.33")]
    [InlineData("-0.01 -0.02", "-0.02")]
    [InlineData("13.99 14 14", "14.00")]
    [InlineData("0.1 0.2 0.3 0.4 0.5 0.6 0.7", "0.40")]
    public void A_mean_is_shown_rounded_half_away_from_zero(string values, string shown) =>
        Assert.Equal(shown, Fraction.Mean(Decimals(values)).Rounded(2).ToString("0.00", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1 1 2", "1.33333333333", 1)]
    [InlineData("1 1 2", "1.33333333334", -1)]
    [InlineData("0.1 0.2", "0.15", 0)]
    [InlineData("27.40", "27.4", 0)]
    public void Comparing_does_not_round(string values, string other, int order) =>
        Assert.Equal(order, Fraction.Mean(Decimals(values)).CompareTo(Fraction.Of(Decimals(other)[0])));

    [Fact]
    public void Three_thirds_of_a_point_are_a_point()
    {
        var third = Fraction.Mean(Decimals("0 0 1"));
        Assert.Equal(Fraction.Of(1), third + third + third);
        Assert.Equal(Fraction.Of(1).GetHashCode(), (third + third + third).GetHashCode());
        Assert.Equal(Fraction.Zero, Fraction.Mean(Decimals("0 0 0")));
    }

    [Fact]
    public void The_mean_of_nothing_is_no_number() => Assert.Throws<ArgumentException>(() => Fraction.Mean([]));

    [Fact]
    public void The_order_of_the_scores_changes_nothing() =>
        Prop.ForAll<int[]>(values => values.Length == 0 || Fraction.Mean([.. values.Select(v => v / 100m)]) == Fraction.Mean([.. values.Reverse().Select(v => v / 100m)])).QuickCheckThrowOnFailure();

    private static List<decimal> Decimals(string text) => [.. text.Split(' ').Select(t => decimal.Parse(t, CultureInfo.InvariantCulture))];
}
