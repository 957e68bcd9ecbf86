using DocTools.Core.Documents;
using DocTools.Core.Values;
using DocTools.Formats.Engines;
using DocTools.Formats.Reading;
using DocTools.Formats.Reading.Legacy;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Legacy;

public sealed class XlsReaderTests
{
    private const string Refused = "xls Unreadable: 檔案內容不是有效的 Excel (xls) 檔，請以原程式重新存檔後送件";

    [Fact]
    public void Numbers_dates_merges_and_hidden_sheets_stand_as_they_are_shown()
    {
        const string Expected = """
            table 1 6x4
             1,1 |項目
             1,2 |金額
             2,1 2x2 |合併
             4,1 |1234567.5
             4,2 |12.5%
             4,3 |2024-05-09
             4,4 |2024-05-09 13:30
             5,1 |2024-05-09
             5,2 |5000千元
             5,3 |1234
             6,1 |TRUE
             6,2 |多行\n文字
             6,3 |12:00
            table 2 1x1
             1,1 |隱藏的內容

            """;
        Assert.Equal(Expected, Filled(Dump.Read(LegacyFiles.Sample("cells.xls"), "a.xls")));
    }

    [Fact]
    public void Cells_keep_their_address_and_number()
    {
        var document = Read("cells.xls");
        var cell = document.Blocks.OfType<Table>().First().Cells.Single(c => c.Text == "2024-05-09 13:30");
        Assert.Equal(("D4", CellNumberKind.Date, "經費表", "xls", 2), (cell.Address, cell.Number!.Kind, document.Blocks[0].Sheet, document.Format, document.PageCount));
    }

    [Fact]
    public void Errors_are_told_on_the_sheet_and_cell_where_they_stand() =>
        Assert.Equal("table 1 2x3\n 1,1 |1\n 1,2 |#DIV/0!\n 1,3 |2\n 2,1 |#N/A\n 2,2 |1元\ntable 2 1x1\n 1,1 |#DIV/0!\n", Filled(Dump.Read(LegacyFiles.Sample("errors.xls"), "a.xls")));

    [Fact]
    public void Symbols_are_boxes_where_LibreOffice_is_there_and_told_elsewhere()
    {
        var text = Dump.Read(LegacyFiles.Sample("symbols.xls"), "a.xls");
        Assert.Contains(LibreOffice.Has(OfficeApp.Calc) ? " 1,1 |☑\n 1,2 |設計\n 2,1 |☐\n" : "! Partial: 活頁簿內有符號字型", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_without_a_result_are_computed_where_LibreOffice_is_there_and_told_elsewhere()
    {
        var text = Dump.Read(LegacyFiles.Sample("uncomputed.xls"), "a.xls");
        Assert.Contains(LibreOffice.Has(OfficeApp.Calc) ? " 2,1 |1234\n" : "! Partial: 活頁簿的公式沒有存下計算結果", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cells_do_not_show_is_seen_without_a_conversion()
    {
        Assert.True(BiffLook.At(LegacyFiles.Sample("symbols.xls")) is { HasMore: true, IsUncomputed: false });
        Assert.True(BiffLook.At(LegacyFiles.Sample("uncomputed.xls")) is { HasMore: false, IsUncomputed: true });
        Assert.True(BiffLook.At(LegacyFiles.Sample("cells.xls")) is { NeedsMore: false, IsLocked: false });
    }

    [Fact]
    public void A_locked_workbook_is_told()
    {
        // The record that keeps the user's name becomes that of a password.
        var bytes = LegacyFiles.Sample("cells.xls");
        var at = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x5C, 0x00, 0x70, 0x00]);
        bytes[at] = 0x2F;
        Assert.Equal("xls Unreadable: 檔案有密碼保護，請移除密碼後重新送件", Dump.Read(bytes, "a.xls"));
    }

    [Fact]
    public void Text_under_the_name_of_a_workbook_is_read_as_such() =>
        Assert.Equal("table 1 2x2\n 1,1 |項目\n 1,2 |金額\n 2,1 |人事費\n 2,2 |1,000\n", Dump.Read(LegacyFiles.Big5("項目\t金額\n人事費\t1,000\n"), "a.xls"));

    [Theory]
    [InlineData(8)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(2048)]
    [InlineData(4607)]
    [InlineData(5000)]
    public void A_truncated_workbook_is_no_workbook(int length) => Assert.Equal(Refused, Dump.Read(LegacyFiles.Sample("cells.xls")[..length], "a.xls"));

    /// <summary>A sector of 2^89 bytes, a table of 2^32 sectors, a stream of 4 GB: nothing may be set aside for them.</summary>
    [Theory]
    [InlineData(0x1E, 89)]
    [InlineData(0x2F, 0x7F)]
    [InlineData(0x43, 0x7F)]
    public void Sizes_beyond_the_file_are_refused(int at, byte value)
    {
        var bytes = LegacyFiles.Sample("cells.xls");
        bytes[at] = value;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(Refused, Dump.Read(bytes, "a.xls"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 << 20);
    }

    [Fact]
    public void Damaged_workbooks_end_in_time_and_are_never_our_fault()
    {
        var random = new Random(4);
        var limits = ReadingLimits.Default with { Time = TimeSpan.FromSeconds(1) };
        foreach (var sample in new[] { "cells.xls", "errors.xls" })
        {
            for (var i = 0; i < 100; i++)
            {
                var bytes = LegacyFiles.Sample(sample);
                for (var k = i % 10; k >= 0; k--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                var outcome = XlsReader.Read(IncomingFile.Of("a.xls", bytes), limits, CancellationToken.None);
                Assert.False(outcome.Problem?.IsOurFault ?? false, $"{sample} {i}: {outcome.Problem?.ReasonEn}");
            }
        }
    }

    private static Document Read(string sample) => ReaderSet.Read(IncomingFile.Of("a.xls", LegacyFiles.Sample(sample)), ReadingLimits.Default, CancellationToken.None).Outcome.Document!;

    // Blank cells are listed, too; they say nothing here.
    private static string Filled(string dump) => string.Concat(dump.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.EndsWith('|')).Select(l => l + "\n"));
}
