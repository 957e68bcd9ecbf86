using System.Text;
using DocTools.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Formats.Reading;

public sealed class InboxTests
{
    [Fact]
    public void Every_child_is_a_submission_in_a_stable_order()
    {
        using var inbox = new InboxFolder()
            .Add("B002/附件一.docx").Add("B002/sub/b.pdf").Add("B002/a.zip.txt").Add("B002/a.zip", ZipFiles.Of([("z.txt", "1"), ("a.txt", "2")]))
            .Add("A001.zip", ZipFiles.Of([("資料夾/", ""), ("資料夾/附件一.docx", "1"), ("__MACOSX/x", ""), (".hidden", "")]))
            .Add("mail.eml", "From: a").Add("single.docx")
            .Add(".git/x").Add("~$single.docx").Add("Thumbs.db").Add("desktop.ini").Add("x.TMP").Add("B002/.DS_Store").Add("manifest.csv", "submission\n");
        Assert.Equal(
            "A001: A001.zip/資料夾/附件一.docx\nB002: a.zip.txt, a.zip/a.txt, a.zip/z.txt, sub/b.pdf, 附件一.docx\nmail: \nsingle: single.docx",
            inbox.List());
    }

    [Fact]
    public void Second_child_of_a_stem_keeps_its_extension()
    {
        using var inbox = new InboxFolder().Add("A001/a.txt").Add("A001.docx").Add("A001.zip", ZipFiles.Of([("b.txt", "")])).Add("公司.v2版/a.txt").Add("公司.v2版.docx");
        Assert.Equal("A001 A001.docx A001.zip 公司.v2版 公司.v2版.docx", string.Join(' ', inbox.Open().Submissions.Select(s => s.Id)));
        Assert.Equal(3, inbox.Open().Notices.Length);
    }

    [Fact]
    public void Nested_archives_unfold_to_a_limit()
    {
        var zip = ZipFiles.Of([("a.txt", "1")]);
        for (var i = 2; i <= 5; i++)
        {
            zip = ZipFiles.Of([($"{i}.zip", zip), ("b.txt", "1"u8.ToArray())]);
        }

        using var inbox = new InboxFolder().Add("A/1.zip", zip);
        Assert.Equal("A: 1.zip/5.zip/4.zip/3.zip/2.zip Refused, 1.zip/5.zip/4.zip/3.zip/b.txt, 1.zip/5.zip/4.zip/b.txt, 1.zip/5.zip/b.txt, 1.zip/b.txt", inbox.List());
    }

