using DocTools.Formats.Writing;
using DocTools.Formats.Writing.Xlsx;
using Xunit;

namespace DocTools.Tests.Formats.Writing;

public class ReportTextTests
{
    [Theory]
    [InlineData("普通 text\n第二行\t", "普通 text\n第二行\t")]
    [InlineData("a\r\nb\rc", "a\nb c")]
    [InlineData("\u0000\u0008\u001f\u007f\uffff", "     ")]
    [InlineData("𠮷", "𠮷")]
    public void Characters_that_XML_cannot_hold_become_blanks(string text, string expected) => Assert.Equal(expected, ReportText.Clean(text));

    // An attribute's text is stored as UTF-8 and could not hold these.
    [Fact]
    public void Halves_of_surrogate_pairs_become_blanks() => Assert.Equal("a  b ", ReportText.Clean("a\udfb7\ud842b\ud842"));

    [Theory]
    [InlineData("2024-05-09T16:20:00+08:00", "113年5月9日 16:20")]
    [InlineData("2024-05-09T16:20:00+00:00", "113年5月10日 00:20")]
    public void Times_are_told_in_Taipei(string time, string expected) =>
        Assert.Equal(expected, ReportText.Received(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("consent[0].person", "立同意書人")]
    [InlineData("plan.people[12].name", "姓名")]
    [InlineData("company-profile.capital", "資本額")]
    [InlineData("company-profile.none", null)]
    [InlineData("none", null)]
    public void A_full_id_leads_to_its_definition(string id, string? label) => Assert.Equal(label, ReportText.Definition(SampleProgram.Design, id)?.Label);

    [Theory]
    [InlineData("案件編號", 8)]
    [InlineData("𠮷", 2)]
    [InlineData("一\n二三", 4)]
    [InlineData("", 0)]
    public void A_Chinese_character_is_two_wide(string text, double expected) => Assert.Equal(expected, TextWidth.Of(text));

    [Theory]
    [InlineData("四個漢字", 8, 1)]
    [InlineData("四個漢字", 7, 2)]
    [InlineData("一\n二\n三", 10, 3)]
    public void Lines_are_counted_by_width(string text, double width, int expected) => Assert.Equal(expected, TextWidth.Lines(text, width));

    [Theory]
    [InlineData(1, 1, "A1")]
    [InlineData(26, 2, "Z2")]
    [InlineData(27, 3, "AA3")]
    [InlineData(703, 4, "AAA4")]
    public void Addresses(int column, int row, string expected) => Assert.Equal(expected, A1.Cell(column, row));
}
