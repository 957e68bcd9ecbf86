using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Rules.Kinds;
using DocTools.Core.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DocTools.Tests.Core.Rules;

/// <summary>How values are compared: tolerances, programmes' names, shingles.</summary>
public sealed class ComparingTests
{
    [Theory]
    [InlineData("13%", "13", "0.5")]
    [InlineData("１３％", "13", "0.5")]
    [InlineData("12.5%", "12.5", "0.1")]
    [InlineData("12.50", "12.5", "0.1")]
    [InlineData("約 30 %", "30", "0.5")]
    [InlineData("1,200%", "1200", "0.5")]
    [InlineData("0.125", "12.5", "0.1")]
    [InlineData("", "12", "0.1")]
    public void A_percentage_agrees_within_half_a_unit_of_its_last_digit(string raw, string value, string tolerance) =>
        Assert.Equal(Number(tolerance), Tolerance.Percent(new Field("a.b", FieldType.Percent, ParsedValue.Of(new FieldValue.Number(Number(value))), raw, new Origin.Read(new Source("a.docx")))));

    [Theory]
    [InlineData("design-113", "design", true)]
    [InlineData("design-110", "design-113", true)]
    [InlineData("113年度中小企業體驗設計價值提升計畫", "中小企業體驗設計價值提升計畫", true)]
    [InlineData("110 年 中小企業服務優化與特色增值計畫", "中小企業服務優化與特色增值計畫", true)]
    [InlineData("112中小企業體驗設計價值提升計畫", "中小企業體驗設計價值提升計畫", true)]
    [InlineData("小型企業創新研發計畫", "中小企業體驗設計價值提升計畫", false)]
    [InlineData("", "", false)]
    public void Programmes_are_the_same_whatever_the_year(string a, string b, bool same) => Assert.Equal(same, ProgramName.Same(a, b));

    [Fact]
    public void A_text_shares_all_its_shingles_with_what_holds_it()
    {
        var texts = Gen.Choose('一', '龥').Select(i => (char)i).ArrayOf(40).Select(a => new string(a)).ToArbitrary();
        Prop.ForAll(texts, texts, (a, b) =>
        {
            var part = Shingles.Of(a, 8);
            return Shingles.Shared(part, Shingles.Of(b + a + b, 8)) == part.Length && Shingles.Shared(Shingles.Of(a, 8), Shingles.Of(b, 8)) == Shingles.Shared(Shingles.Of(b, 8), Shingles.Of(a, 8));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_shingle_does_not_cross_a_line_and_what_is_printed_does_not_count()
    {
        Assert.Empty(Shingles.Of("一二三四五六七\n八九十", 8));
        Assert.Equal(3, Shingles.Of("一二三四五六七八九十", 8).Length);
        Assert.Single(Shingles.Of("一二三四五六七八九十", 8, new HashSet<ulong>(Shingles.Of("一二三四五六七八九", 8))));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
