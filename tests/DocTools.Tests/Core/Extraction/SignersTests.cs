using DocTools.Core.Extraction;
using DocTools.Core.Recognition;
using Xunit;

namespace DocTools.Tests.Core.Extraction;

public sealed class SignersTests
{
    [Theory]
    [InlineData("立同意書人：王一\n中華民國113年5月3日", "王一")]
    [InlineData("立同意書人：王一\n立同意書人：李二\n中華民國113年5月3日", "王一 李二")]
    [InlineData("[table]\n立同意書人 | 服務單位 | 簽名\n王一 | 大禾 | \n李二 | 大禾 | \n[end]", "王一 李二")]
    [InlineData("[table]\n立同意書人 | 王一\n日期 | 113年5月3日\n[end]", "王一")]
    [InlineData("[table]\n編號 | 姓名 | 簽名\n1 | 王一 | \n2 | 李二 | \n[end]", "王一 李二")]
    [InlineData("立同意書人：\n中華民國113年5月3日", "")]
    public void Gives_a_consent_for_each_person(string text, string persons)
    {
        var program = TestProgram.Design113();
        var document = LaidOut.Read(text);
        var records = Extractor.ExtractAll(program.FindForm("consent")!, new Segment(document, document.Blocks), program);
        Assert.Equal(persons, string.Join(' ', records.Select(r => r.Fields.First(f => f.Id == "consent.person").Text)));
    }
}
