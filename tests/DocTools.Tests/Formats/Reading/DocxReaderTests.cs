using Xunit;
using static DocTools.Tests.Formats.Reading.DocxFile;

namespace DocTools.Tests.Formats.Reading;

public sealed class DocxReaderTests
{
    private const string Wingdings = "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>";
    private const string Wingdings2 = "<w:rFonts w:hAnsi=\"Wingdings 2\"/>";

    public static TheoryData<string, string, string> Inlines => new()
    {
        { "tab, breaks, hyphens", "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:noBreakHyphen/><w:softHyphen/><w:t>d</w:t></w:r>", "a\\tb\\nc\\n-d" },
        { "space counts only where kept", "<w:r><w:t> a </w:t><w:t xml:space=\"preserve\"> b </w:t></w:r>", "a b " },
        { "a line break in the XML is a blank", "<w:r><w:t>a\nb</w:t></w:r>", "a b" },
        { "hyperlink, smart tag, simple field", "<w:hyperlink>" + R("a") + "</w:hyperlink><w:smartTag>" + R("b") + "</w:smartTag><w:fldSimple w:instr=\"PAGE\">" + R("1") + "</w:fldSimple>", "ab1" },
        { "inserted in, deleted out", "<w:ins>" + R("新") + "</w:ins><w:del><w:r><w:delText>舊</w:delText></w:r></w:del>", "新" },
        { "moved", "<w:moveFrom>" + R("舊") + "</w:moveFrom><w:moveTo>" + R("新") + "</w:moveTo>", "新" },
        { "hidden", R("a") + R("b", "<w:vanish/>") + R("c", "<w:vanish w:val=\"0\"/>"), "ac" },
        { "struck out by hand", R("100", "<w:strike/>") + R("200千元"), "200千元" },
        { "a note's number above the line", R("14") + R("1", "<w:vertAlign w:val=\"superscript\"/>"), "14¹" },
        { "struck out twice, and not at all", R("a", "<w:dstrike w:val=\"1\"/>") + R("b", "<w:strike w:val=\"0\"/>"), "b" },
        { "changed properties do not hide", R("a", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"), "a" },
        { "complex field shows its result", Field("DATE", "113年") + R("止"), "113年止" },
        { "nested field", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>" + Field("MERGEFIELD a", "x") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("ok") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "ok" },
        { "field without its end hides nothing but itself", "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + R("a"), "a" },
        { "enclosed character is a ticked box", Field(@"EQ \o\ac(□,V)", null), "☑" },
        { "phonetic guide by a field", Field(@"EQ \* jc2 \* hps10 \o\ad(\s\up 9(ㄒㄩㄝˊ),學)", null), "學" },
        { "ruby", "<w:r><w:ruby><w:rubyPr/><w:rt>" + R("ㄒ") + "</w:rt><w:rubyBase>" + R("學") + "</w:rubyBase></w:ruby></w:r>", "學" },
        { "legacy check box, checked", FormField("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>"), "☑" },
        { "legacy check box, unchecked over its default", FormField("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>"), "☐" },
        { "legacy check box, default", FormField("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>"), "☑" },
        { "legacy drop-down", FormField("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"甲\"/><w:listEntry w:val=\"乙\"/></w:ddList>"), "乙" },
        { "legacy text", FormField("<w:textInput/>", "王小明"), "王小明" },
        { "check box control, ticked", Control(Box("1"), R("☒")), "☑" },
        { "check box control, not ticked", Control(Box("0"), R("☐")) + R("是"), "☐是" },
        { "check box control, glyph by symbol", Control(Box("true"), "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>"), "☑" },
        { "check box control with a mark typed over the glyph", Control(Box("0"), R("■")), "☑" },
        { "check box control without its glyph", Control(Box("1"), "") + R("是"), "☑是" },
        { "check box control around its label", Control(Box("1"), R("☐是") + R("否")), "☑是否" },
        { "placeholder is blank", R("名稱：") + Control("<w:showingPlcHdr/>", R("按一下輸入文字")), "名稱：" },
        { "text control", Control("<w:text/>", R("台北")), "台北" },
        { "symbols of Wingdings", Symbols("Wingdings", "F0FE F0FD F0FC F078 F0A8 F06F F071"), "☑☑☑☑☐☐☐" },
        { "symbols of Wingdings 2", Symbols("Wingdings 2", "F052 F050 F051 F053 F054 F0A3 0052"), "☑☑☑☑☑☐☑" },
        { "letters in Wingdings", R("þýüx¨oq", Wingdings), "☑☑☑☑☐☐☐" },
        { "letters in Wingdings 2", R("RPQST£", Wingdings2), "☑☑☑☑☑☐" },
        { "private use in Wingdings, Chinese left alone", R("\uF0FE是", Wingdings), "☑是" },
        { "the same letters in another font", R("RPQ"), "RPQ" },
        { "boxes whose font was lost", R("\uF06F甲\uF0FE乙\uF04A"), "☐甲☑乙\uF04A" },
        { "formula", "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>", "1/2" },
        { "picture", R("簽") + "<w:r><w:drawing><a:graphic><pic:pic><a:blip/></pic:pic></a:graphic></w:drawing></w:r>", "簽<picture>" },
        { "old picture", "<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>", "<picture>" },
        { "ink", "<w:r><mc:AlternateContent><mc:Choice Requires=\"wpi\"><w:drawing><w14:contentPart/></w:drawing></mc:Choice><mc:Fallback><w:drawing><pic:pic/></w:drawing></mc:Fallback></mc:AlternateContent></w:r>", "<picture>" },
        { "line to sign on is no picture", "<w:r><w:pict><v:shape><v:imagedata/><o:signatureline/></v:shape></w:pict></w:r>", "" },
        { "horizontal rule is no picture", "<w:r><w:pict><v:rect o:hr=\"t\"><v:imagedata/></v:rect></w:pict></w:r>", "" },
        { "comment left out", "<w:commentRangeStart/>" + R("a") + "<w:commentRangeEnd/><w:r><w:commentReference/></w:r>", "a" },
        { "underlined blank is text", R("　　　", "<w:u w:val=\"single\"/>"), "　　　" },
    };

    [Theory]
    [MemberData(nameof(Inlines))]
    public void Inline_content_is_what_a_person_sees(string what, string xml, string expected)
    {
        Assert.Equal($"{what}: |{expected}\n", $"{what}: {Dump.Read(Of($"<w:p>{xml}</w:p>"))}");
    }

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "deleted mark joins", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + R("甲") + "</w:p>" + P("乙"), "|甲乙\n" },
        { "deleted paragraph vanishes", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>" + R("甲") + "</w:del></w:p>" + P("乙"), "|乙\n" },
        { "deleted mark before a table", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + R("甲") + "</w:p>" + Table(["乙"]), "|甲\ntable 1 1x1\n 1,1 |乙\n" },
        { "heading by its own level", "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>" + R("壹") + "</w:p>", "H2 |壹\n" },
        { "control around paragraphs", Control("", P("甲") + P("乙")), "|甲\n|乙\n" },
        { "check box control around a paragraph", Control(Box("1"), P("☐")), "|☑\n" },
        { "check box control around a cell", "<w:tbl><w:tr>" + Control(Box("1"), Cell("☐")) + Cell("☐") + "</w:tr></w:tbl>", "table 1 1x2\n 1,1 |☑\n 1,2 |☐\n" },
        { "unknown elements are passed over", "<w:foo><w:p/></w:foo><x:y xmlns:x=\"u\"/>" + P("甲"), "|甲\n" },
        { "embedded document is noted", "<w:altChunk/>" + P("甲"), "|甲\n! Partial: 文件內嵌另一份文件（altChunk），該部分未讀取，請以 Word 重新存檔後送件\n" },
        { "ActiveX control is noted", "<w:p><w:r><w:object><v:shape><v:imagedata/></v:shape><w:control/></w:object></w:r></w:p>", "|\n! Partial: 文件含 ActiveX 表單控制項，其勾選或填寫內容未讀取，請以人工檢視\n" },
        { "text box once, after its paragraph", "<w:p>" + R("前") + TextBox(P("盒") + Table(["甲"])) + R("後") + "</w:p>" + Table(["乙"]), "|前後\n|盒\ntable 1 1x1\n 1,1 |甲\ntable 2 1x1\n 1,1 |乙\n" },
        { "old text box", "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + P("盒") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", "|\n|盒\n" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Blocks_come_in_reading_order(string what, string xml, string expected)
    {
        Assert.Equal($"{what}:\n{expected}", $"{what}:\n{Dump.Read(Of(xml))}");
    }

    public static TheoryData<string, string> Variants => new()
    {
        { Transitional, "word/document.xml" },
        { Strict, "word/document.xml" },
        { Transitional, "xml/text2.xml" },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void Main_part_is_found_by_its_relationship_in_either_namespace(string ns, string part)
    {
        Assert.Equal("|甲\n", Dump.Read(new DocxFile { Namespace = ns, MainPart = part }.Bytes(P("甲"))));
    }

    [Fact]
    public void Prefixes_of_the_xml_do_not_matter()
    {
        var document = $"<document xmlns=\"{Transitional}\"><body><p><r><t>甲</t></r></p></body></document>";
        Assert.Equal("|甲\n", Dump.Read(new DocxFile().Raw(document)));
    }

    [Fact]
    public void Macro_document_is_read_as_such()
    {
        var file = new DocxFile { ContentType = "application/vnd.ms-word.document.macroEnabled.main+xml" };
        Assert.Equal("|甲\n", Dump.Read(file.Bytes(P("甲")), "a.docm"));
    }

    [Theory]
    [InlineData("Excel.Sheet.12", "|<picture>\n! Partial: 文件內嵌 Excel 或 Word 物件，其內容未讀取，請以人工檢視，或改為 Word 表格後送件\n")]
    [InlineData("Equation.3", "|<picture>\n")]
    public void Embedded_workbook_is_told(string program, string expected)
    {
        var body = "<w:p><w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID=\"" + program + "\"/></w:object></w:r></w:p>";
        Assert.Equal(expected, Dump.Read(Of(body)));
    }

    [Fact]
    public void Styles_hide_text_make_headings_and_choose_fonts()
    {
        var file = new DocxFile().With("styles", "styles",
            "<w:style w:styleId=\"h\"><w:name w:val=\"heading 2\"/></w:style>"
            + "<w:style w:styleId=\"h3\"><w:name w:val=\"章\"/><w:basedOn w:val=\"h\"/></w:style>"
            + "<w:style w:styleId=\"box\"><w:rPr><w:rFonts w:ascii=\"Wingdings 2\"/></w:rPr></w:style>"
            + "<w:style w:styleId=\"loop\"><w:basedOn w:val=\"loop\"/><w:rPr><w:vanish/></w:rPr></w:style>");
        var body = "<w:p><w:pPr><w:pStyle w:val=\"h3\"/></w:pPr>" + R("壹") + "</w:p>"
            + "<w:p>" + R("R", "<w:rStyle w:val=\"box\"/>") + R("秘", "<w:rStyle w:val=\"loop\"/>") + "</w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"loop\"/></w:pPr>" + R("秘") + R("見", "<w:vanish w:val=\"false\"/>") + "</w:p>";
        Assert.Equal("H2 |壹\n|☑\n|見\n", Dump.Read(file.Bytes(body)));
    }

    [Fact]
    public void Notes_headers_and_footers_follow_the_body_without_tables()
    {
        var file = new DocxFile()
            .With("footnotes", "footnotes", "<w:footnote w:type=\"separator\">" + P("線") + "</w:footnote><w:footnote>" + P("註") + "</w:footnote>")
            .With("footer", "ftr", P("頁尾"))
            .With("header", "hdr", Table(["附件四", "計畫書"]));
        var section = "<w:sectPr><w:footerReference r:id=\"rId2\"/><w:headerReference r:id=\"rId3\"/><w:headerReference r:id=\"rId3\"/></w:sectPr>";
        Assert.Equal("|甲\nNote |註\nHeader |附件四\nHeader |計畫書\nFooter |頁尾\n", Dump.Read(file.Bytes(P("甲") + section)));
    }

    private static string Box(string value) => $"<w14:checkbox><w14:checked w14:val=\"{value}\"/></w14:checkbox>";

    private static string Control(string properties, string content) => $"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static string TextBox(string content) =>
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" + content + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>" + content + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    private static string Symbols(string font, string codes) =>
        "<w:r>" + string.Concat(codes.Split(' ').Select(c => $"<w:sym w:font=\"{font}\" w:char=\"{c}\"/>")) + "</w:r>";

    private static string Field(string instruction, string? result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>"
        + (result is null ? "" : "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R(result))
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string FormField(string data, string? result = null) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>{data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + (result is null ? "" : R(result)) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
