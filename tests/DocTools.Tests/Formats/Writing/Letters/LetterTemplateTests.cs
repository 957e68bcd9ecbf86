using System.Xml.Linq;
using DocTools.Formats.Writing.Letters;
using Xunit;

namespace DocTools.Tests.Formats.Writing.Letters;

/// <summary>What Word makes of a placeholder is put together again; rows, paragraphs and parts of paragraphs are repeated; everything stays a valid document.</summary>
public sealed class LetterTemplateTests
{
    private static readonly XName Run = XName.Get("r", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
    private static readonly XName Bold = XName.Get("b", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "one run", LetterDocx.P("致 {{name}}：{{due_date}}前"), "致 某單位：113年5月16日前" },
        { "a letter a run, with revision ids", "<w:p>" + string.Concat("甲{{due_date}}乙".Select(c => $"<w:r w:rsidR=\"00AB12CD\"><w:t>{c}</w:t></w:r>")) + "</w:p>", "甲113年5月16日乙" },
        { "spelling marks and bookmarks between", "<w:p><w:r><w:t>{</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>{due</w:t></w:r><w:bookmarkStart w:id=\"0\" w:name=\"x\"/><w:r><w:t>_date</w:t></w:r><w:bookmarkEnd w:id=\"0\"/><w:proofErr w:type=\"spellEnd\"/><w:r><w:t>}}</w:t></w:r></w:p>", "113年5月16日" },
        { "a line break and a tab within", "<w:p><w:r><w:t>{{ due_date</w:t><w:br/><w:t>| </w:t><w:tab/><w:t>民國日期 }}</w:t></w:r></w:p>", "中華民國113年5月16日" },
        { "full-width signs", LetterDocx.P("｛｛期限｜民國日期｝｝"), "中華民國113年5月16日" },
        { "a synonym", LetterDocx.P("{{ 單位 名稱 }}"), "某單位" },
        { "within a link and an insertion", "<w:p><w:hyperlink w:anchor=\"y\"><w:r><w:t>{{na</w:t></w:r></w:hyperlink><w:ins w:id=\"9\" w:author=\"a\"><w:r><w:t>me}}</w:t></w:r></w:ins></w:p>", "某單位" },
        { "deleted text is none", "<w:p><w:del w:id=\"9\" w:author=\"a\"><w:r><w:delText>{{nonsense}}</w:delText></w:r></w:del><w:r><w:t>{{name}}</w:t></w:r></w:p>", "某單位" },
        { "an amount in words", LetterDocx.P("{{amount | 國字金額}}（{{amount}}元）"), "新臺幣貳拾伍萬元整（250,000元）" },
        { "a condition in a paragraph", LetterDocx.P("甲{{#if yes}}是{{else}}否{{/if}}乙{{#if not yes}}丙{{/if}}"), "甲是乙" },
        { "Chinese words", LetterDocx.P("{{#如果 沒有 blank}}無{{否則}}有{{/如果}}。"), "無。" },
        { "a comparison with typographic quotes", LetterDocx.P("{{#if kind = “Ａ類”}}是{{/if}}{{#if kind 不是 A類}}否{{/if}}。"), "是。" },
        { "a part of a paragraph repeated", LetterDocx.P("共：{{#each points}}{{number}}.{{text}}；{{/each}}完"), "共：1.事項1；2.事項2；完" },
        { "a paragraph repeated", LetterDocx.P("前") + LetterDocx.P("{{#each points}}{{number}}、{{text}}{{/each}}") + LetterDocx.P("後"), "前\n1、事項1\n2、事項2\n後" },
        { "paragraphs repeated, tags of their own", LetterDocx.P("{{#逐列 應補正事項}}") + LetterDocx.P("{{項次}}") + LetterDocx.P("{{text}}") + LetterDocx.P("{{/逐列}}"), "1\n事項1\n2\n事項2" },
        { "a paragraph under a condition", LetterDocx.P("{{#if blank}}沒有{{/if}}") + LetterDocx.P("{{#if yes}}有{{/if}}"), "有" },
        { "otherwise in paragraphs", LetterDocx.P("{{#if blank}}") + LetterDocx.P("甲") + LetterDocx.P("{{else}}") + LetterDocx.P("乙") + LetterDocx.P("{{/if}}") + LetterDocx.P("丙"), "乙\n丙" },
        { "a row repeated", LetterDocx.Table(["項次", "說明"], ["{{#each points}}{{number}}", "{{text}}{{/each}}"]) + LetterDocx.P("完"), "|項次\n|說明\n|1\n|事項1\n|2\n|事項2\n完" },
        { "rows repeated between rows of tags", LetterDocx.Table(["{{#each points}}", ""], ["{{number}}", "甲"], ["乙", "{{text}}"], ["{{/each}}", ""]) + LetterDocx.P("完"), "|1\n|甲\n|乙\n|事項1\n|2\n|甲\n|乙\n|事項2\n完" },
        { "a row under a condition", LetterDocx.Table(["甲", "乙"], ["{{#if blank}}丙", "丁{{/if}}"]) + LetterDocx.P("完"), "|甲\n|乙\n完" },
        { "a condition within a repeated row", LetterDocx.Table(["{{#each points}}{{number}}", "{{#if number = 2}}二{{else}}{{text}}{{/if}}{{/each}}"]) + LetterDocx.P("完"), "|1\n|事項1\n|2\n|二\n完" },
        { "a table that loses all rows goes", LetterDocx.Table(["{{#each none}}{{text}}", "x{{/each}}"]) + LetterDocx.P("完"), "完" },
        { "a cell that loses all paragraphs keeps one", LetterDocx.Table(["{{#if blank}}甲{{/if}}", "乙"]) + LetterDocx.P("完"), "|\n|乙\n完" },
        { "both tags in one paragraph of each", LetterDocx.P("{{#each points}}{{#if number = 1}}只有{{text}}{{/if}}{{/each}}"), "只有事項1" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_is_filled(string what, string body, string expected)
    {
        Assert.NotEmpty(what);
        var filled = Template(LetterDocx.Of(body)).Fill(new LetterDocx.Frame());
        Assert.Equal(expected, LetterDocx.Text(filled.Bytes));
        Assert.Empty(filled.Blanks);
        Assert.Empty(LetterDocx.Faults(filled.Bytes));
    }

    [Fact]
    public void A_value_takes_the_format_of_the_run_in_which_the_braces_begin()
    {
        var body = "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>{name}</w:t></w:r><w:r><w:t>}乙</w:t></w:r></w:p>";
        var runs = LetterDocx.Part(Template(LetterDocx.Of(body)).Fill(new LetterDocx.Frame()).Bytes, "word/document.xml").Descendants(Run).Select(r => (r.Value, IsBold: r.Descendants(Bold).Any()));
        Assert.Equal([("甲", false), ("某單位", true), ("乙", false)], runs);
    }

    [Theory]
    [InlineData("A & B <C> \"D\" 'E'", "A & B <C> \"D\" 'E'")]
    [InlineData("一行\n二行\r\n三行\t四", "一行⏎二行⏎三行⇥四")]
    [InlineData("𠮷野家 👪", "𠮷野家 👪")]
    [InlineData("{{due_date}} {{#each points}}", "{{due_date}} {{#each points}}")]
    [InlineData("  兩邊  ", "  兩邊  ")]
    [InlineData("]]> --> <?x?>", "]]> --> <?x?>")]
    public void A_value_survives(string value, string expected)
    {
        var filled = Template(LetterDocx.Of(LetterDocx.P("[{{name}}]"))).Fill(new LetterDocx.Frame(value));
        Assert.Equal("[" + expected + "]", LetterDocx.Text(filled.Bytes));
        Assert.Empty(LetterDocx.Faults(filled.Bytes));
    }

    [Fact]
    public void What_XML_cannot_hold_is_replaced_or_left_out()
    {
        var filled = Template(LetterDocx.Of(LetterDocx.P("{{name}}"))).Fill(new LetterDocx.Frame("half " + (char)0xd842 + " " + (char)1 + (char)0xfffe + " end"));
        Assert.Equal("half \ufffd \ufffd end", LetterDocx.Text(filled.Bytes));
    }

    [Fact]
    public void A_long_value_survives()
    {
        var value = string.Concat(Enumerable.Repeat("經費需求表𠮷", 50_000));
        Assert.Equal(value, LetterDocx.Text(Template(LetterDocx.Of(LetterDocx.P("{{name}}"))).Fill(new LetterDocx.Frame(value)).Bytes));
    }

    [Fact]
    public void A_blank_is_marked_and_told()
    {
        var filled = Template(LetterDocx.Of(LetterDocx.P("甲{{blank}}乙{{#if blank}}{{blank}}{{/if}}") + LetterDocx.P("{{blank}}"))).Fill(new LetterDocx.Frame());
        Assert.Equal("甲【未填】乙\n【未填】", LetterDocx.Text(filled.Bytes));
        Assert.Equal("blank", Assert.Single(filled.Blanks));
    }

    [Fact]
    public void Text_boxes_are_filled_in_both_of_their_forms()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>{{na</w:t></w:r><w:r><w:t>me}}</w:t></w:r></w:p></w:txbxContent>";
        var body = $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"t\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr/><wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>{box}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>{{{{due_date}}}}</w:t></w:r></w:p>";
        var text = LetterDocx.Part(Template(LetterDocx.Of(body)).Fill(new LetterDocx.Frame()).Bytes, "word/document.xml").Value;
        Assert.Equal("某單位某單位113年5月16日", text);
    }

    [Fact]
    public void The_same_letter_has_the_same_bytes()
    {
        var docx = LetterDocx.Of(LetterDocx.P("{{name}}"));
        Assert.Equal(Template(docx).Fill(new LetterDocx.Frame()).Bytes, Template(docx).Fill(new LetterDocx.Frame()).Bytes);
    }

    public static TheoryData<string, string[]> Faulty => new()
    {
        { LetterDocx.P("{{nmae}}"), ["本文第 1 段「{{nmae}}」：{{nmae}} 沒有「nmae」這個欄位，是不是「name」？"] },
        { LetterDocx.P("甲") + LetterDocx.P("{{due_date | 民國曰期}}"), ["本文第 2 段「{{due_date | 民國曰期}}」：{{due_date | 民國曰期}} 沒有「民國曰期」這種格式，是不是「民國日期」？"] },
        { LetterDocx.P("{{name | 民國日期}}"), ["「名稱」不能用格式「民國日期」（可用：單行）"] },
        { LetterDocx.P("{{name"), ["「{{」沒有在同一段裡以「}}」結束"] },
        { LetterDocx.P("name}}"), ["有「}}」但前面沒有「{{」"] },
        { LetterDocx.P("{{}}"), ["裡面是空的"] },
        { LetterDocx.P("{{text}}"), ["「text」只在「{{#each points}}…{{/each}}」裡面才有"] },
        { LetterDocx.P("{{points}}"), ["「points」是表格，要寫成 {{#each points}}…{{/each}}"] },
        { LetterDocx.P("{{#each name}}x{{/each}}"), ["「name」不是表格"] },
        { LetterDocx.P("{{#each point}}x{{/each}}"), ["沒有「point」這個表，是不是「points」？"] },
        { LetterDocx.P("{{#if yes}}甲"), ["「{{#if yes}}」沒有以「{{/if}}」結束"] },
        { LetterDocx.P("甲{{/if}}"), ["「{{/if}}」前面沒有開頭"] },
        { LetterDocx.P("{{#each points}}{{#if yes}}{{/each}}{{/if}}"), ["「{{/each}}」之前，還有「{{#if yes}}」沒有結束", "「{{/if}}」前面沒有開頭"] },
        { LetterDocx.P("{{else}}"), ["「{{else}}」不在「{{#if}}」裡面"] },
        { LetterDocx.P("{{#iff yes}}甲{{/if}}"), ["不認得「#iff」，是不是「#if」？", "「{{/if}}」前面沒有開頭"] },
        { LetterDocx.Table(["甲", "{{#if yes}}"]) + LetterDocx.P("{{/if}}"), ["本文表 1 第 1 列第 2 欄「{{#if yes}}」：「{{#if yes}}」與它的結束不在同一個表格"] },
        { LetterDocx.P("甲{{#if yes}}") + LetterDocx.P("{{/if}}"), ["跨越數段時，要自成一段，或在段落的最前面"] },
        { LetterDocx.Table(["甲", "乙"], ["{{x1}}", "{{nmae}}"]) + LetterDocx.P("{{also}}"), ["本文表 1 第 2 列第 1 欄「{{x1}}」：", "本文表 1 第 2 列第 2 欄「{{nmae}}」：", "本文第 1 段「{{also}}」："] },
        { "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK {{name}}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", ["欄位功能變數"] },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void All_faults_are_told_with_their_places(string body, string[] expected)
    {
        var (template, faults) = LetterTemplate.Load("t.docx", LetterDocx.Of(body), LetterDocx.Names());
        Assert.Null(template);
        Assert.Equal(expected.Length, faults.Length);
        Assert.All(expected.Zip(faults), p => Assert.Contains(p.First, p.Second.Line.Zh, StringComparison.Ordinal));
        Assert.All(faults, f => Assert.StartsWith("t.docx", f.Line.En, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no zip at all")]
    public void What_is_no_document_is_told(string bytes)
    {
        var (template, faults) = LetterTemplate.Load("t.docx", System.Text.Encoding.UTF8.GetBytes(bytes), LetterDocx.Names());
        Assert.Null(template);
        Assert.Single(faults);
    }

    [Fact]
    public void A_fault_in_a_header_says_so()
    {
        var docx = LetterDocx.Of(LetterDocx.P("x") + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdH\"/></w:sectPr>", LetterDocx.P("{{nmae}}"));
        Assert.StartsWith("t.docx 頁首第 1 段「{{nmae}}」", LetterTemplate.Load("t.docx", docx, LetterDocx.Names()).Faults.Single().Line.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_letters_keep_headers_pages_and_lists_of_their_own()
    {
        const string numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        const string item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:bookmarkStart w:id=\"3\" w:name=\"here\"/><w:r><w:t>{{name}}</w:t></w:r><w:bookmarkEnd w:id=\"3\"/></w:p>";
        var docx = LetterDocx.Of(item + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdH\"/><w:type w:val=\"continuous\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:cols w:space=\"425\"/></w:sectPr>", LetterDocx.P("頁首 {{name}}"), numbering);
        var template = Template(docx);
        var merged = template.Merge([new LetterDocx.Frame("甲"), new LetterDocx.Frame("乙"), new LetterDocx.Frame("甲")], CancellationToken.None);
        Assert.Empty(LetterDocx.Faults(merged));
        Assert.Equal("甲\n乙\n甲", LetterDocx.Text(merged));
        var root = LetterDocx.Part(merged, "word/document.xml");
        Assert.Equal(3, root.Descendants(Run.Namespace + "sectPr").Count());
        Assert.All(root.Descendants(Run.Namespace + "sectPr"), s => Assert.Equal(("nextPage", "1"), (s.Element(Run.Namespace + "type")!.Attribute(Run.Namespace + "val")!.Value, s.Element(Run.Namespace + "pgNumType")!.Attribute(Run.Namespace + "start")!.Value)));
        Assert.Equal(["1", "2", "3"], root.Descendants(Run.Namespace + "numId").Select(n => n.Attribute(Run.Namespace + "val")!.Value));
        Assert.Equal(["here", "here_1", "here_2"], root.Descendants(Run.Namespace + "bookmarkStart").Select(n => n.Attribute(Run.Namespace + "name")!.Value));

        // The first and the third letter share their header.
        var headers = root.Descendants(Run.Namespace + "headerReference").Select(n => n.Attributes().First(a => a.Name.LocalName is "id").Value).ToList();
        Assert.Equal(headers[0], headers[2]);
        Assert.NotEqual(headers[0], headers[1]);
        Assert.Equal("頁首 乙", LetterDocx.Text(merged, "word/header1_letter2.xml"));
    }

    private static LetterTemplate Template(byte[] docx)
    {
        var (template, faults) = LetterTemplate.Load("t.docx", docx, LetterDocx.Names());
        Assert.True(template is not null, string.Join('\n', faults.Select(f => f.Line.Zh)));
        return template!;
    }
}
