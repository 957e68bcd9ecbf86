using DocTools.Core.Privacy;
using DocTools.Core.Programs;
using Xunit;

namespace DocTools.Tests.Core.Privacy;

public sealed class MaskTests
{
    [Theory]
    [InlineData(PersonalKind.Name, "王小明", "王○明")]
    [InlineData(PersonalKind.Name, "王明", "王○")]
    [InlineData(PersonalKind.Name, "歐陽小明", "歐○○明")]
    [InlineData(PersonalKind.Name, "王小明、李大華", "王○明、李○華")]
    [InlineData(PersonalKind.Name, "John Smith", "J*** S***")]
    [InlineData(PersonalKind.Phone, "0912-345-678", "09**-***-678")]
    [InlineData(PersonalKind.Phone, "(02)2345-6789", "(02)****-*789")]
    [InlineData(PersonalKind.Phone, "123", "***")]
    [InlineData(PersonalKind.Email, "wang@example.tw", "w***@example.tw")]
    [InlineData(PersonalKind.Email, "no mailbox", "***")]
    [InlineData(PersonalKind.Address, "臺北市中山區南京東路三段 1 號", "臺北市***")]
    [InlineData(PersonalKind.Address, "104 臺北市中山區", "臺北市***")]
    [InlineData(PersonalKind.Address, "somewhere", "***")]
    [InlineData(PersonalKind.Ubn, "04595257", "04*****7")]
    [InlineData(PersonalKind.Text, "anything", "***")]
    [InlineData(PersonalKind.Name, "", "")]
    [InlineData(PersonalKind.Name, "王 小 明", "王○明")]
    [InlineData(PersonalKind.Name, "王　明", "王○")]
    [InlineData(PersonalKind.Name, "王 小 明、李　大　華", "王○明、李○華")]
    [InlineData(PersonalKind.Name, "王𠮷明", "王○明")]
    [InlineData(PersonalKind.Name, "𠮷 明", "𠮷○")]
    [InlineData(PersonalKind.Name, "王 小明", "王 小○")]
    [InlineData(PersonalKind.Name, "王", "***")]
    [InlineData(PersonalKind.Name, "0912", "***")]
    public void A_value_keeps_its_shape_and_not_its_person(PersonalKind kind, string text, string hidden) => Assert.Equal(hidden, Mask.Of(kind, text));

    [Fact]
    public void A_spaced_name_is_looked_for_with_and_without_its_blanks() => Assert.Equal(["王 小 明", "王小明", "李大華"], Mask.NamesIn("王 小 明、李大華"));

    [Theory]
    [InlineData("請洽 0912345678 或 (02)2345-6789", "請洽 09*****678 或 (02)****-*789")]
    [InlineData("來信 wang.ming@mail.example.com。", "來信 w***@mail.example.com。")]
    [InlineData("身分證 A123456789", "身分證 A*********")]
    [InlineData("經費 1,250,000 元，112 年 12 月 31 日，統編 04595257", "經費 1,250,000 元，112 年 12 月 31 日，統編 04595257")]
    [InlineData("2024-05-09T16:20:00+08:00", "2024-05-09T16:20:00+08:00")]
    public void What_looks_like_a_number_or_mailbox_of_somebody_is_hidden_in_any_text(string text, string hidden) => Assert.Equal(hidden, Mask.Patterns(text));
}
