using System.Text;
using DocTools.Core.Documents;
using DocTools.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Formats.Reading;

public sealed class TextFileReaderTests
{
    private const string Fields = "統一編號,名稱\n04595257,\"甲,乙\"\"丙\"\"\"\n";

    private const string FieldsRead = "table 1 2x2\n 1,1 |統一編號\n 1,2 |名稱\n 2,1 |04595257\n 2,2 |甲,乙\"丙\"\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Fields) },
        { "utf-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Fields)] },
        { "utf-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Fields)] },
        { "utf-16 big endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Fields)] },
        { "big5", TextDecoder.Big5.GetBytes(Fields) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_usual_encoding(string name, byte[] bytes) => Assert.Equal((name, FieldsRead), (name, Csv(bytes)));

    [Theory]
    [InlineData("a;b\n1;2,5", "table 1 2x2\n 1,1 |a\n 1,2 |b\n 2,1 |1\n 2,2 |2,5\n")]
    [InlineData("a\tb\r\n1\t2\r\n", "table 1 2x2\n 1,1 |a\n 1,2 |b\n 2,1 |1\n 2,2 |2\n")]
    [InlineData("sep=;\na;b,c,d", "table 1 1x2\n 1,1 |a\n 1,2 |b,c,d\n")]
    [InlineData("a,\"b\r\nc\"\r\n\r\nd", "table 1 3x2\n 1,1 |a\n 1,2 |b\\nc\n 2,1 |\n 3,1 |d\n")]
    [InlineData("a,=\"04595257\",12\" 吋", "table 1 1x3\n 1,1 |a\n 1,2 |04595257\n 1,3 |12\" 吋\n")]
    [InlineData("\"a,b\nc,d", "table 1 2x2\n 1,1 |\"a\n 1,2 |b\n 2,1 |c\n 2,2 |d\n")]
    [InlineData("\"12\" 吋,x\n\"a,b\",y", "table 1 2x2\n 1,1 |\"12\" 吋\n 1,2 |x\n 2,1 |a,b\n 2,2 |y\n")]
    [InlineData("a,b,,\n,,,\n\n", "table 1 1x4\n 1,1 |a\n 1,2 |b\n 1,3 |\n 1,4 |\n")]
    [InlineData("\n \n", "")]
    public void Records(string text, string expected) => Assert.Equal(expected, Csv(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_csv_draws_no_boxes()
    {
        var outcome = new CsvReader().Read(IncomingFile.Of("a.csv", Encoding.UTF8.GetBytes(Fields)), ReadingLimits.Default, CancellationToken.None);
        Assert.False(outcome.Document?.HasBoxes);
    }

    [Fact]
    public void A_field_that_never_closes_costs_no_more_than_its_length()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\"\"\"\",\"a\"\"", 200_000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var outcome = new CsvReader().Read(IncomingFile.Of("a.csv", bytes), ReadingLimits.Default, CancellationToken.None);
        Assert.NotNull(outcome.Document);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("a.csv", "a\0b")]
    [InlineData("a.csv", "")]
    [InlineData("a.txt", "a\0b")]
    [InlineData("a.txt", "")]
    public void Bytes_that_are_no_text_are_unreadable(string name, string text)
    {
        var file = IncomingFile.Of(name, Encoding.UTF8.GetBytes(text));
        IDocumentReader reader = file.Extension is "csv" ? new CsvReader() : new TxtReader();
        Assert.Equal(ReadingProblemKind.Unreadable, reader.Read(file, ReadingLimits.Default, CancellationToken.None).Problem?.Kind);
    }

    [Fact]
    public void More_rows_than_the_limit_are_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\tb\n", 20)));
        var limits = new ReadingLimits { Rows = 10 };
        Assert.Equal(ReadingProblemKind.Refused, new CsvReader().Read(IncomingFile.Of("a.csv", bytes), limits, CancellationToken.None).Problem?.Kind);
        Assert.Equal(ReadingProblemKind.Refused, new TxtReader().Read(IncomingFile.Of("a.txt", bytes), limits, CancellationToken.None).Problem?.Kind);
    }

    [Fact]
    public void Lines_and_tabbed_tables()
    {
        const string Text = "企業基本資料表\r\n\r\n\t內縮的一段\r\n統一編號\t04595257\r\n員工數\t25\t人\r\n　說明　\r\n聯絡人\t王小明";
        var outcome = new TxtReader().Read(IncomingFile.Of("a.txt", TextDecoder.Big5.GetBytes(Text)), ReadingLimits.Default, CancellationToken.None);
        Assert.Equal(
            """
            |企業基本資料表
            |內縮的一段
            table 1 2x3
             1,1 |統一編號
             1,2 |04595257
             2,1 |員工數
             2,2 |25
             2,3 |人
            |說明
            table 2 1x2
             1,1 |聯絡人
             1,2 |王小明

            """,
            Dump.Write(outcome.Document!));
    }

    private static string Csv(byte[] bytes)
    {
        var outcome = new CsvReader().Read(IncomingFile.Of("a.csv", bytes), ReadingLimits.Default, CancellationToken.None);
        Assert.True(outcome.Document is not null, outcome.Problem?.ReasonEn);
        return Dump.Write(outcome.Document);
    }
}
