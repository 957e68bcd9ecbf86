using DocTools.Core.Cases;
using Xunit;

namespace DocTools.Tests.Core.Cases;

/// <summary>When a submission came, by manifest and mails.</summary>
public sealed class ReceiptTimeTests
{
    private static readonly ManifestEntry s_none = new();
    private static readonly ManifestEntry s_group = new() { Children = ["a.eml", "b.eml", "c"] };

    [Fact]
    public void A_mail_tells_where_the_manifest_does_not()
    {
        Assert.Equal(At(9), ReceiptTime.Of(s_none, [Mail("a.eml", 9)], [Document("a.eml/x.docx")]));
        Assert.Equal(At(7), ReceiptTime.Of(s_none with { ReceivedAt = At(7) }, [Mail("a.eml", 9)], []));
        Assert.Null(ReceiptTime.Of(s_none, [], []));
    }

    [Fact]
    public void A_mail_within_a_mail_tells_nothing() =>
        Assert.Equal(At(9), ReceiptTime.Of(s_none, [Mail("a.eml", 9), Mail("a.eml/b.eml", 3)], []));

    [Fact]
    public void In_a_folder_a_mail_tells_the_time_of_what_it_brought()
    {
        Assert.Equal(At(9), ReceiptTime.Of(s_none, [Mail("a.eml", 9)], [Document("a.eml/x.docx"), Document("x.docx")]));
        Assert.Null(ReceiptTime.Of(s_none, [Mail("a.eml", 9)], [Document("a.eml/x.docx"), Document("other.docx", "2")]));
    }

    [Fact]
    public void The_first_receipt_of_a_group_counts_and_the_manifest_goes_before_its_own_mail()
    {
        Assert.Equal(At(8), ReceiptTime.Of(s_group, [Mail("a.eml", 9), Mail("b.eml", 8)], []));
        Assert.Equal(At(10), ReceiptTime.Of(s_group with { ReceivedAt = At(10), TimedChildren = ["a.eml"] }, [Mail("a.eml", 9), Mail("b.eml", 11)], []));
        Assert.Equal(At(8), ReceiptTime.Of(s_group with { ReceivedAt = At(10), TimedChildren = ["a.eml"] }, [Mail("a.eml", 9), Mail("b.eml", 8)], [Document("c/x.docx", "3")]));
    }

    private static DateTimeOffset At(int day) => new(2024, 5, day, 12, 0, 0, TimeSpan.FromHours(8));

    private static MailContext Mail(string path, int day) => new() { Path = path, ReceivedAt = At(day) };

    private static DocumentRecord Document(string path, string hash = "1") => new() { Path = path, Sha256 = hash, Format = "docx", Status = DocumentStatus.Read };
}
