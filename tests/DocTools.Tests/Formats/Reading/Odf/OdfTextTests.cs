using Xunit;
using static DocTools.Tests.Formats.Reading.Odf.OdfFile;

namespace DocTools.Tests.Formats.Reading.Odf;

public sealed class OdfTextTests
{
    private static readonly string Looks =
        Style("hid", "text", "text:display=\"none\"") + Style("struck", "text", "style:text-line-through-style=\"solid\"")
        + Style("word", "text", "style:text-line-through-type=\"single\"") + Style("not", "text", "style:text-line-through-style=\"none\" style:text-line-through-type=\"none\"")
        + Style("up", "text", "style:text-position=\"super 58%\"") + Style("moved", "text", "style:text-position=\"20% 100%\"")
        + Style("white", "text", "fo:color=\"#ffffff\"") + Style("dark", "text", "fo:color=\"#ffffff\" fo:background-color=\"#000000\"")
        + Style("w", "text", "fo:font-family=\"Wingdings\"") + Style("w2", "text", "style:font-name=\"Odd1\"")
        + Style("child", "text", "fo:color=\"#000000\"", "style:parent-style-name=\"hid\"") + Style("para", "paragraph", "text:display=\"none\"");

    public static TheoryData<string, string, string> Inlines => new()
    {
        { "white space collapses, but not across what is no white space", " \n a \n <text:span> b</text:span> <text:span>c</text:span> ", "a b c" },
        { "blanks, tabs, breaks", "a<text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d", "a  b\\tc\\nd" },
        { "blank behind a counted blank and a break", "a<text:s/> b<text:line-break/> c", "a  b\\n c" },
        { "link, bookmark, soft page break", "<text:a xlink:href=\"http://a\">甲</text:a><text:bookmark text:name=\"b\"/><text:soft-page-break/>乙", "甲乙" },
        { "hidden", "a" + Span("hid", "b") + Span("child", "c") + "d", "ad" },
        { "struck out by hand", Span("struck", "100") + Span("word", "200") + Span("not", "300"), "300" },
        { "a note's number above the line", "14" + Span("up", "1") + Span("moved", "2"), "14¹2" },
        { "white on white keeps its room", "1" + Span("white", "9") + "2" + Span("dark", "8"), "1 28" },
        { "letters in Wingdings", Span("w", "þ¨"), "☑☐" },
        { "a font by its declaration", Span("w2", "R£"), "☑☐" },
        { "boxes whose font was lost", "\uF06F甲\uF0FE乙", "☐甲☑乙" },
        { "comment left out", "a<office:annotation><text:p>註</text:p></office:annotation>b<office:annotation-end/>", "ab" },
        { "fields", "<text:date>113年</text:date><text:user-field-get>甲</text:user-field-get><text:page-number>3</text:page-number>", "113年甲3" },
        { "variable set unseen", "<text:variable-set text:display=\"none\">x</text:variable-set>a", "a" },
        { "placeholder is blank", "名稱：<text:placeholder text:placeholder-type=\"text\">&lt;請填寫&gt;</text:placeholder>", "名稱：" },
        { "hidden text", "<text:hidden-text text:is-hidden=\"true\">a</text:hidden-text><text:hidden-text text:is-hidden=\"false\">b</text:hidden-text>", "b" },
        { "drop-down", "<text:drop-down><text:label text:value=\"甲\"/><text:label text:value=\"乙\" text:current-selected=\"true\"/>乙</text:drop-down>", "乙" },
        { "ruby", "<text:ruby><text:ruby-base>學</text:ruby-base><text:ruby-text>ㄒ</text:ruby-text></text:ruby>", "學" },
        { "check box controls", Control("loext:checkbox=\"true\" loext:checked=\"true\"", "☒") + "是" + Control("loext:checkbox=\"true\"", "☐") + "否", "☑是☐否" },
        { "check box control with a mark typed over the glyph", Control("loext:checkbox=\"true\"", "■"), "☑" },
        { "check box control without its glyph", Control("loext:checkbox=\"true\" loext:checked=\"true\"", ""), "☑" },
        { "placeholder of a control", Control("loext:showing-place-holder=\"true\"", "請選擇") + Control("", "<loext:list-item loext:value=\"1\"/>乙"), "乙" },
        { "legacy check boxes", Mark("FORMCHECKBOX", Param("Checkbox_Checked", "true")) + Mark("FORMCHECKBOX", ""), "☑☐" },
        { "legacy drop-down", Mark("FORMDROPDOWN", Param("Dropdown_ListEntry", "甲") + Param("Dropdown_ListEntry", "乙") + Param("Dropdown_Selected", "1")), "乙" },
        { "legacy text", "<field:fieldmark-start field:type=\"vnd.oasis.opendocument.field.FORMTEXT\"/>王小明<field:fieldmark-end/>止", "王小明止" },
        { "instruction of a field", "a<field:fieldmark-start field:type=\"x\"/>MERGEFIELD a<field:fieldmark-separator/>值<field:fieldmark-end/>", "a值" },
        { "enclosed character is a ticked box", "<field:fieldmark-start field:type=\"x\">" + Param("vnd.oasis.opendocument.field.code", @"EQ \o\ac(□,V)") + "</field:fieldmark-start><field:fieldmark-end/>合格", "☑合格" },
        { "picture", "簽<draw:frame><draw:image/><svg:title>簽名圖</svg:title></draw:frame>", "簽<picture>" },
        { "line to sign on is no picture", "<draw:frame><loext:signatureline/><draw:image/></draw:frame>", "" },
        { "formula", "<draw:frame><draw:object><math:math><math:semantics><math:mfrac><math:mn>1</math:mn><math:mn>2</math:mn></math:mfrac><math:annotation>x</math:annotation></math:semantics></math:math></draw:object></draw:frame>", "1/2" },
        { "chart is a picture", "<draw:frame><draw:object xlink:href=\"./Object 1\"/><draw:image/></draw:frame>", "<picture>" },
        { "shape without text", "<draw:line/>a", "a" },
        { "insertion in, deletion out", "甲<text:change-start text:change-id=\"i\"/>新<text:change-end text:change-id=\"i\"/><text:change text:change-id=\"d\"/><text:change-start text:change-id=\"d\"/>舊<text:change-end text:change-id=\"d\"/>乙", "甲新乙" },
    };

