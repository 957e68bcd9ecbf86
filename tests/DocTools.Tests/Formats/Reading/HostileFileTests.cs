using System.Text;
using DocTools.Core.Documents;
using DocTools.Formats.Reading;
using Xunit;
using static DocTools.Tests.Formats.Reading.DocxFile;

namespace DocTools.Tests.Formats.Reading;

/// <summary>Broken and hostile docx files: each ends in its reason, soon, within the limits.</summary>
public sealed class HostileFileTests
{
    private static readonly ReadingLimits Small = new() { ExpandedBytes = 4 << 20, RatioFloor = 1 << 20, Rows = 1000, Cells = 5000, Characters = 100_000, XmlDepth = 64, TableDepth = 4 };

    [Fact]
    public void Entity_expansion_is_refused()
    {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        Expect("docx Refused", "DTD", new DocxFile { Prolog = bomb }.Bytes(P("&b;")));
    }

    [Fact]
    public void External_entity_is_refused() =>
        Expect("docx Refused", "DTD", new DocxFile { Prolog = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>" }.Bytes(P("&f;")));

    [Fact]
    public void Zip_bomb_is_refused_by_its_ratio() =>
        Expect("docx Refused", "壓縮", new DocxFile().Bytes(P(new string(' ', 3 << 20))));

    [Fact]
    public void Too_many_rows_are_refused() =>
        Expect("docx Refused", "表格列數", Of("<w:tbl>" + string.Concat(Enumerable.Repeat("<w:tr>" + Cell("1") + "</w:tr>", 1001)) + "</w:tbl>"));

    [Fact]
    public void Hundred_thousand_rows_are_read_or_refused_within_the_time_limit()
    {
        var body = "<w:tbl>" + string.Concat(Enumerable.Range(0, 100_001).Select(i => "<w:tr>" + Cell($"{i}") + "</w:tr>")) + "</w:tbl>";
        Assert.StartsWith("docx Refused", Dump.Read(Of(body)), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_cells_are_refused()
    {
        var row = "<w:tr>" + string.Concat(Enumerable.Repeat(Cell("1"), 60)) + "</w:tr>";
        Expect("docx Refused", "儲存格", Of("<w:tbl>" + string.Concat(Enumerable.Repeat(row, 100)) + "</w:tbl>"));
    }

    [Fact]
    public void Endless_text_is_refused() =>
        Expect("docx Refused", "字數", Of(string.Concat(Enumerable.Repeat(P(new string('甲', 1000)), 101))));

    [Fact]
    public void Deep_xml_is_refused() =>
        Expect("docx Refused", "巢狀", Of(Nest("<w:ins>", "</w:ins>", 200, P("甲"))));

    [Fact]
    public void Deep_tables_are_refused() =>
        Expect("docx Refused", "表格的巢狀", Of(Nest("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 6, P("甲"))));

    [Fact]
    public void Zero_bytes_are_unreadable() => Expect("docx Unreadable", "空的", []);

    [Fact]
    public void Truncated_zip_is_unreadable()
    {
        var whole = Of(P("甲"));
        Expect("docx Unreadable", "不完整", whole[..(whole.Length / 2)]);
    }

    [Fact]
    public void Package_without_its_document_is_unreadable() =>
        Expect("docx Unreadable", "不是有效的 Word", ZipFiles.Of([("[Content_Types].xml", "<Types xmlns=\"x\"><Override ContentType=\"wordprocessingml.document.main+xml\"/></Types>")]));

    [Fact]
    public void Malformed_xml_without_content_is_unreadable() => Expect("docx Unreadable", "損毀", new DocxFile().Raw("<w:document"));

    [Fact]
    public void Xml_that_breaks_off_is_partial_with_what_came_before()
    {
        var xml = $"<w:document xmlns:w=\"{Transitional}\"><w:body>{P("甲")}<w:tbl><w:tr>{Cell("乙")}<w:tc><w:p><w:r><w:t>丙</w:t></w:r></oops>";
        Assert.Equal("|甲\ntable 1 1x2\n 1,1 |乙\n 1,2 |丙\n! Partial: 檔案內容自某處起損毀，僅讀取到損毀處之前\n", Dump.Read(new DocxFile().Raw(xml)));
    }

    [Fact]
    public void Damaged_figure_that_is_still_well_formed_is_told_by_its_checksum()
    {
        var file = ZipFiles.Stored(Of(P("250000")));
        file[file.AsSpan().IndexOf("250000"u8)] = (byte)'9';
        Assert.Equal("|950000\n! Partial: 檔案內容自某處起損毀，僅讀取到損毀處之前\n", Dump.Read(file));
    }

    [Fact]
    public void Reader_that_takes_too_long_is_given_up()
    {
        var outcome = ReaderSet.Guard(new SlowReader(), IncomingFile.Of("a.docx", [1]), new ReadingLimits { Time = TimeSpan.FromMilliseconds(1) }, CancellationToken.None);
        Assert.Equal(Reasons.TooSlow, outcome.Problem);
    }

    [Fact]
    public void Document_is_left_when_time_is_up()
    {
        using var up = new CancellationTokenSource();
        up.Cancel();
        Assert.Throws<OperationCanceledException>(() => new DocxReader().Read(IncomingFile.Of("a.docx", Of(P("甲"))), ReadingLimits.Default, up.Token));
    }

    [Fact]
    public void Callers_cancellation_is_no_problem_of_the_file()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ReaderSet.Read(IncomingFile.Of("a.docx", Of(P("甲"))), ReadingLimits.Default, cancelled.Token));
    }

    [Fact]
    public void Unexpected_exception_of_a_reader_is_our_fault()
    {
        var outcome = ReaderSet.Guard(new FaultyReader(), IncomingFile.Of("a.docx", [1]), ReadingLimits.Default, CancellationToken.None);
        Assert.Equal((ReadingProblemKind.Unreadable, true), (outcome.Problem!.Kind, outcome.Problem.IsOurFault));
    }

    [Fact]
    public void Every_cut_of_a_document_ends_without_a_fault_of_ours()
    {
        var whole = new DocxFile().With("styles", "styles", "<w:style w:styleId=\"a\"/>").Bytes(Table(["甲", "乙"], ["丙", "丁"]));
        for (var length = 0; length < whole.Length; length += 7)
        {
            Assert.DoesNotContain(" ours", Dump.Read(whole[..length]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_changed_byte_of_a_document_ends_without_a_fault_of_ours()
    {
        var whole = Of(Table(["甲", "乙"], ["丙", "丁"]));
        for (var place = 0; place < whole.Length; place++)
        {
            var changed = (byte[])whole.Clone();
            changed[place] ^= 0x55;
            var read = Dump.Read(changed);
            Assert.False(read.Contains(" ours", StringComparison.Ordinal), $"byte {place}: {read}");
        }
    }

    private static string Nest(string open, string close, int times, string content) =>
        new StringBuilder().Insert(0, open, times).Append(content).Append(string.Concat(Enumerable.Repeat(close, times))).ToString();

    private static void Expect(string outcome, string reason, byte[] bytes)
    {
        var read = Dump.Read(bytes, limits: Small);
        Assert.StartsWith(outcome, read, StringComparison.Ordinal);
        Assert.Contains(reason, read, StringComparison.Ordinal);
    }

    private sealed class FaultyReader : IDocumentReader
    {
        public IReadOnlyCollection<string> Formats => ["docx"];

        public ReadOutcome Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation) => throw new InvalidOperationException("unexpected");
    }

    private sealed class SlowReader : IDocumentReader
    {
        public IReadOnlyCollection<string> Formats => ["docx"];

        public ReadOutcome Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
        {
            cancellation.WaitHandle.WaitOne();
            cancellation.ThrowIfCancellationRequested();
            return ReadOutcome.Unreadable("", "never reached");
        }
    }
}
