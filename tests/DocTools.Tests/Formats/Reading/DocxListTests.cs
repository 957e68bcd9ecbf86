using Xunit;
using static DocTools.Tests.Formats.Reading.DocxFile;

namespace DocTools.Tests.Formats.Reading;

public sealed class DocxListTests
{
    [Theory]
    [InlineData("decimal", "%1.", "1. 2. 3.")]
    [InlineData("taiwaneseCountingThousand", "%1、", "一、 二、 三、")]
    [InlineData("ideographLegalTraditional", "%1、", "壹、 貳、 參、")]
    [InlineData("ideographTraditional", "%1、", "甲、 乙、 丙、")]
    [InlineData("lowerLetter", "(%1)", "(a) (b) (c)")]
    [InlineData("upperRoman", "%1", "I II III")]
    [InlineData("decimalEnclosedCircle", "%1", "① ② ③")]
    [InlineData("decimalFullWidth", "%1．", "１． ２． ３．")]
    [InlineData("decimalZero", "%1", "01 02 03")]
    public void Mark_is_written_in_the_lists_format(string format, string pattern, string expected)
    {
        var file = new DocxFile().With("numbering", "numbering", List(0, Level(0, format, pattern)) + Num(1, 0));
        var expectedDump = string.Concat(expected.Split(' ').Select(m => $"[{m}] |甲\n"));
        Assert.Equal(expectedDump, Dump.Read(file.Bytes(Item(1, 0) + Item(1, 0) + Item(1, 0))));
    }

    [Fact]
    public void Levels_count_and_restart_as_the_word_processor_does()
    {
        var file = new DocxFile().With("numbering", "numbering",
            List(0, Level(0, "taiwaneseCountingThousand", "%1、") + Level(1, "decimal", "%1.%2") + Level(2, "bullet", "•"))
            + Num(1, 0) + Num(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"));
        var body = Item(1, 0) + Item(1, 1) + Item(1, 1) + Item(1, 0) + Item(1, 1) + Item(1, 2) + Item(2, 0) + Item(2, 0) + Item(0, 0);
        Assert.Equal("[一、] |甲\n[一.1] |甲\n[一.2] |甲\n[二、] |甲\n[二.1] |甲\n[•] |甲\n[五、] |甲\n[六、] |甲\n|甲\n", Dump.Read(file.Bytes(body)));
    }

    [Fact]
    public void Style_brings_its_list_and_level()
    {
        var file = new DocxFile()
            .With("numbering", "numbering", List(0, Level(0, "decimal", "%1.") + Level(1, "decimal", "(%2)", "<w:pStyle w:val=\"s\"/>")) + Num(1, 0))
            .With("styles", "styles", "<w:style w:styleId=\"s\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>");
        Assert.Equal("[(1)] |甲\n[(2)] |甲\n", Dump.Read(file.Bytes(Styled() + Styled())));
    }

    [Fact]
    public void Box_as_a_bullet_stands_in_the_text_because_it_is_a_check_box()
    {
        var file = new DocxFile().With("numbering", "numbering",
            List(0, Level(0, "bullet", "\uF0A3", "<w:rPr><w:rFonts w:ascii=\"Wingdings 2\"/></w:rPr>")) + Num(1, 0));
        Assert.Equal("|☐甲\ntable 1 1x1\n 1,1 |☐甲\n", Dump.Read(file.Bytes(Item(1, 0) + Table(["<w:tc>" + Item(1, 0) + "</w:tc>"]))));
    }

    [Fact]
    public void Running_numbers_of_a_column_are_its_cells_text()
    {
        var file = new DocxFile().With("numbering", "numbering", List(0, Level(0, "decimal", "%1.")) + List(1, Level(0, "bullet", "•")) + Num(1, 0) + Num(2, 1));
        var body = Table(["編號", "內容", "備註"], [Auto(1), "甲", Auto(2)], [Auto(1), Auto(1), Auto(2)]);
        Assert.Equal("table 1 3x3\n 1,1 |編號\n 1,2 |內容\n 1,3 |備註\n 2,1 |1.\n 2,2 |甲\n 2,3 |\n 3,1 |2.\n 3,2 |\n 3,3 |\n", Dump.Read(file.Bytes(body)));
    }

    [Fact]
    public void Tick_as_a_bullet_is_an_ornament()
    {
        var file = new DocxFile().With("numbering", "numbering",
            List(0, Level(0, "bullet", "\uF0FC", "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>")) + Num(1, 0));
        Assert.Equal("[✓] |甲\n", Dump.Read(file.Bytes(Item(1, 0))));
    }

    private static string Auto(int list) => "<w:tc>" + Item(list, 0).Replace("甲", "", StringComparison.Ordinal) + "</w:tc>";

    private static string Styled() => "<w:p><w:pPr><w:pStyle w:val=\"s\"/></w:pPr>" + R("甲") + "</w:p>";

    private static string Item(int list, int level) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{R("甲")}</w:p>";

    private static string List(int id, string levels) => $"<w:abstractNum w:abstractNumId=\"{id}\">{levels}</w:abstractNum>";

    private static string Num(int id, int list, string overrides = "") => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{list}\"/>{overrides}</w:num>";

    private static string Level(int level, string format, string pattern, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{pattern}\"/>{more}</w:lvl>";
}
