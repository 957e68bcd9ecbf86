using System.Text;
using DocTools.Formats.Writing.Letters;
using Xunit;

namespace DocTools.Tests.Formats.Writing.Letters;

public sealed class MailTemplateTests
{
    [Theory]
    [InlineData("主旨：{{name}}\n\n{{due_date | 日期星期}}前", "主旨：某單位\r\n\r\n113年5月16日（星期四）前\r\n")]
    [InlineData("甲\n{{#each points}}\n{{number}}. {{text}}\n{{/each}}\n乙\n", "甲\r\n1. 事項1\r\n2. 事項2\r\n乙\r\n")]
    [InlineData("{{#if blank}}甲{{else}}乙{{/if}} < & >", "乙 < & >\r\n")]
    [InlineData("{{#if blank}}\n甲\n{{else}}\n乙\n{{/if}}\n丙", "乙\r\n丙\r\n")]
    [InlineData("{{blank}}", "【未填】\r\n")]
    public void A_mail_is_filled(string template, string expected)
    {
        var (mail, faults) = MailTemplate.Load("m.txt", template, LetterDocx.Names());
        Assert.Empty(faults);
        Assert.Equal(expected, Encoding.UTF8.GetString(mail!.Fill(new LetterDocx.Frame()).Bytes));
    }

    /// <summary>What an applicant wrote makes no line of its own among the receiver and the subject; below the first blank line it keeps its lines.</summary>
    [Theory]
    [InlineData("收件人：甲\n主旨：{{name}}\n\n{{name}}", "收件人：甲\r\n主旨：某 Bcc: x@example.com 單位\r\n\r\n某\r\nBcc: x@example.com\r\n\r\n單位\r\n")]
    [InlineData("{{#if yes}}\n主旨：{{name}}\n{{/if}}\n\n乙", "主旨：某 Bcc: x@example.com 單位\r\n\r\n乙\r\n")]
    public void A_value_above_the_first_blank_line_is_one_line(string template, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(MailTemplate.Load("m.txt", template, LetterDocx.Names()).Template!.Fill(new LetterDocx.Frame("某\r\nBcc: x@example.com\n\n單位")).Bytes));

    [Fact]
    public void A_fault_tells_its_line() =>
        Assert.Equal("m.txt 第 2 行「{{nmae}}」：{{nmae}} 沒有「nmae」這個欄位，是不是「name」？", MailTemplate.Load("m.txt", "甲\n{{nmae}}", LetterDocx.Names()).Faults.Single().Line.Zh);
}
