using System.Text;
using DocTools.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Formats.Reading;

public sealed class CorrectionsCsvTests
{
    private const string Header = "submission,field,value,reason,by\n";

    [Fact]
    public void Columns_may_stand_in_any_order_and_cells_over_several_lines()
    {
        var (rows, faults) = Read("By, reason,VALUE,field,submission,\r\n王,\"看過,\n正本\",\"1,200\",plan.x,A001,\r\n\r\n李,電話,,plan.y,A002\r\n");
        Assert.Empty(faults);
        Assert.Equal([new CorrectionRow(2, "A001", "plan.x", "1,200", "看過,\n正本", "王"), new CorrectionRow(5, "A002", "plan.y", "", "電話", "李")], rows.Select(r => r with { Reason = r.Reason.ReplaceLineEndings("\n") }));
    }

    [Fact]
    public void Big5_and_a_mark_are_read()
    {
        const string text = Header + "A001,plan.x,臺灣,電話,王\n";
        Assert.Equal("臺灣", CorrectionsCsv.Read(TextDecoder.Big5.GetBytes(text)).Rows.Single().Value);
        Assert.Equal("臺灣", Read("\uFEFF" + text).Rows.Single().Value);
    }

    [Theory]
    [InlineData("", "line 1", "lacks")]
    [InlineData("A001,plan.x,1,r,b\n", "line 1", "unknown column")]
    [InlineData("submission,field,value,reason\nA,b,c,d\n", "line 1", "by")]
    [InlineData("submission,field,value,reason,by,date\n", "line 1", "date")]
    [InlineData("submission,field,value,reason,by,value\n", "line 1", "twice")]
    [InlineData(Header + "A001,plan.x,1,200,r,b\n", "line 2", "6 cells instead of 5")]
    [InlineData(Header + "A001,plan.x,1,r,b\nA001,plan.x,1,r\n", "line 3", "4 cells instead of 5")]
    [InlineData(Header + "A001,plan.x,a\"b,r,b\n", "line 2", "quotation")]
    [InlineData(Header + "A001,plan.x,\uFFFD,r,b\n", "line 2", "decoded")]
    public void Whatever_is_wrong_is_a_fault_with_its_line(string text, string line, string word)
    {
        var (_, faults) = Read(text);
        Assert.Contains(faults, f => f.TextEn.StartsWith(line, StringComparison.Ordinal) && f.TextEn.Contains(word, StringComparison.Ordinal) && f.Text.Length > 0);
    }

    private static (System.Collections.Immutable.ImmutableArray<CorrectionRow> Rows, System.Collections.Immutable.ImmutableArray<Notice> Faults) Read(string text) => CorrectionsCsv.Read(Encoding.UTF8.GetBytes(text));
}
