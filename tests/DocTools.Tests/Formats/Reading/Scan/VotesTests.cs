using DocTools.Formats.Reading.Scan;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Scan;

/// <summary>What becomes of several readings of one piece.</summary>
public sealed class VotesTests
{
    private static readonly ScanSegment Place = new(new PixelBox(0, 0, 100, 30), new PixelBox(0, 0, 100, 30));

    [Theory]
    [InlineData("青田藍染工坊", "青田藍染工坊", null, null, "青田藍染工坊", true)]
    [InlineData("柯旻翰", "柯旻翰", null, null, "柯旻翰", false)]
    [InlineData("扛靜嫻", "女靜嫻", "万靜嫻", null, "扛靜嫻", false)]
    [InlineData("250千元", "250千元", null, null, "250千元", true)]
    [InlineData("40字", "40%", null, "40%", "40%", true)]
    public void Readings_that_agree_are_sure(string first, string second, string? third, string? latin, string expected, bool isSure)
    {
        var read = Votes.Judge(Place, Text(first), Text(second), Optional(third), Optional(latin), null);
        Assert.Equal(expected, read.Text.Text);
        Assert.Equal(isSure, read.Certainty >= 0.8);
    }

    [Theory]
    [InlineData("23412932", "23412932", null, null, "23412932", true)]
    [InlineData("3,000", "5,000", null, "5,000", "5,000", true)]
    [InlineData("3,000", "5,000", null, "3,000", "3,000", false)]
    [InlineData("3,000", "5,000", null, "8,000", "3,000", false)]
    [InlineData("minhanGochingtian-", "minhan@chingtian-", "minhan@chingtian-", null, "minhan@chingtian-", true)]
    [InlineData("a@b.tw", "a@b.tWw", "a@b.tw", null, "a@b.tWw", false)]
    public void Digits_and_letters_are_read_by_two_models(string first, string latin, string? latinAgain, string? last, string expected, bool isSure)
    {
        var read = Votes.OfNumber(Place, Text(first), Text(latin), Optional(latinAgain), Optional(last));
        Assert.Equal(expected, read.Text.Text);
        Assert.Equal(isSure, read.Certainty >= 0.8);
    }

    [Fact]
    public void A_name_of_which_the_engine_is_in_doubt_is_not_sure_however_often_it_is_read_alike()
    {
        var doubted = new OcrText([.. "戴誼欣".Select((c, i) => new OcrCharacter(c.ToString(), i * 30, (i * 30) + 28, i == 1 ? 0.88 : 0.98, i == 0))]);
        Assert.True(Votes.Judge(Place, doubted, doubted, null, null, null).Certainty < 0.8);
    }

    [Fact]
    public void A_name_stays_a_name_with_the_form_s_bracket_behind_it()
    {
        var doubted = new OcrText([.. "范宏起(用印)".Select((c, i) => new OcrCharacter(c.ToString(), i * 30, (i * 30) + 28, i == 0 ? 0.83 : 0.98, i == 0))]);
        Assert.True(Votes.Judge(Place, doubted, doubted, null, null, null).Certainty < 0.8);
    }

    [Theory]
    [InlineData("一", "-")]
    [InlineData("0937一520一681", "0937-520-681")]
    [InlineData("第一期", "第一期")]
    [InlineData("3,600元x10", "3,600元×10")]
    [InlineData("7，200", "7,200")]
    public void Signs_are_told_by_their_neighbours(string read, string expected) => Assert.Equal(expected, OcrSigns.Mend(Text(read)).Text);

    [Theory]
    [InlineData("5.5人月", "5.5", true)]
    [InlineData("25人月", "2.5", false)]
    [InlineData("媒體露出5則", "3", false)]
    [InlineData("250千元", "IS)", true)]
    public void Numbers_within_words_are_read_once_more(string written, string again, bool isSure)
    {
        var picture = new Plane(20 * written.Length, 34);
        var check = new DigitCheck([picture], [Text(written)]);
        Assert.Single(check.Pictures);
        var line = Assert.Single(check.Check([new ReadLine(Place, Text(written), 0.93)], [Text(again)]));
        Assert.Equal(isSure, line.Certainty >= 0.8);
    }

    private static OcrText? Optional(string? text) => text is null ? null : Text(text);

    private static OcrText Text(string text) => new([.. text.Select((c, i) => new OcrCharacter(c.ToString(), i * 20, (i * 20) + 18, 0.98, i == 0))]);
}
