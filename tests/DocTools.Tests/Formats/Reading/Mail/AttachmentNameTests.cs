using System.Text;
using DocTools.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Mail;

/// <summary>Names of attachments as mail programs write them, right and wrong.</summary>
public sealed class AttachmentNameTests
{
    /// <summary>Name that must come out, headers of the part.</summary>
    public static TheoryData<string, string> Written => new()
    {
        // Gmail, Thunderbird, Apple Mail
        { "附件一.docx", "Content-Type: application/octet-stream; name=\"=?UTF-8?B?6ZmE5Lu25LiALmRvY3g=?=\"\nContent-Disposition: attachment; filename=\"=?UTF-8?B?6ZmE5Lu25LiALmRvY3g=?=\"" },
        { "附件一.docx", "Content-Disposition: attachment; filename*=UTF-8''%E9%99%84%E4%BB%B6%E4%B8%80.docx" },
        { "附件一.docx", "Content-Disposition: attachment;\n filename*0*=UTF-8''%E9%99%84%E4;\n filename*1*=%BB%B6%E4%B8%80;\n filename*2=.docx" },
        { "附件一.docx", "Content-Disposition: attachment; filename*1*=%E4%B8%80.docx; filename*0*=utf-8'zh-TW'%E9%99%84%E4%BB%B6" },
        { "a b (1).docx", "Content-Disposition: attachment; filename*0=\"a b \"; filename*1=\"(1).docx\"" },

        // Outlook: words side by side, one character's bytes over two of them, in quotation marks
        { "附件一.docx", "Content-Disposition: attachment; filename=\"=?utf-8?B?6ZmE5A==?= =?utf-8?B?u7bkuIAuZG9jeA==?=\"" },
        { "附件一.docx", "Content-Disposition: attachment; filename=\"=?utf-8?B?6ZmE5A==?==?utf-8?B?u7bkuIAuZG9jeA==?=\"" },
        { "附件一.docx", "Content-Disposition: attachment;\n\tfilename=\"=?utf-8?B?6ZmE5A==?=\n\t=?utf-8?B?u7bkuIAuZG9jeA==?=\"" },

        // Outlook Express in Big5; the trail byte of 功 is a backslash
        { "許功蓋.docx", "Content-Type: application/msword;\n name==?big5?B?s1ylXLtcLmRvY3g=?=" },
        { "許功蓋.docx", "Content-Type: application/msword; name=\"=?big5?Q?=B3\\=A5\\=BB\\.docx?=\"" },
        { "附件一 表.docx", "Content-Disposition: attachment; filename=\"=?UTF-8?Q?=E9=99=84=E4=BB=B6=E4=B8=80_=E8=A1=A8.docx?=\"" },

        // A web mail that escapes as in an address, and one that leaves the quotation marks out
        { "附件一.docx", "Content-Disposition: attachment; filename=\"%E9%99%84%E4%BB%B6%E4%B8%80.docx\"" },
        { "100%.docx", "Content-Disposition: attachment; filename=\"100%.docx\"" },
        { "my plan.docx", "Content-Disposition: attachment; filename=my plan.docx" },

        // The better of two
        { "附件一.docx", "Content-Type: application/octet-stream; name=\"=?UTF-8?B?6ZmE5Lu25LiALmRvY3g=?=\"\nContent-Disposition: attachment; filename=\"???.docx\"" },
        { "計畫.docx", "Content-Disposition: attachment; filename=\"plan.docx\"; filename*=UTF-8''%E8%A8%88%E7%95%AB.docx" },
        { "a\"b.docx", "Content-Disposition: attachment; filename=\"a\\\"b.docx\"" },

        // GB 18030 and a label that means nothing
        { "计划.docx", "Content-Disposition: attachment; filename=\"=?gb2312?B?vMa7ri5kb2N4?=\"" },
        { "附件一.docx", "Content-Disposition: attachment; filename=\"=?x-unknown?B?6ZmE5Lu25LiALmRvY3g=?=\"" },

        // Never outside
        { "x.docx", "Content-Disposition: attachment; filename=\"../../etc/x.docx\"" },
        { "x.docx", "Content-Disposition: attachment; filename=\"C:\\Users\\wang\\x.docx\"" },
        { "x.docx", "Content-Disposition: attachment; filename=\"/x.docx\"" },
        { "附件1.txt", "Content-Type: text/plain\nContent-Disposition: attachment; filename=\"..\"" },
        { "xcod.docx", "Content-Disposition: attachment; filename*=UTF-8''x%E2%80%AEcod%00%0A.docx" },
        { "附件一.docx", "Content-Disposition: attachment; filename=\".附件一.docx\"" },

        // None at all
        { "附件1.pdf", "Content-Type: application/pdf" },
        { "附件1.txt", "Content-Type: text/plain\nContent-Disposition: attachment" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Name_is_read(string expected, string headers) =>
        Assert.Equal($"m.eml/{expected} 4", MailDump.List(WithPart(headers)));

    [Theory]
    [InlineData("big5")]
    [InlineData("utf-8")]
    public void Raw_letters_in_a_header_are_read(string encoding)
    {
        var names = encoding is "big5" ? TextDecoder.Big5 : Encoding.UTF8;
        Assert.Equal("m.eml/許功蓋.docx 4", MailDump.List(MailDump.Mail(Text("Content-Disposition: attachment; filename=\"許功蓋.docx\""), names)));
    }

    [Fact]
    public void Two_attachments_of_one_name_are_both_kept()
    {
        var mail = MailDump.Mail("""
            From: a@b
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Disposition: attachment; filename="a.docx"

            one
            --b
            Content-Disposition: attachment; filename="a.docx"

            second
            --b--
            """);
        Assert.Equal("m.eml/a (2).docx 6\nm.eml/a.docx 3", MailDump.List(mail));
    }

    [Fact]
    public void Endless_name_is_cut_and_keeps_its_extension()
    {
        var path = MailDump.Items(WithPart($"Content-Disposition: attachment; filename=\"{new string('甲', 5000)}.docx\"")).Single(i => i.File is not null).Path;
        Assert.Equal("m.eml/".Length + 200, path.Length);
        Assert.EndsWith("甲.docx", path, StringComparison.Ordinal);
    }

    private static byte[] WithPart(string headers) => MailDump.Mail(Text(headers));

    private static string Text(string headers) => $"From: a@b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n{headers}\n\nword\n--b--\n";
}
