using System.Buffers.Binary;
using System.Text;
using DocTools.Core.Documents;
using DocTools.Core.Reports;
using DocTools.Formats.Reading;
using DocTools.Formats.Writing;
using DocTools.Formats.Writing.Pdf;
using DocTools.Formats.Writing.Pdf.Direct;
using Xunit;

namespace DocTools.Tests.Formats.Writing.Pdf;

/// <summary>What is written directly against what Cairo draws of the same.</summary>
public class DirectPdfTests
{
    [Theory]
    [InlineData("中文 abc 123，、。「」")]
    [InlineData("𠮷堃茶業游錫堃𡘙㐂峯喆")]
    [InlineData("▲■□✓×＋－—…")]
    [InlineData("一行\n兩行，長得必須折到下一行去的一段文字，長得必須折到下一行去的一段文字")]
    public void It_reads_as_what_Cairo_draws(string text)
    {
        var (direct, whole) = Drawn(engine => new DirectPdf(engine, "題"), text);
        Assert.True(whole, text);
        var (cairo, _) = Drawn(engine => new PdfDocument(engine, "題"), text);
        var (a, b) = (Read(direct), Read(cairo));
        Assert.NotEmpty(a);
        Assert.Equal(b.Select(p => p.Text), a.Select(p => p.Text));
        foreach (var (one, other) in a.Zip(b))
        {
            Assert.InRange(Math.Abs(one.Box.X0 - other.Box.X0), 0, 0.1m);
            Assert.InRange(Math.Abs(one.Box.Y0 - other.Box.Y0), 0, 0.1m);
        }
    }

    [Theory]
    [InlineData("שלום עולם")]
    [InlineData("e\u0301\u0323\u0308 ក្រុម")]
    [InlineData("\ue000 \U000F0000")]
    public void What_only_Cairo_can_draw_is_left_to_it(string text)
    {
        Assert.False(Drawn(engine => new DirectPdf(engine, "題"), text).Whole, text);
        using var stream = new MemoryStream();
        Assert.Null(ChecklistPdf.Write(stream, SampleReports.Clean with { ApplicantName = text }, SampleLayout.Design, SampleProgram.Design));
        Assert.Contains("cairo", Encoding.Latin1.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_checklist_is_written_directly_and_with_a_picture_by_Cairo()
    {
        Assert.DoesNotContain("cairo", Encoding.Latin1.GetString(Checklist(SampleReports.Rich)), StringComparison.Ordinal);
        var fields = SampleReports.Clean.Case.Fields;
        var mark = new Mark(MarkKind.Stamp, 2, new PageBox(10, 10, 40, 40), 0.9m) { Picture = MarkPicture.Of(6, 4, new byte[24]) };
        var report = SampleReports.Clean with { Case = SampleReports.Clean.Case with { Fields = [fields[0] with { Marks = [mark] }, .. fields.Skip(1)] } };
        Assert.Contains("cairo", Encoding.Latin1.GetString(Checklist(report)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_font_that_is_embedded_is_a_font()
    {
        var engine = PangoCairo.Rent();
        var run = engine.Runs("輔導計畫", new TextStyle(10), null)![0];
        var file = TrueTypeSubset.Make(run.Face, [0, .. run.Glyphs.Select(g => g.Glyph)]);
        PangoCairo.Return(engine);
        var sum = 0u;
        for (var i = 0; i < file.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(i)));
        }

        Assert.Equal(0xB1B0AFBA, sum);
        var tables = Enumerable.Range(0, BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4))).Select(i => file.AsSpan(12 + (16 * i), 16).ToArray())
            .ToDictionary(t => Encoding.ASCII.GetString(t[..4]), t => (At: (int)BinaryPrimitives.ReadUInt32BigEndian(t.AsSpan(8)), Length: (int)BinaryPrimitives.ReadUInt32BigEndian(t.AsSpan(12))), StringComparer.Ordinal);
        Assert.Equal(tables.Keys.Order(StringComparer.Ordinal), tables.Keys);
        Assert.Equal(5, BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(tables["maxp"].At + 4)));
        var places = Enumerable.Range(0, 6).Select(i => BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(tables["loca"].At + (4 * i)))).ToList();
        Assert.Equal(places.Order(), places);
        Assert.Equal((uint)tables["glyf"].Length, places[^1]);
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            Assert.Equal(run.Face.Glyph(run.Glyphs[i].Glyph).ToArray(), file.AsSpan(tables["glyf"].At + (int)places[i + 1], run.Face.Glyph(run.Glyphs[i].Glyph).Length).ToArray());
        }
    }

    private static (byte[] Pdf, bool Whole) Drawn(Func<PangoCairo, IPdfCanvas> canvas, string text)
    {
        var engine = PangoCairo.Rent();
        using var stream = new MemoryStream();
        using var document = canvas(engine);
        document.Text(text, new TextStyle(11.05), 50, 60, 300);
        document.Text(text, new TextStyle(9.4, Bold: true), 50, 200, 300);
        document.EndPage();
        document.Finish(stream);
        PangoCairo.Return(engine);
        return (stream.ToArray(), document is not DirectPdf direct || direct.IsWhole);
    }

    private static byte[] Checklist(CaseReport report)
    {
        using var stream = new MemoryStream();
        Assert.Null(ChecklistPdf.Write(stream, report, SampleLayout.Design, SampleProgram.Design));
        return stream.ToArray();
    }

    private static List<(string Text, PageBox Box)> Read(byte[] pdf)
    {
        var (_, outcome) = ReaderSet.Read(IncomingFile.Of("x.pdf", pdf), ReadingLimits.Default, CancellationToken.None);
        return [.. outcome.Document!.Blocks.OfType<Paragraph>().Select(p => (p.Text, Box: p.Box ?? throw new InvalidOperationException("no box")))];
    }
}