    [Theory]
    [MemberData(nameof(Inlines))]
    public void Inline_content_is_what_a_person_sees(string what, string xml, string expected)
    {
        const string Changes = "<text:tracked-changes><text:changed-region text:id=\"i\"><text:insertion/></text:changed-region><text:changed-region text:id=\"d\"><text:deletion><text:p>舊</text:p></text:deletion></text:changed-region></text:tracked-changes>";
        var file = new OdfFile
        {
            Automatic = Looks,
            Styles = "<office:font-face-decls><style:font-face style:name=\"Odd1\" svg:font-family=\"'Wingdings 2'\"/></office:font-face-decls>",
            Manifest = "<m:file-entry m:full-path=\"Object 1/\" m:media-type=\"application/vnd.oasis.opendocument.chart\"/>",
        };
        Assert.Equal($"{what}: |{expected}\n", $"{what}: {Dump.Read(file.Bytes(Changes + P(xml)), "a.odt")}");
    }

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "headings", "<text:h text:outline-level=\"2\">甲</text:h>" + P("乙"), "H2 |甲\n|乙\n" },
        { "hidden sections", "<text:section text:display=\"none\">" + P("a") + "</text:section><text:section text:display=\"condition\" text:is-hidden=\"true\">" + P("b") + "</text:section><text:section>" + P("c") + "</text:section>", "|c\n" },
        { "hidden paragraphs", P("<text:hidden-paragraph text:is-hidden=\"true\"/>a") + P("b", "para") + P("c"), "|\n|c\n" },
        { "table of contents", "<text:table-of-content><text:table-of-content-source><text:index-title-template>x</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>" + P("目錄") + "</text:index-title>" + P("一") + "</text:index-body></text:table-of-content>", "|目錄\n|一\n" },
        { "notes come last", P("甲<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>" + P("註") + "</text:note-body></text:note>乙") + P("丙"), "|甲乙\n|丙\nNote |註\n" },
        { "text box at its anchor", P("甲<draw:frame><draw:text-box>" + P("框") + "</draw:text-box></draw:frame>乙") + P("<draw:custom-shape>" + P("形") + "<draw:enhanced-geometry/></draw:custom-shape>"), "|甲乙\n|框\n|\n|形\n" },
        { "a frame of the page", "<draw:frame text:anchor-type=\"page\"><draw:text-box>" + P("框") + "</draw:text-box></draw:frame>" + P("甲"), "|框\n|甲\n" },
        { "declarations are no text", "<text:user-field-decls><text:user-field-decl office:string-value=\"x\"/></text:user-field-decls>" + P("甲"), "|甲\n" },
        { "deletion over the end of a paragraph", "<text:tracked-changes><text:changed-region xml:id=\"d\"><text:deletion/></text:changed-region></text:tracked-changes>" + P("甲<text:change-start text:change-id=\"d\"/>舊") + P("舊<text:change-end text:change-id=\"d\"/>乙"), "|甲乙\n" },
        { "deletion without its end is told", "<text:tracked-changes><text:changed-region xml:id=\"d\"><text:deletion/></text:changed-region></text:tracked-changes>" + P("甲<text:change-start text:change-id=\"d\"/>") + P("乙"), "|甲\n! Partial: 檔案內容自某處起損毀，僅讀取到損毀處之前\n" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Blocks_come_as_a_person_reads_them(string what, string xml, string expected) =>
        Assert.Equal($"{what}: {expected}", $"{what}: {Dump.Read(new OdfFile { Automatic = Looks }.Bytes(xml), "a.odt")}");

    [Fact]
    public void Controls_of_a_form_stand_where_they_are_drawn()
    {
        const string Forms = "<office:forms><form:form><form:checkbox form:id=\"a\" form:current-state=\"checked\" form:label=\"是\"/><form:checkbox form:id=\"b\" form:label=\"否\"/><form:radio form:id=\"c\" form:current-selected=\"true\"/>"
            + "<form:listbox form:id=\"d\"><form:option form:label=\"甲\"/><form:option form:label=\"乙\" form:current-selected=\"true\"/></form:listbox><form:text form:id=\"e\" form:current-value=\"王小明\" form:value=\"預設\"/><form:button form:id=\"f\" form:label=\"送出\"/><form:date form:id=\"g\" form:value=\"2024-05-01\"/></form:form></office:forms>";
        var line = string.Concat("abcdefg".Select(c => $"<draw:control text:anchor-type=\"as-char\" draw:control=\"{c}\"/>"));
        Assert.Equal("|☑是☐否☑乙王小明2024-05-01\n", Dump.Read(Of(Forms + P(line)), "a.odt"));
        Assert.Equal("|甲\n|☑是\n|☑\n! Partial: 文件含無法判斷狀態或位置的表單控制項，請以人工檢視\n", Dump.Read(Of(Forms + P("甲<draw:control text:anchor-type=\"paragraph\" draw:control=\"a\"/><draw:control text:anchor-type=\"paragraph\" draw:control=\"c\"/>")), "a.odt"));
    }

    [Fact]
    public void Lists_are_numbered_as_the_word_processor_does()
    {
        const string Style = "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"一, 二, 三, ...\" style:num-suffix=\"、\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\" style:num-suffix=\")\"/></text:list-style>"
            + "<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"\uF0A3\" style:num-suffix=\"\uF0A3\"><style:text-properties fo:font-family=\"'Wingdings 2'\"/></text:list-level-style-bullet></text:list-style>"
            + "<text:list-style style:name=\"P\"><text:list-level-style-number text:level=\"1\" style:num-format=\"壹, 貳, 參, ...\" loext:num-list-format=\"第%1%章\" text:start-value=\"3\"/></text:list-style>";
        static string Item(string text) => $"<text:list-item>{P(text)}</text:list-item>";
        var body = "<text:list xml:id=\"l1\" text:style-name=\"L\"><text:list-item>" + P("a") + P("續") + "<text:list>" + Item("b") + Item("c") + "</text:list></text:list-item></text:list>" + P("間")
            + "<text:list text:continue-numbering=\"true\" text:style-name=\"L\">" + Item("d") + "</text:list><text:list text:style-name=\"L\"><text:list-header>" + P("頭") + "</text:list-header>" + Item("e") + "</text:list>"
            + "<text:list text:continue-list=\"l1\" text:style-name=\"L\"><text:list-item text:start-value=\"7\">" + P("f") + "</text:list-item></text:list><text:list text:style-name=\"B\">" + Item("g") + "</text:list><text:list text:style-name=\"P\">" + Item("h") + "</text:list>";
        Assert.Equal("[一、] |a\n|續\n[一.1)] |b\n[一.2)] |c\n|間\n[二、] |d\n|頭\n[一、] |e\n[七、] |f\n|☐g\n[第參章] |h\n", Dump.Read(new OdfFile { Automatic = Style }.Bytes(body), "a.odt"));
    }

    [Fact]
    public void Headings_are_numbered_by_the_outline_unless_their_style_is_out_of_it()
    {
        var file = new OdfFile
        {
            Styles = "<office:styles><text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:outline-style><style:style style:name=\"out\" style:family=\"paragraph\" style:list-style-name=\"\"/></office:styles>",
        };
        Assert.Equal("H1 [1.] |甲\nH1 |乙\nH1 |丙\nH1 [2.] |丁\n", Dump.Read(file.Bytes("<text:h text:outline-level=\"1\">甲</text:h><text:h text:outline-level=\"1\" text:style-name=\"out\">乙</text:h><text:h text:outline-level=\"1\" text:is-list-header=\"true\">丙</text:h><text:h text:outline-level=\"1\">丁</text:h>"), "a.odt"));
    }

    [Fact]
    public void Headers_and_footers_of_the_pages_that_are_used_come_last_each_once()
    {
        static string Page(string name, string content, string more = "") => $"<style:master-page style:name=\"{name}\" {more}>{content}</style:master-page>";
        var file = new OdfFile
        {
            Automatic = "<style:style style:name=\"m\" style:family=\"paragraph\" style:master-page-name=\"Wide\"/>",
            Styles = "<office:master-styles>" + Page("Standard", "<style:header>" + P("頁首") + "</style:header><style:header-first>" + P("首頁") + "</style:header-first><style:footer style:display=\"false\">" + P("不顯示") + "</style:footer>", "style:next-style-name=\"Next\"")
                + Page("Wide", "<style:header>" + P("頁首") + "</style:header><style:footer>" + "<table:table><table:table-row><table:table-cell>" + P("頁尾") + "</table:table-cell></table:table-row></table:table></style:footer>")
                + Page("Next", "<style:footer>" + P("次頁") + "</style:footer>") + Page("Unused", "<style:footer>" + P("未用") + "</style:footer>") + "</office:master-styles>",
        };
        Assert.Equal("|甲\n|乙\nHeader |頁首\nHeader |首頁\nFooter |頁尾\nFooter |次頁\n", Dump.Read(file.Bytes(P("甲") + P("乙", "m")), "a.odt"));
    }

    [Fact]
    public void Embedded_workbook_is_told()
    {
        var file = new OdfFile { Manifest = "<m:file-entry m:full-path=\"Object 1/\" m:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>" };
        Assert.Contains("! Partial: 文件內嵌", Dump.Read(file.Bytes(P("<draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame>")), "a.odt"), StringComparison.Ordinal);
    }

    private static string Span(string style, string text) => $"<text:span text:style-name=\"{style}\">{text}</text:span>";

    private static string Control(string attributes, string content) => $"<loext:content-control {attributes}>{content}</loext:content-control>";

    private static string Mark(string type, string parameters) => $"<field:fieldmark field:type=\"vnd.oasis.opendocument.field.{type}\">{parameters}</field:fieldmark>";

    private static string Param(string name, string value) => $"<field:param field:name=\"{name}\" field:value=\"{value}\"/>";
}
