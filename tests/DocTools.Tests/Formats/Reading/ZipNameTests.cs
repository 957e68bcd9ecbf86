using System.Buffers.Binary;
using System.Text;
using DocTools.Formats.Reading;
using DocTools.Tests.Formats.Reading.Mail;
using Xunit;

namespace DocTools.Tests.Formats.Reading;

/// <summary>Zips of other programs: names in extra fields, ways of packing, junk around, parts of a split one.</summary>
public sealed class ZipNameTests
{
    [Theory]
    [InlineData(9, "Deflate64")]
    [InlineData(12, "BZip2")]
    [InlineData(14, "LZMA")]
    public void Unknown_way_of_packing_is_named(int method, string name)
    {
        var zip = ZipFiles.Of([("a.txt", "1")]);
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 10), (ushort)method);
        Assert.Contains(name, Assert.Single(MailDump.Items(zip, "a.zip")).Problem!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public void Junk_around_the_archive_does_not_matter(int length)
    {
        byte[] zip = [.. Encoding.ASCII.GetBytes("MZ"), .. new byte[length], .. ZipFiles.Of([("a.txt", "1")]), .. new byte[length]];
        Assert.Equal("a.zip/a.txt 1", MailDump.List(zip, "a.zip"));
    }

    [Fact]
    public void Part_of_a_split_archive_is_named()
    {
        var zip = ZipFiles.Of([("a.txt", "1")]);
        zip[zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8) + 4] = 2;
        Assert.Contains("分割壓縮檔", Assert.Single(MailDump.Items(zip, "a.zip")).Problem!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "a.zip/附件一.txt 1")]
    [InlineData(false, "a.zip/1.txt 1")]
    public void Unicode_path_counts_where_its_checksum_is_the_names(bool isRight, string expected)
    {
        var path = Encoding.UTF8.GetBytes("附件一.txt");
        var field = new byte[9 + path.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(field, 0x7075);
        BinaryPrimitives.WriteUInt16LittleEndian(field.AsSpan(2), (ushort)(5 + path.Length));
        field[4] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(field.AsSpan(5), 0xF9F83871 + (isRight ? 0u : 1u));
        path.CopyTo(field, 9);
        Assert.Equal(expected, MailDump.List(WithExtra(ZipFiles.Of([("1.txt", "1")]), field), "a.zip"));
    }

    [Theory]
    [InlineData("a.rar", "RAR", "Rar!\u001A\u0007\u0001\0xxxx")]
    [InlineData("a.tar", "TAR", "xxxx")]
    public void Other_archives_are_named_and_not_taken(string file, string name, string content)
    {
        var problem = ReaderSet.Read(IncomingFile.Of(file, Encoding.Latin1.GetBytes(content)), ReadingLimits.Default, CancellationToken.None).Outcome.Problem!;
        Assert.Equal(DocTools.Core.Documents.ReadingProblemKind.NotTaken, problem.Kind);
        Assert.Contains($"不受理 {name} 壓縮檔", problem.Reason, StringComparison.Ordinal);
    }

    private static byte[] WithExtra(byte[] zip, byte[] field)
    {
        var directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        byte[] longer = [.. zip[..(directory + 46 + 5)], .. field, .. zip[(directory + 46 + 5)..]];
        BinaryPrimitives.WriteUInt16LittleEndian(longer.AsSpan(directory + 30), (ushort)field.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(longer.AsSpan(end + field.Length + 12), (uint)(end - directory + field.Length));
        return longer;
    }
}
