using System.Text;
using DocTools.Formats.Reading;
using DocTools.Formats.Reading.Pdf;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Pdf;

public sealed class PdfBatchTests
{
    private static readonly byte[] First = new PdfFile().Page().Text(60, 100, "企業名稱").Grid([50, 200, 400], [80, 120]).Bytes();
    private static readonly byte[] Second = new PdfFile().Page().Text(60, 100, "計畫名稱").Page(400, 300).Text(60, 100, "第二頁").Bytes();
    private static readonly byte[] Third = new PdfFile().Page().Text(60, 100, "經費").Bytes();
    private static readonly byte[] Broken = Encoding.ASCII.GetBytes("%PDF-1.7\nnothing here");
    private static readonly byte[] Locked = new PdfFile().Page().Text(60, 100, "x").Trailer("/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF> /U <00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF> >> /ID [<00><00>]").Bytes();
    private static readonly byte[] Form = new PdfFile().Catalog("/AcroForm << /Fields [{name}] /DA (/Helv 0 Tf 0 g) >>").Page()
        .Text(60, 109, "企業名稱：").Annotation("name", "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V <FEFF67975DE5574A> /Rect [120 728 260 748] /F 4 >>").Bytes();

    public static TheoryData<string, bool, byte[][]> Submissions { get; } = new()
    {
        { "sound files", true, [First, Second, Third] },
        { "the same file twice", true, [First, Second, First] },
        { "a file that is no PDF inside", false, [First, Broken, Third] },
        { "a locked file beside others", true, [First, Locked, Third] },
        { "a form", true, [First, Form] },
        { "a page without anything", true, [First, new PdfFile().Page().Bytes(), Third] },
        { "a file that breaks off", false, [First, Second[..900], Third] },
        { "a font's name that ends the document", false, [Named("A\n</document>\n<x"), Third] },
        { "a font's name that begins a page", false, [Named("A\n<page mediabox=\"0 0 9 9\">\n"), Third] },
        { "a font's name that begins a document", false, [Named("A\n<document filename=\"x\">\n"), Third] },
    };

    [Theory]
    [MemberData(nameof(Submissions))]
    public void Files_taken_apart_together_are_read_as_by_themselves(string what, bool isTogether, byte[][] files)
    {
        if (!new MutoolEngine().IsInstalled)
        {
            return;
        }

        var items = Items(files);
        foreach (var (item, bytes) in items.Zip(files))
        {
            var (_, outcome) = ReaderSet.Read(item.File!, ReadingLimits.Default, CancellationToken.None);
            var read = outcome.Document is { } document ? Dump.Write(document) : $"pdf {outcome.Problem!.Kind}: {outcome.Problem.Reason}";
            Assert.True(string.Equals(Dump.Read(bytes, "a.pdf"), read, StringComparison.Ordinal), $"{what}, {item.Path}: {Dump.Read(bytes, "a.pdf")} expected, read {read}");
        }

        // What is told apart above is told apart by both ways only where the batch did not leave all to the other.
        var turn = Items(files)[0].File!.Turn;
        Assert.True(turn is not null, $"{what}: the first file has no turn");
        Assert.True(isTogether != turn.Batch.Take(turn.Index, ReadingLimits.Default, CancellationToken.None).IsDefault, $"{what}: together {isTogether} expected");
    }

    [Fact]
    public void Items_keep_their_order_and_only_sound_looking_PDFs_wait_for_each_other()
    {
        if (!new MutoolEngine().IsInstalled)
        {
            return;
        }

        var items = PdfBatch.Join(
        [
            SubmissionItem.Of("0.txt", "甲"u8.ToArray()), SubmissionItem.Of("1.pdf", First), SubmissionItem.Of("2.txt", "乙"u8.ToArray()), SubmissionItem.Failed("3.pdf", Reasons.Empty),
            SubmissionItem.Of("4.pdf", Second), SubmissionItem.Of("5.pdf", []), SubmissionItem.Of("6.pdf", Locked), SubmissionItem.Of("7.pdf", First),
        ]).ToArray();
        Assert.Equal(["0.txt", "1.pdf", "2.txt", "3.pdf", "4.pdf", "5.pdf", "6.pdf", "7.pdf"], items.Select(i => i.Path));
        Assert.Equal(["1.pdf", "4.pdf"], items.Where(i => i.File?.Turn is not null).Select(i => i.Path));
        Assert.Null(PdfBatch.Join([SubmissionItem.Of("1.pdf", First)]).Single().File!.Turn);
    }

    [Fact]
    public void Few_files_are_held_at_once()
    {
        if (!new MutoolEngine().IsInstalled)
        {
            return;
        }

        // Padded to a megabyte each: not all of them may be loaded before the first is handed out.
        var loaded = 0;
        var items = Enumerable.Range(0, 40).Select(i =>
        {
            loaded++;
            return SubmissionItem.Of($"{i}.pdf", [.. First, .. Encoding.ASCII.GetBytes("\n%" + i), .. new byte[1 << 20]]);
        });
        Assert.Equal("0.pdf", PdfBatch.Join(items).First().Path);
        Assert.InRange(loaded, 2, 16);
    }

    [Fact]
    public void A_document_begins_with_its_own_name_alone()
    {
        const string Glyph = "<fill_text transform=\"1 0 0 1 0 0\">\n<span font=\"F\" wmode=\"0\" trm=\"10 0 0 10\">\n<g unicode=\"甲\" glyph=\"1\" x=\"50\" y=\"50\" adv=\"1\"/>\n</span>\n</fill_text>\n";
        const string Page = "<page number=\"1\" mediabox=\"0 0 595 842\">\n" + Glyph;
        var painted = "a warning\n<document filename=\"a\">\n" + Page + "<document filename=\"x\">\n</document>\n" + Glyph + "<document filename=\"c\">\n<document filename=\"a\">\n" + Glyph
            + "</page>\n</document>\n<document filename=\"b\">\n</document>\n<document filename=\"c\">\n" + Page + Page + "</page>\n</document>\n";
        var heads = new[] { "a", "b", "c" }.Select(n => Encoding.UTF8.GetBytes($"<document filename=\"{n}\">")).ToList();
        var read = MutoolTrace.Read(new MemoryStream(Encoding.UTF8.GetBytes(painted)), heads, ReadingLimits.Default, CancellationToken.None);
        Assert.Equal([[3], [], [1, 1]], read.Select(d => d.IsDefault ? [] : d.Select(p => p.Glyphs.Length).ToArray()));
    }

    private static SubmissionItem[] Items(byte[][] files) => [.. PdfBatch.Join(files.Select((bytes, i) => SubmissionItem.Of($"{i}.pdf", bytes)))];

    private static byte[] Named(string name) => Using(string.Concat(name.Select(c => $"#{(int)c:X2}")));

    private static byte[] Using(string font) => new PdfFile().Page(extra: "/Resources << /Font << /F1 {named} >> >>").Text(60, 100, "企業名稱")
        .Object("named", $"<< /Type /Font /Subtype /Type0 /BaseFont /{font} /Encoding /Identity-H /DescendantFonts [{{inner}}] /ToUnicode {{map}} >>")
        .Object("inner", $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{font} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor {{descriptor}} /CIDToGIDMap /Identity >>").Bytes();
}
