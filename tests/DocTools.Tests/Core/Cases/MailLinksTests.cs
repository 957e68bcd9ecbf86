using System.Text.RegularExpressions;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using Xunit;

namespace DocTools.Tests.Core.Cases;

public sealed class MailLinksTests
{
    private static readonly MailDefinition Definition = new(new Regex(@"://si\.taiwan\.gov\.tw(?:[:/?#]|$)", RegexOptions.None, TimeSpan.FromSeconds(1)), [LabelText.Key("提案網址"), LabelText.Key("提案網址如下")]);

    [Theory]
    // The preferred host wherever it stands; what is glued to a link's end is no part of it.
    [InlineData("官網 https://www.example.tw/\n提案：https://si.taiwan.gov.tw/Home/raise_detail/7。", "https://si.taiwan.gov.tw/Home/raise_detail/7", 1.0)]
    // Another host behind its word, or below it.
    [InlineData("提案網址：https://www.facebook.com/a/1\n簡報 https://reurl.cc/x", "https://www.facebook.com/a/1", 1.0)]
    [InlineData("提案網址如下：\n\nhttps://www.facebook.com/a/1\n簡報 https://reurl.cc/x", "https://www.facebook.com/a/1", 1.0)]
    // The only link of a mail.
    [InlineData("已上架 https://www.zeczec.com/p/1 敬請查收", "https://www.zeczec.com/p/1", 0.9)]
    public void Finds_the_link_that_is_meant(string body, string link, double confidence) =>
        Assert.Equal((link, confidence), MailLinks.Find(body, Definition));

    [Theory]
    [InlineData("附件請查收")]
    // Two links without a word: nobody can tell.
    [InlineData("https://a.example.tw/1\nhttps://b.example.tw/2")]
    public void Tells_none_where_there_is_none(string body) => Assert.Null(MailLinks.Find(body, Definition));
}
