using System.Globalization;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Formats.Writing.Proof;
using Xunit;

namespace DocTools.Tests.Formats.Writing.Proof;

public partial class ProofHtmlTests
{
    private static readonly ProvenField Capital = new()
    {
        Submission = "A001-澐岫製茶",
        Field = "company-profile.capital",
        Label = "資本額",
        Value = "5000000",
        Raw = "5,000 千元",
        Confidence = 0.9m,
        Source = new Source("附件一.docx") { Table = "1", Row = 2, Column = 2 },
    };

    [Fact]
    public void A_cell_is_shown_in_its_table()
    {
        var table = new Table("1", 3, 3, [new Cell(1, 1, 1, 2, "項目"), new Cell(1, 3, 3, 1, "備註\ufffc"), new Cell(2, 1, 1, 1, "資本額"), new Cell(2, 2, 1, 1, "5,000 千元"), new Cell(3, 2, 1, 1, "a\nb") { HasPicture = true }]);
        var document = Drawn.Of(Drawn.Text("附件一"), Drawn.Text("  "), Drawn.Text("企業基本資料表"), table, Drawn.Text("之後"));
        WritingSnapshot.Check("proof-table.html", Write(Capital, document).Split('\n'));
    }

    [Fact]
    public void A_paragraph_is_shown_among_its_neighbours()
    {
        var document = Drawn.Of([.. Enumerable.Range(1, 9).Select(i => Drawn.Text(string.Create(CultureInfo.InvariantCulture, $"第{i}段")))]);
        var html = Write(Capital with { Source = new Source("附件一.docx"), Raw = "第5段", Remark = "這個值由人員更正。" }, document);
        WritingSnapshot.Check("proof-text.html", html.Split('\n'));
    }

    [Fact]
    public void A_place_that_is_not_known_is_not_marked()
    {
        var document = Drawn.Of(Drawn.Text("日期 5,000 千元"), Drawn.Text("金額 5,000 千元"));
        var html = Write(Capital with { Source = new Source("附件一.docx") }, document);
        Assert.Empty(Marks(html));
        Assert.Equal(2, MaybeMark().Count(html));
    }

    [Fact]
    public void Nothing_of_a_document_becomes_markup()
    {
        var document = Drawn.Of(Drawn.Text("<script>alert(1)</script>"), Drawn.Table(1, null, "<img src=x onerror=y>|\"'&<", "資本額|</td><b>5"));
        var html = Write(Capital with { Submission = "<i>", Field = "<u>", Label = "<h2>", Value = "<b>", Raw = "</td><b>5", Source = Capital.Source with { Document = "<a>.docx" } }, document);
        Assert.DoesNotMatch("<(script|img|i|u|h2|b|a)[ >]", html);
        Assert.Equal("&lt;/td&gt;&lt;b&gt;5", Assert.Single(Marks(html)));
    }

    [Fact]
    public void A_long_table_is_cut_to_its_head_and_what_stands_around()
    {
        var rows = Enumerable.Range(1, 1000).Select(i => string.Create(CultureInfo.InvariantCulture, $"列{i}|{i}")).ToArray();
        var html = Write(Capital with { Raw = "500", Source = Capital.Source with { Row = 500 } }, Drawn.Of(Drawn.Table(1, null, rows)));
        Assert.Equal("500", Assert.Single(Marks(html)));
        Assert.Equal(15, RowStart().Count(html));
        Assert.Contains("第 3 至 493 列略", html, StringComparison.Ordinal);
        Assert.Contains("第 507 至 1000 列略", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_that_reach_out_of_the_excerpt_are_cut()
    {
        var cells = new List<Cell> { new(1, 1, 1000, 1, "全部"), new(500, 2, 1, 200, "值") };
        var html = Write(Capital with { Raw = "值", Source = Capital.Source with { Row = 500 } }, Drawn.Of(new Table("1", 1000, 201, [.. cells])));
        Assert.Contains("<td rowspan=\"13\">全部</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td colspan=\"11\" class=\"value\">值</td>", html, StringComparison.Ordinal);
    }

    private static string Write(ProvenField field, Document document) =>
        ProofHtml.Write(field, document, PlaceFinder.Find(document, field.Source, field.Raw, field.Label));

    private static IEnumerable<string> Marks(string html) => Mark().Matches(html).Select(m => m.Groups["text"].Value);

    [GeneratedRegex("<(?:td|p)[^>]* class=\"value\">(?<text>.*?)</", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex("<p class=\"maybe\">", RegexOptions.None, 1000)]
    private static partial Regex MaybeMark();

    [GeneratedRegex("<tr>", RegexOptions.None, 1000)]
    private static partial Regex RowStart();
}
