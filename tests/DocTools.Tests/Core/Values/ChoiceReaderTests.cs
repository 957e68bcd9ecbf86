using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Values;

public sealed class ChoiceReaderTests
{
    private static readonly ParseContext Category = new()
    {
        Options = [new("design", ["設計優化輔導", "設計優化"]), new("cross", ["跨域整合輔導", "跨域整合"])],
    };

    private static readonly ParseContext Industry = new()
    {
        Options = [.. new[]
        {
            "農、林、漁、牧業", "製造業", "批發及零售業", "專業、科學及技術服務業", "支援服務業", "醫療保健及社工服務業", "教育服務業", "其他服務業", "服務業", "臺灣特產業",
        }.Select(l => new ChoiceOption(l, [l]))],
    };

    [Theory]
    [InlineData("□設計優化輔導 ■跨域整合輔導", "cross")]
    [InlineData("■設計優化輔導 □跨域整合輔導", "design")]
    [InlineData("☑設計優化輔導☐跨域整合輔導", "design")]
    [InlineData("□設計優化輔導\n✔跨域整合輔導", "cross")]
    [InlineData("設計優化輔導□ 跨域整合輔導■", "cross")]
    [InlineData("設計優化輔導■ 跨域整合輔導□", "design")]
    [InlineData("設計優化輔導 □ 跨域整合輔導 ■", "cross")]
    [InlineData("(V)設計優化輔導 ( )跨域整合輔導", "design")]
    [InlineData("［ ］設計優化輔導　［x］跨域整合輔導", "cross")]
    [InlineData("V 設計優化輔導 □跨域整合輔導", "design")]
    [InlineData("V設計優化輔導 □跨域整合輔導", "design")]
    [InlineData("ｖ設計優化輔導　□跨域整合輔導", "design")]
    [InlineData("□V設計優化輔導 □跨域整合輔導", "design")]
    [InlineData("□設計優化輔導V □跨域整合輔導", "design")]
    [InlineData("ˇ設計優化輔導 □跨域整合輔導", "design")]
    [InlineData("口設計優化輔導 ■跨域整合輔導", "cross")]
    [InlineData("●設計優化輔導 ○跨域整合輔導", "design")]
    [InlineData("申請類別：□設計優化輔導 ■跨域整合輔導(限勾一項)", "cross")]
    [InlineData("□ 1.設計優化輔導 ■ 2.跨域整合輔導", "cross")]
    [InlineData("□設計優化 ■跨域整合", "cross")]
    [InlineData("□ 設 計 優 化 輔 導 ■ 跨 域 整 合 輔 導", "cross")]
    [InlineData("□設計優化輔導\n■跨域整合\n輔導", "cross")]
    [InlineData("■設計優化輔導", "design")]
    [InlineData("\uF0FE設計優化輔導 \uF0A8跨域整合輔導", "design")]
    [InlineData("請打V □設計優化輔導 ■跨域整合輔導", "cross")]
    [InlineData("■設計優化輔導 ■跨域整合輔導", "!field.choice-count")]
    [InlineData("設計優化輔導 V 跨域整合輔導", "!field.choice-count")]
    [InlineData("□設計優化輔導 V □跨域整合輔導", "!field.choice-count")]
    [InlineData("設計優化輔導、跨域整合輔導", "!field.choice-count")]
    [InlineData("□設計優化輔導 □跨域整合輔導", "blank")]
    [InlineData("設計優化輔導□ 跨域整合輔導□", "blank")]
    [InlineData("□環境設計 □設計優化輔導", "blank")]
    [InlineData("■環境設計 □設計優化輔導", "!field.invalid")]
    [InlineData("環境設計", "!field.invalid")]
    [InlineData("設計優化輔導", "design~")]
    [InlineData("設計優化輔導案", "design~")]
    [InlineData("○設計優化輔導 X跨域整合輔導", "cross~")]
    [InlineData("O設計優化輔導 X跨域整合輔導", "cross~")]
    [InlineData("□設計優化輔導 X跨域整合輔導", "cross")]
    [InlineData("", "blank")]
    [InlineData("—", "blank")]
    public void One_of_two(string text, string expected) => Expect.Read(FieldType.Choice, text, expected, Category);

    [Theory]
    [InlineData("設計優化輔導", "design")]
    [InlineData("cross", "cross")]
    [InlineData("跨域整合", "cross")]
    public void Exports_have_no_boxes(string text, string expected) => Expect.Read(FieldType.Choice, text, expected, Category with { BoxesExpected = false });

    [Theory]
    [InlineData("□農、林、漁、牧業 ■其他服務業", "其他服務業")]
    [InlineData("■農林漁牧業 □其他服務業", "農、林、漁、牧業")]
    [InlineData("□支援服務業 □醫療保健及社工服務業 ■教育服務業 □服務業", "教育服務業")]
    [InlineData("□支援服務業\t■服務業\t□其他服務業", "服務業")]
    [InlineData("□專業，科學及技術服務業 ■台灣特產業", "臺灣特產業")]
    public void Labels_within_labels(string text, string expected) => Expect.Read(FieldType.Choice, text, expected, Industry);

    [Theory]
    [InlineData("■製造業 □支援服務業 ■服務業", "製造業;服務業")]
    [InlineData("□製造業 □支援服務業", "blank")]
    [InlineData("製造業、服務業", "製造業;服務業~")]
    public void Several(string text, string expected) => Expect.Read(FieldType.MultiChoice, text, expected, Industry);

    [Theory]
    [InlineData("■是 □否", "true")]
    [InlineData("□是 ■否", "false")]
    [InlineData("是■ 否□", "true")]
    [InlineData("是 □ 否 ☑", "false")]
    [InlineData("V是 □否", "true")]
    [InlineData("□是\n☑否", "false")]
    [InlineData("是否檢附：■是 □否", "true")]
    [InlineData("□有 ■無", "false")]
    [InlineData("是", "true")]
    [InlineData("否", "false")]
    [InlineData("有", "true")]
    [InlineData("無", "false~")]
    [InlineData("是，詳附件", "true~")]
    [InlineData("■是 ■否", "!field.choice-count")]
    [InlineData("□是 □否", "blank")]
    [InlineData("是 否", "blank")]
    [InlineData("", "blank")]
    [InlineData("V", "!field.invalid")]
    [InlineData("不清楚", "!field.invalid")]
    public void Yes_or_no(string text, string expected) => Expect.Read(FieldType.YesNo, text, expected);

    [Theory]
    [InlineData("V", true)]
    [InlineData(" ｖ ", true)]
    [InlineData("■", true)]
    [InlineData("(✓)", true)]
    [InlineData("□V", true)]
    [InlineData("□", false)]
    [InlineData("( )", null)]
    [InlineData("", null)]
    [InlineData("是", null)]
    public void A_mark_alone(string text, bool? expected) => Assert.Equal((text, expected), (text, Marks.Alone(text)));

    [Fact]
    public void States_of_each_option()
    {
        var states = ChoiceReader.ReadMarks("□農、林、漁、牧業　■製造業　批發及零售業", Industry.Options).Options.Take(4).Select(o => o.State).ToArray();
        Assert.Equal<OptionState[]>([OptionState.Unmarked, OptionState.Marked, OptionState.NoBox, OptionState.Absent], states);
    }
}
