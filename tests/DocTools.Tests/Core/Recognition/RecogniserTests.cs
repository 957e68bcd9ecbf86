using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Tests.Core.Extraction;
using Xunit;

namespace DocTools.Tests.Core.Recognition;

public sealed class RecogniserTests
{
    private const string Profile = """
        附件四、企業基本資料表
        [table]
        申請企業名稱 | 大禾有限公司
        統一編號 | 04595257
        所屬產業別 | ■製造業
        [end]
        """;

    private const string Consent = """
        個人資料提供同意書
        蒐集個人資料告知事項暨個人資料提供同意書
        一、本人已充分知悉貴署上述告知事項。
        立同意書人：{0}
        中華民國113年5月3日
        """;

    private const string Budget = """
        四、經費需求表
        [table]
         | 政府款 | 自籌款 | 合計
        研究員級 | 1 | 2 | 3
        小計 | 1 | 2 | 3
        旅運費 | 1 | 2 | 3
        [end]
        """;

    private static readonly ProgramDefinition Program = TestProgram.Design113();

    [Theory]
    [InlineData("附件四.docx", "docx", Profile, "company-profile")]
    [InlineData("附件二_申請查檢表.docx", "docx", Profile, "company-profile")]
    [InlineData("IMG_0012.docx", "docx", Budget, "plan")]
    [InlineData("budget.xlsx", "xlsx", Budget, "plan")]
    [InlineData("簡報.pptx", "pptx", "輔導提案簡報\n一、申請企業營運概況", "slides")]
    [InlineData("公司登記.docx", "docx", "統一編號：04595257\n公司名稱：大禾有限公司\n核准設立日期：98年3月16日\n代表人姓名：王一", "registration")]
    [InlineData("注意事項.docx", "docx", "簽約時應備公司登記或商業登記證明文件，如有變更登記者並附登記機關核准函及所營事業資料。", "")]
    [InlineData("附件一.docx", "docx", "敬啟者：\n檢附企業基本資料表 1 份，請查收。\n大禾有限公司 敬上", "")]
    public void Tells_a_form_by_its_content(string path, string format, string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Forms(text, path, format)));

    [Fact]
    public void Tells_all_forms_of_one_file_apart()
    {
        var text = string.Join('\n', Profile, Consent.Replace("{0}", "王一", StringComparison.Ordinal), Consent.Replace("{0}", "李二", StringComparison.Ordinal), Budget);
        Assert.Equal("company-profile consent consent plan", string.Join(' ', Forms(text, "全部.docx", "docx")));
    }

    [Theory]
    [InlineData("附件三_個資同意書.pdf", "consent")]
    [InlineData("公司變更登記表.pdf", "registration")]
    [InlineData("03 輔導計畫書(最終).pdf", "plan")]
    [InlineData("附件四.pdf", null)]
    [InlineData("IMG_0001.jpg", null)]
    public void Tells_an_unread_form_by_its_name_but_not_by_its_annex(string path, string? expected) =>
        Assert.Equal(expected, Recogniser.ByName(path, Program));

    private static IEnumerable<string> Forms(string text, string path, string format) =>
        Recogniser.Recognise(LaidOut.Read(text, path, format), Program).Select(r => r.Form.Id);
}