    [Fact]
    public void Names_in_Big5_and_without_the_flag_are_read()
    {
        // 功 ends in the byte of a backslash in Big5.
        Assert.Equal("A: A.zip/許功蓋/附件一.docx", ListZip(ZipFiles.Of([("許功蓋/附件一.docx", [1])], TextDecoder.Big5)));
        var unflagged = ZipFiles.Of([("附件一.docx", [1])]);
        Assert.Equal("A: A.zip/附件一.docx", ListZip(ClearUtf8Flags(unflagged)));
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/etc/evil.txt")]
    [InlineData("a/../../evil.txt")]
    [InlineData("C:\\evil.txt")]
    [InlineData("..\\evil.txt")]
    public void Entry_that_leads_out_is_refused_and_the_rest_is_read(string name)
    {
        var list = ListZip(ZipFiles.Of([(name, "1"), ("z.txt", "1")]));
        Assert.Contains("evil.txt Refused", list, StringComparison.Ordinal);
        Assert.Contains("A.zip/z.txt", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Bomb_is_refused_and_the_rest_is_read()
    {
        var limits = new ReadingLimits { RatioFloor = 1 << 20, ExpandedBytes = 8 << 20 };
        var bomb = ZipFiles.Of([("a.txt", [1]), ("bomb.txt", new byte[32 << 20]), ("z.txt", [1])]);
        Assert.Equal("A: A.zip/a.txt, A.zip/bomb.txt Refused, A.zip/z.txt", ListZip(bomb, limits));
    }

    [Fact]
    public void Forged_sizes_do_not_help_a_bomb()
    {
        var zip = ZipFiles.Of([("bomb.txt", new byte[1 << 20])]);
        var directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.GetBytes(10).CopyTo(zip, directory + 24);
        Assert.Equal("A: A.zip/bomb.txt Refused", ListZip(zip));
    }

    [Fact]
    public void Overlapping_entries_are_refused()
    {
        var zip = ZipFiles.Of([("a.txt", "1"), ("b.txt", "2"), ("c.txt", "3")]);
        var second = zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 46 + 5;
        BitConverter.GetBytes(0).CopyTo(zip, second + 42);
        Assert.Equal("A: A.zip/a.txt Refused, A.zip/b.txt Refused, A.zip/c.txt", ListZip(zip));
    }

    [Fact]
    public void Too_many_entries_refuse_the_archive()
    {
        var zip = ZipFiles.Of(Enumerable.Range(0, 11).Select(i => ($"{i}.txt", "")));
        Assert.Equal("A: A.zip Refused", ListZip(zip, new ReadingLimits { Parts = 10 }));
    }

    [Fact]
    public void Encrypted_entry_and_broken_archives_are_unreadable()
    {
        var zip = ZipFiles.Of([("a.txt", "1"), ("b.txt", "2")]);
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Assert.Equal("A: A.zip/a.txt Unreadable, A.zip/b.txt", ListZip(zip));
        Assert.Equal("A: A.zip Unreadable", ListZip([]));
        Assert.Equal("A: A.zip Unreadable", ListZip(zip[..40]));
        Assert.Equal("A: A.zip Unreadable", ListZip(ZipFiles.Of([("folder/", "")])));
    }

    [Fact]
    public void Same_name_twice_gives_two_paths()
    {
        Assert.Equal("A: A.zip/a.txt, A.zip/a (2).txt", ListZip(ZipFiles.Of([("a.txt", "1"), ("a.txt", "2")])));
    }

    [Fact]
    public void Links_out_of_the_inbox_are_not_followed()
    {
        using var inbox = new InboxFolder().Add("A/a.txt");
        File.WriteAllText(Path.Combine(inbox.Outside, "secret.txt"), "secret");
        File.CreateSymbolicLink(Path.Combine(inbox.Path, "A", "link.txt"), Path.Combine(inbox.Outside, "secret.txt"));
        File.CreateSymbolicLink(Path.Combine(inbox.Path, "A", "same.txt"), Path.Combine(inbox.Path, "A", "a.txt"));
        Directory.CreateSymbolicLink(Path.Combine(inbox.Path, "A", "folder"), inbox.Outside);
        Directory.CreateSymbolicLink(Path.Combine(inbox.Path, "A", "circle"), Path.Combine(inbox.Path, "A"));
        Directory.CreateSymbolicLink(Path.Combine(inbox.Path, "B"), inbox.Outside);
        Assert.Equal("A: a.txt, circle Refused, folder Refused, link.txt Refused, same.txt\nB: B Refused", inbox.List());
    }

    [Fact]
    public void Missing_empty_and_wrong_inboxes_are_errors()
    {
        using var inbox = new InboxFolder().Add(".hidden").Add("manifest.csv", "submission\n");
        Assert.Equal(InboxErrorKind.Empty, Inbox.Open(inbox.Path).Error!.Kind);
        Assert.Equal(InboxErrorKind.Missing, Inbox.Open(Path.Combine(inbox.Path, "no")).Error!.Kind);
        Assert.Equal(InboxErrorKind.Missing, Inbox.Open("").Error!.Kind);
        Assert.Equal(InboxErrorKind.NotAFolder, Inbox.Open(Path.Combine(inbox.Path, "manifest.csv")).Error!.Kind);
        inbox.Add("A.docx").Add("manifest.csv", "id,time\nA,1\n");
        Assert.Equal(InboxErrorKind.BadManifest, Inbox.Open(inbox.Path).Error!.Kind);
    }

    [Fact]
    public void Fingerprint_changes_with_bytes_and_names_only()
    {
        using var inbox = new InboxFolder().Add("A/a.txt", "1").Add("A/b.txt", "2");
        string Print() => inbox.Open().Submissions[0].Fingerprint(CancellationToken.None);
        var before = Print();
        File.SetLastWriteTimeUtc(Path.Combine(inbox.Path, "A", "a.txt"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(before, Print());
        inbox.Add("A/a.txt", "3");
        Assert.False(string.Equals(before, Print(), StringComparison.Ordinal));
        inbox.Add("A/a.txt", "1");
        Assert.Equal(before, Print());
        File.Move(Path.Combine(inbox.Path, "A", "b.txt"), Path.Combine(inbox.Path, "A", "c.txt"));
        Assert.False(string.Equals(before, Print(), StringComparison.Ordinal));
    }

    [Fact]
    public void Files_carry_their_bytes_and_hash()
    {
        using var inbox = new InboxFolder().Add("A.zip", ZipFiles.Of([("a.txt", "abc")]));
        var file = inbox.Open().Submissions.Single().Load(ReadingLimits.Default, CancellationToken.None).Single().File!;
        Assert.Equal(
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "a.txt"),
            (Encoding.UTF8.GetString(file.Bytes.Span), file.Sha256, file.Name));
    }

    private static string ListZip(byte[] zip, ReadingLimits? limits = null)
    {
        using var inbox = new InboxFolder().Add("A.zip", zip);
        return inbox.List(limits);
    }

    private static byte[] ClearUtf8Flags(byte[] zip)
    {
        for (var i = 0; i + 10 < zip.Length; i++)
        {
            if (zip.AsSpan(i).StartsWith("PK\u0001\u0002"u8))
            {
                zip[i + 9] = 0;
            }
        }

        return zip;
    }
}
