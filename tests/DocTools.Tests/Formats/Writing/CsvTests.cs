using System.Text;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Values;
using DocTools.Formats.Writing;
using Xunit;

namespace DocTools.Tests.Formats.Writing;

public class CsvTests
{
    [Fact]
    public void Fields_have_the_contracts_columns()
    {
        var lines = Text(s => FieldsCsv.Write(s, [SampleReports.Rich])).Split("\r\n");
        Assert.Equal("\ufeffsubmission,id,label,value,raw,confidence,document,page,sheet,table,row,column", lines[0]);
        Assert.Contains("A001,company-profile.capital,資本額,5000000,\"5,000 千元\",1.0,附件一.docx,,,1,12,4", lines, StringComparer.Ordinal);
        Assert.Contains("A001,company-profile.host.mobile,計畫主持人 行動電話,,,1.0,附件一.docx,,,,,", lines, StringComparer.Ordinal);
        Assert.Contains("A001,plan.people[3].name,姓名,\"許=SUM(1,2)\",\"許=SUM(1,2)\",1.0,附件四_輔導計畫書（最終版）.docx,,,8,5,2", lines, StringComparer.Ordinal);
        Assert.Equal(SampleReports.Rich.Case.Fields.Length + 2, lines.Length);
    }

    [Fact]
    public void Findings_have_the_contracts_columns()
    {
        var lines = Text(s => FindingsCsv.Write(s, [SampleReports.Rich])).Split("\r\n");
        Assert.Equal("\ufeffsubmission,code,severity,message,fields,expected,actual,reference", lines[0]);
        Assert.Contains("A001,budget.subtotal,error,\"業務費小計（合計欄）填報 85,000 元，各列加總應為 88,000 元。\",plan.budget.business.subtotal.total,88000,85000,附件四 伍、四、經費需求表", lines, StringComparer.Ordinal);
        Assert.Equal(SampleReports.Rich.Findings.Length + 2, lines.Length);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" blank", "\" blank\"")]
    [InlineData("=1+1", "=1+1")]
    public void A_cell_is_exact_and_quoted_where_it_must_be(string message, string cell)
    {
        var finding = new Finding("c", Severity.Info, message) { Fields = ["f.a", "f.b"], Expected = new FieldValue.Flag(true) };
        var text = Text(s => FindingsCsv.Write(s, [SampleReports.Empty with { Findings = [finding] }]));
        Assert.Equal($"\ufeff{FindingsCsv.Header}\r\n空白投件,c,info,{cell},f.a;f.b,true,,\r\n", text);
    }

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
