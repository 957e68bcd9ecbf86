using System.Globalization;
using System.Text;
using DocTools.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Mail;

/// <summary>Mails as mail programs write them, and as nobody should.</summary>
public sealed class EmlContainerTests
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAA";

    [Fact]
    public void Body_is_context_and_attachments_are_the_files()
    {
        var mail = MailDump.Mail("""
            Received: from a by b; Thu, 9 May 2024 08:20:05 +0000 (UTC)
            Received: from c by a; Thu, 9 May 2024 08:00:00 +0000
            Date: Wed, 8 May 2024 10:00:00 +0800
            From: =?big5?B?pP2kcKn6?= <a@example.com>
            Subject: =?utf-8?B?55Sz6KuL?=
             =?utf-8?B?5paH5Lu2?=
            Content-Type: multipart/mixed; boundary="=_b"

            preamble
            --=_b
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes

            請見 
            附件
            --inner
            Content-Type: text/html

            <p>HTML</p>
            --inner--
            --=_b
            Content-Type: application/octet-stream; name=b.txt
            Content-Transfer-Encoding: base64

            d29y!!ZA=
            --=_b
            Content-Type: text/plain; name=a.txt
            Content-Transfer-Encoding: quoted-printable

            =E7=94=
            =B2=ZZ
            --=_b--
            """);
        Assert.Equal("m.eml/a.txt 6\nm.eml/b.txt 4", MailDump.List(mail));
        var context = MailDump.Context(mail);
        Assert.Equal(("申請文件", "王小明 <a@example.com>", "請見附件"), (context.Subject, context.From, context.Body));
        Assert.Equal("2024-05-09T16:20:05+08:00", context.ReceivedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.Equal("b.txt,a.txt", string.Join(',', context.Attachments));
    }

    [Fact]
    public void Html_alone_is_told_as_text()
    {
        var mail = MailDump.Mail("From: a\nContent-Type: text/html; charset=utf-8\n\n<head><style>p{}</style></head><p>雲端&amp;連結</p><a href=\"https://x.example/a\">這裡</a><!-- x -->\n");
        Assert.Equal("雲端&連結\n這裡 <https://x.example/a>", MailDump.Context(mail).Body);
        Assert.Equal("", MailDump.List(mail));
    }

    [Fact]
    public void Forwarded_mail_is_a_container_named_by_its_subject()
    {
        var inner = "From: b\nSubject: 內/層\nContent-Type: application/pdf; name=a.pdf\n\n%PDF";
        var mail = MailDump.Mail($"From: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b\nContent-Type: message/rfc822\n\nFrom: c\nContent-Disposition: attachment; filename=c.txt\n\nword\n--b--\n");
        Assert.Equal("m.eml/內_層.eml/a.pdf 4\nm.eml/附件2.eml/c.txt 4", MailDump.List(mail));
    }

    [Fact]
    public void Mails_within_each_other_end_at_the_limit()
    {
        var mail = "From: a\nContent-Disposition: attachment; filename=x.txt\n\nword";
        for (var i = 0; i < 50; i++)
        {
            mail = $"From: a\nSubject: s\nContent-Type: message/rfc822\n\n{mail}";
        }

        Assert.Equal("m.eml/s.eml/s.eml/s.eml/s.eml Refused", MailDump.List(MailDump.Mail(mail)));
    }

    [Fact]
    public void Deep_and_countless_parts_are_refused()
    {
        var deep = "From: a\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}x\n\n--b{i}x\n"));
        Assert.Equal("m.eml Refused", MailDump.List(MailDump.Mail(deep)));
        var many = "From: a\nContent-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n\nx\n", 20_000));
        Assert.Equal("m.eml Refused", MailDump.List(MailDump.Mail(many)));
    }

    [Fact]
    public void Small_pictures_that_the_body_shows_are_no_documents()
    {
        var related = $"--b\nContent-Type: text/html\n\n<img src=\"cid:logo@x\">\n--b\nContent-Type: image/png; name=logo.png\nContent-ID: <logo@x>\nContent-Transfer-Encoding: base64\n\n{Png}\n--b\nContent-Type: image/png; name=scan.png\nContent-ID: <scan@x>\nContent-Transfer-Encoding: base64\n\n{Png}\n--b--\n";
        var mail = MailDump.Mail("From: a\nContent-Type: multipart/related; boundary=b\n\n" + related);
        Assert.Equal("m.eml/scan.png 36", MailDump.List(mail));
        Assert.Equal("logo.png", Assert.Single(MailDump.Context(mail).Decorations));
    }

    [Theory]
    [InlineData("cut off", "m.eml Unreadable\nm.eml/a.txt 4", "From: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Disposition: attachment; filename=a.txt\n\nword")]
    [InlineData("no boundary declared", "m.eml/a.txt 4", "From: a\nContent-Type: multipart/mixed\n\n--b\nContent-Disposition: attachment; filename=a.txt\n\nword\n--b--")]
    [InlineData("wrong boundary declared", "m.eml/a.txt 4", "From: a\nContent-Type: multipart/mixed; boundary=c\n\n--b\nContent-Disposition: attachment; filename=a.txt\n\nword\n--b--")]
    [InlineData("inner multipart with the same boundary", "m.eml/a.txt 4", "From: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\ntext\n--b--\n--b\nContent-Disposition: attachment; filename=a.txt\n\nword\n--b--")]
    [InlineData("mailbox line", "m.eml/a.txt 4", "From a@b Thu May  9 16:20:00 2024\nFrom: a\nContent-Disposition: attachment; filename=a.txt\n\nword")]
    [InlineData("no blank line", "m.eml/a.txt 4", "From: a\nContent-Disposition: attachment; filename=a.txt\nword")]
    [InlineData("uuencode", "m.eml/a.txt 4", "From: a\n\nhello\nbegin 644 a.txt\n$=V]R9```\n`\nend\n")]
    [InlineData("no mail", "m.eml Unreadable", "just words\nand more")]
    [InlineData("headers of nothing", "m.eml Unreadable", "a: b\nc: d\n\nx")]
    [InlineData("encrypted", "m.eml Unreadable", "From: a\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAG")]
    [InlineData("signed openly", "m.eml/a.txt 4", "From: a\nContent-Type: multipart/signed; boundary=b; protocol=\"application/pkcs7-signature\"\n\n--b\nContent-Disposition: attachment; filename=a.txt\n\nword\n--b\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\nx\n--b--")]
    [InlineData("no attachment", "", "From: a\n\nword")]
    [InlineData("body pieces of Exchange", "m.eml/a.txt 4", "From: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Disposition: attachment; filename=a.txt\n\nword\n--b\nContent-Type: text/html; name=ATT00001.htm\n\n<p>x\n--b--")]
    [InlineData("report", "", "From: a\nContent-Type: multipart/report; boundary=b\n\n--b\n\nfailed\n--b\nContent-Type: message/delivery-status\n\nx: y\n--b\nContent-Type: text/rfc822-headers\n\nFrom: a\n--b--")]
    public void Odd_mail_loses_nothing(string what, string expected, string mail)
    {
        foreach (var end in new[] { "\r\n", "\n", "\r" })
        {
            var actual = MailDump.List(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings(end)));
            Assert.True(string.Equals(expected, actual, StringComparison.Ordinal), $"{what}, lines end in {Convert.ToHexString(Encoding.ASCII.GetBytes(end))}: expected {expected}, got {actual}");
        }
    }

    [Fact]
    public void Headers_of_any_length_and_with_nulls_are_read()
    {
        var mail = "From: a\0b\nTo: " + string.Join(",\n ", Enumerable.Range(0, 20_000).Select(i => $"x{i}@example.com")) + "\nSubject: s\nContent-Disposition: attachment; filename=a.txt\n\nword";
        Assert.Equal("m.eml/a.txt 4", MailDump.List(MailDump.Mail(mail)));
        Assert.Equal("s", MailDump.Context(MailDump.Mail(mail)).Subject);
    }

    [Theory]
    [InlineData("big5")]
    [InlineData("gb18030")]
    [InlineData("utf-8")]
    [InlineData("iso-2022-jp")]
    public void Body_is_read_in_its_character_set(string charset)
    {
        _ = TextDecoder.Big5;
        var encoding = Encoding.GetEncoding(charset);
        byte[] mail = [.. Encoding.ASCII.GetBytes($"From: a\nContent-Type: text/plain; charset={charset}\n\n"), .. encoding.GetBytes("申請書")];
        Assert.Equal("申請書", MailDump.Context(mail).Body);
    }

    [Fact]
    public void Expansion_counts_on_the_budget()
    {
        var mail = MailDump.Mail("From: a\nContent-Disposition: attachment; filename=a.txt\n\n" + new string('x', 5000));
        Assert.Equal("m.eml/a.txt Refused", MailDump.List(mail, limits: new ReadingLimits { ExpandedBytes = 1000 }));
        Assert.Equal("m.eml/a.txt Refused", MailDump.List(mail, limits: new ReadingLimits { FileBytes = 1000 }));
    }
}
