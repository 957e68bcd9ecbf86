using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Values;

/// <summary>Boxes of texts whose options nobody has listed.</summary>
public sealed class LooseBoxesTests
{
    [Theory]
    [InlineData("□設計　■跨域", "設計- 跨域+")]
    [InlineData("申請類別：☑ 甲類 □ 乙類", "甲類+ 乙類-")]
    [InlineData("是□ 否■", "是- 否+")]
    [InlineData("[x] A案\n[ ] B案", "A案+ B案-")]
    [InlineData("(v)已附 (  )未附", "已附+ 未附-")]
    [InlineData("電話：(  ) 2366-0812", "")]
    [InlineData("電話：(  )", "")]
    [InlineData("□", "null-")]
    [InlineData("□①甲 \uF0FE②乙", "①甲- ②乙+")]
    [InlineData("沒有方框的句子。", "")]
    [InlineData("○○○年○月○○補助", "")]
    [InlineData("○設計 ○跨域", "設計- 跨域-")]
    [InlineData("", "")]
    public void Boxes_have_the_words_at_them(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', LooseBoxes.Find(text).Select(b => (b.Label ?? "null") + (b.Ticked ? "+" : "-"))));

    [Fact]
    public void Place_is_that_in_the_text_as_it_stood()
    {
        // ㈱ folds to three characters.
        var text = "㈱甲 □乙\n■丙";
        Assert.Equal([3, 6], LooseBoxes.Find(text).Select(b => b.Start));
    }
}
