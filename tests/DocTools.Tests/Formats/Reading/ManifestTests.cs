using System.Globalization;
using System.Text;
using DocTools.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Formats.Reading;

public sealed class ManifestTests
{
    [Theory]
    [InlineData("2024-05-09T16:20:00+08:00", "2024-05-09T16:20:00+08:00")]
    [InlineData("2024-05-09 16:20", "2024-05-09T16:20:00+08:00")]
    [InlineData("2024-05-09T16:20:30", "2024-05-09T16:20:30+08:00")]
    [InlineData("2024-05-09T08:20:00Z", "2024-05-09T08:20:00+00:00")]
    [InlineData("2024-05-09T16:20:00.500", "2024-05-09T16:20:00+08:00")]
    [InlineData(" 2024/5/9 9:05 ", "2024-05-09T09:05:00+08:00")]
    [InlineData("2024-05-09 03:20:00 -05:00", "2024-05-09T03:20:00-05:00")]
    [InlineData("2024-05-09", null)]
    [InlineData("2024-02-30T10:00", null)]
    [InlineData("昨天", null)]
    [InlineData("", null)]
    public void Time_of_receipt_has_a_date_and_a_time(string text, string? expected)
    {
        Assert.Equal(expected, ManifestTime.Parse(text)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    public static TheoryData<string, byte[]> Encodings
    {
        get
        {
            const string Text = "submission,received_at,category\r\n\"許功蓋,公司\",2024-05-09T16:20,設計\r\n";
            return new()
            {
                { "UTF-8", Encoding.UTF8.GetBytes(Text) },
                { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
                { "Big5", TextDecoder.Big5.GetBytes(Text) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Manifest_is_read_in_every_encoding(string encoding, byte[] bytes)
    {
        using var inbox = new InboxFolder().Add("許功蓋,公司/a.txt").Add("manifest.csv", bytes);
        var submission = inbox.Open().Submissions.Single();
        Assert.Equal((encoding, "許功蓋,公司", "設計", 16), (encoding, submission.Id, submission.Manifest.Category, submission.Manifest.ReceivedAt!.Value.Hour));
    }

    [Fact]
    public void Children_of_one_group_are_one_submission_judged_by_the_first_receipt()
    {
        using var inbox = new InboxFolder().Add("m1/a.txt").Add("m2.zip", ZipFiles.Of([("a.txt", "1")])).Add("m3.docx").Add("other.docx")
            .Add("manifest.csv", "submission,received_at,category,group\nm1,2024-05-10T18:00,,甲公司\nm2.zip,2024-05-09T10:00,design,甲公司\nm3,,,甲公司\n");
        Assert.Equal("other: other.docx\n甲公司: m1/a.txt, m2.zip/a.txt, m3.docx", inbox.List());
        var manifest = inbox.Open().Submissions[1].Manifest;
        Assert.Equal(("design", 9), (manifest.Category, manifest.ReceivedAt!.Value.Day));
    }

    [Fact]
    public void Further_columns_are_read()
    {
        using var inbox = new InboxFolder().Add("A.docx").Add(
            "manifest.csv", "submission,notified_at,supplemented_at,originals_received_at,originals_match\nA,2024-05-13,2024-05-16T09:00,2024/5/17,是\n");
        var manifest = inbox.Open().Submissions.Single().Manifest;
        Assert.Equal(
            (13, 16, 17, true),
            (manifest.NotifiedAt!.Value.Day, manifest.SupplementedAt!.Value.Day, manifest.OriginalsReceivedAt!.Value.Day, manifest.OriginalsMatch));
    }

    [Fact]
    public void Oddities_are_said()
    {
        using var inbox = new InboxFolder().Add("A.docx").Add(
            "manifest.csv", "submission,received_at,remark,originals_match\nA,2024-05-09,x,maybe\nA,,,\nB,,,\n,2024-05-09T10:00,,\n");
        Assert.Equal(
            string.Join('\n',
                "manifest.csv: unknown column \"remark\" ignored",
                "manifest.csv line 2: received_at \"2024-05-09\" is not a date with a time, taken as unknown",
                "manifest.csv line 2: originals_match is neither yes nor no, taken as unknown",
                "manifest.csv line 3: \"A\" again, the first line counts",
                "manifest.csv line 5: no submission, ignored",
                "manifest.csv names \"B\", which is not in the inbox"),
            string.Join('\n', inbox.Open().Notices.Select(n => n.TextEn)));
    }

    [Fact]
    public void Group_cannot_lead_out_of_the_output()
    {
        using var inbox = new InboxFolder().Add("A.docx").Add("manifest.csv", "submission,group\nA,../../evil\n");
        Assert.Equal("_.._evil", inbox.Open().Submissions.Single().Id);
    }
}
