using DocTools.Core.Documents;
using Xunit;

namespace DocTools.Tests.Formats.Reading;

public sealed class XlsxFormulaTests
{
    private const string Data = "<row r=\"1\"><c r=\"A1\"><v>100000</v></c><c r=\"B1\"><v>2.5</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>-</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>70000</v></c><c r=\"B2\"><v>0.5</v></c></row>";

    [Theory]
    [InlineData("A1*B1", "250000")]
    [InlineData("A1*B1+A2*B2", "285000")]
    [InlineData("SUM(A1:A2)", "170000")]
    [InlineData("SUM(A1:C2)", "170003")]
    [InlineData("SUM(A1,C1,A2)", "170000")]
    [InlineData("SUM(A:A)", "170000")]
    [InlineData("SUM($A$1:$A$2)*13%", "22100")]
    [InlineData("ROUND(A1*0.13/3,0)", "4333")]
    [InlineData("ROUND(2.5,0)", "3")]
    [InlineData("ROUND(-2.5,0)", "-3")]
    [InlineData("ROUND(1250,-2)", "1300")]
    [InlineData("ROUNDUP(1.01,0)", "2")]
    [InlineData("ROUNDDOWN(1.99,0)", "1")]
    [InlineData("INT(-1.5)", "-2")]
    [InlineData("-2^2", "4")]
    [InlineData("(A1+A2)/2", "85000")]
    [InlineData("SUMPRODUCT(A1:A2,B1:B2)", "285000")]
    [InlineData("IF(A1>A2,\"大\",\"小\")", "大")]
    [InlineData("IF(A1=0,VLOOKUP(1,A1:B2,2),7)", "7")]
    [InlineData("IFERROR(A1/0,0)", "0")]
    [InlineData("A1/0", "#DIV/0!")]
    [InlineData("A1&\"元\"", "100000元")]
    [InlineData("'其他 表'!A1+1", "6")]
    [InlineData("A9", "0")]
    [InlineData("1+C1", "#VALUE!")]
    [InlineData("AVERAGE(B1:B2)", "1.5")]
    [InlineData("MAX(A1:B2)", "100000")]
    [InlineData("E1+1", "3")]
    public void Simple_formulas_without_a_result_are_computed(string formula, string expected)
    {
        var document = new XlsxFile()
            .Sheet("a", Data + $"<row r=\"5\"><c r=\"D5\"><f>{System.Security.SecurityElement.Escape(formula)}</f><v></v></c></row><row r=\"6\"><c r=\"E1\"><f>1+1</f></c></row>")
            .Sheet("其他 表", "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>")
            .Read();
        Assert.Equal((formula, expected), (formula, XlsxFile.Cell(document, "D5", "a").Text));
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void Stored_results_are_taken_as_they_are()
    {
        var document = new XlsxFile().Sheet("a", Data + "<row r=\"5\"><c r=\"D5\"><f>A1*2</f><v>7</v></c><c r=\"E5\" t=\"str\"><f>\"\"</f><v></v></c></row>").Read();
        Assert.Equal(("7", ""), (XlsxFile.Cell(document, "D5").Text, XlsxFile.Cell(document, "E5").Text));
    }

    [Fact]
    public void A_zero_that_waits_for_computing_is_no_result()
    {
        const string Rows = Data + "<row r=\"5\"><c r=\"D5\"><f>A1*2</f><v>0</v></c><c r=\"E5\"><f>VLOOKUP(1,A1:B2,2)</f><v>0</v></c></row>";
        var waiting = new XlsxFile().Workbook("<calcPr fullCalcOnLoad=\"1\"/>").Sheet("a", Rows).Read();
        Assert.Equal(("200000", "0"), (XlsxFile.Cell(waiting, "D5").Text, XlsxFile.Cell(waiting, "E5").Text));
        Assert.Equal("0", XlsxFile.Cell(new XlsxFile().Sheet("a", Rows).Read(), "D5").Text);
    }

    [Fact]
    public void Shared_formulas_move_along()
    {
        var document = new XlsxFile().Sheet("a", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f t=\"shared\" ref=\"B1:B3\" si=\"0\">A1*10+$A$1</f></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><f t=\"shared\" si=\"0\"/></c></row><row r=\"3\"><c r=\"A3\"><v>3</v></c><c r=\"B3\"><f t=\"shared\" si=\"0\"/></c></row>").Read();
        Assert.Equal(("11", "21", "31"), (XlsxFile.Cell(document, "B1").Text, XlsxFile.Cell(document, "B2").Text, XlsxFile.Cell(document, "B3").Text));
    }

    [Theory]
    [InlineData("VLOOKUP(A1,A1:B2,2)")]
    [InlineData("D5+1")]
    [InlineData("A1+")]
    [InlineData("SUM(A1:A2")]
    [InlineData("[1]Sheet1!A1")]
    [InlineData("未定義+1")]
    public void What_cannot_be_computed_is_empty_and_named(string formula)
    {
        var document = new XlsxFile().Sheet("經費", Data + $"<row r=\"5\"><c r=\"D5\"><f>{formula}</f></c></row>").Read();
        Assert.Equal((formula, ""), (formula, XlsxFile.Cell(document, "D5").Text));
        var problem = Assert.Single(document.Problems);
        Assert.Equal(ReadingProblemKind.Partial, problem.Kind);
        Assert.Contains("經費!D5", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_and_long_formulas_end()
    {
        var nested = string.Concat(Enumerable.Repeat("(", 5000)) + "1" + string.Concat(Enumerable.Repeat(")", 5000));
        var chain = string.Concat(Enumerable.Range(2, 3000).Select(r => $"<row r=\"{r}\"><c r=\"A{r}\"><f>A{r - 1}+1</f></c></row>"));
        var document = new XlsxFile().Sheet("a", $"<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>{nested}</f></c></row>" + chain).Read();
        Assert.Equal("3001", XlsxFile.Cell(document, "A3001").Text);
        Assert.Equal("", XlsxFile.Cell(document, "B1").Text);
    }
}
