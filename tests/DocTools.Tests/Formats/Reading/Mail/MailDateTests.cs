using System.Globalization;
using DocTools.Formats.Reading.Mail;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Mail;

/// <summary>Dates of mail headers, in Taipei's time.</summary>
public sealed class MailDateTests
{
    [Theory]
    [InlineData("Thu, 9 May 2024 16:20:00 +0800", "2024-05-09T16:20:00+08:00")]
    [InlineData("Thu, 09 May 2024 16:20:00 +0800 (CST)", "2024-05-09T16:20:00+08:00")]
    [InlineData("Thu, 09 May 2024 16:20:00 +0800 (台北標準時間 (x))", "2024-05-09T16:20:00+08:00")]
    [InlineData("9 May 2024 08:20 GMT", "2024-05-09T16:20:00+08:00")]
    [InlineData("Thu, 9 May 24 08:20:00 UT", "2024-05-09T16:20:00+08:00")]
    [InlineData("Thu,9 May 2024 01:20:00 -0700 (PDT)", "2024-05-09T16:20:00+08:00")]
    [InlineData("Thu, 9 May 2024 04:20:00 EDT", "2024-05-09T16:20:00+08:00")]
    [InlineData("9-May-2024 16:20:00 +0800", "2024-05-09T16:20:00+08:00")]
    [InlineData("Thursday, 9 May 2024 23:59:60 +0800", "2024-05-09T23:59:59+08:00")]
    [InlineData("9 May 99 00:00:00 +0000", "1999-05-09T08:00:00+08:00")]
    [InlineData("9 (day) May (month) 2024 16 (no clock) +0800", null)]
    [InlineData("Thu, 9 May 2024 16:20:00", null)]
    [InlineData("Thu, 9 May 2024 16:20:00 CST", null)]
    [InlineData("Thu, 31 Feb 2024 16:20:00 +0800", null)]
    [InlineData("Thu, 9 May 2024 25:20:00 +0800", null)]
    [InlineData("2024/5/9 下午 04:20", null)]
    [InlineData("(", null)]
    [InlineData("", null)]
    public void Date_is_read(string text, string? expected) =>
        Assert.Equal(expected, MailDate.Parse(text)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("from a (b; c) by d with SMTP id 1; Thu, 9 May 2024 16:20:00 +0800", "2024-05-09T16:20:00+08:00")]
    [InlineData("from a by d", null)]
    public void Receipt_stands_behind_the_last_semicolon(string text, string? expected) =>
        Assert.Equal(expected, MailDate.OfReceived(text)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
}
