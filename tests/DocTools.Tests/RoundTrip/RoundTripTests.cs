using DocTools.Cli.Definitions;
using DocTools.Cli.Forms;
using DocTools.Core.Printing;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Engines;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.RoundTrip;

/// <summary>What is filled into a form comes back exactly, in every format and for every form that has a layout: data drawn at random, always the same.</summary>
public sealed class RoundTripTests
{
    private const int Few = 25;
    private const int FewConverted = 3;
    private const int Many = 400;
    private const int ManyConverted = 30;
    private static readonly string[] s_programs = ["b2g-113", "cluster-110", "design-113"];
    private static readonly Dictionary<string, ProgramKit> s_kits = s_programs.ToDictionary(p => p, p => ProgramKit.Open(RepositoryRoot.File("templates", p), Language.Chinese));

    public static TheoryData<string, string, string> Forms
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (program, kit) in s_kits)
            {
                foreach (var form in kit.Definition.Forms.Where(f => f.Print is not null))
                {
                    foreach (var format in FormFormat.All)
                    {
                        data.Add(program, form.Id, format);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_filled_in_comes_back(string program, string form, string format) => Check(program, form, format, new FormFormat(format).IsConverted ? FewConverted : Few, seed: 0);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Forms))]
    public void What_is_filled_in_comes_back_a_hundred_times(string program, string form, string format) => Check(program, form, format, new FormFormat(format).IsConverted ? ManyConverted : Many, seed: 1000);

    [Theory]
    [InlineData("design-113", "company-profile", "summary", "本案說明如下\n資本額：100,000元\n企業負責人：李四")]
    [InlineData("design-113", "company-profile", "summary", "企業負責人：李四，已同意本案")]
    [InlineData("cluster-110", "proposal-summary", "summary", "整合在地店家\n申請輔導經費：100,000元\n數位群聚名稱：另一群聚")]
    [InlineData("b2g-113", "match-request", "details", "需要場域\n聯絡人姓名：李四\n負責人姓名：王五")]
    [InlineData("b2g-113", "result-report", "impact", "1. 服務項目：共餐\n2. 提案名稱：另案\n3. 統一編號：22099131")]
    public void Prose_that_speaks_like_the_form_stays_prose(string program, string id, string field, string prose)
    {
        var kit = s_kits[program];
        var form = kit.Definition.FindForm(id)!;
        foreach (var format in (string[])["docx", "xlsx"])
        {
            var values = new FormValues(RandomForm.Of(form, 7, sheets: false).Values.SetItem(field, new DocTools.Core.Values.FieldValue.Text(prose)));
            var printed = FormComposer.Compose(form, values);
            var file = new FormFormat(format).Write([("f", printed, PrintFormulas.None)], CancellationToken.None).Single();
            Assert.Equal([], ReadBack.Differences(kit, form, values, file.Name, file.Bytes).Where(d => !d.StartsWith("field.too-", StringComparison.Ordinal)));
        }
    }

    private static void Check(string program, string id, string format, int count, int seed)
    {
        var kit = s_kits[program];
        var form = kit.Definition.FindForm(id)!;
        var how = new FormFormat(format);
        Assert.True(!how.IsConverted || LibreOffice.Has(OfficeApp.Writer), "LibreOffice is not installed; ./test installs it");
        var values = Enumerable.Range(seed, count).Select(s => RandomForm.Of(form, s, sheets: format is "xlsx")).ToList();
        var composed = values.Select((v, i) => (Name: $"{id}-{seed + i}", Form: FormComposer.Compose(form, v))).Select(c => (c.Name, c.Form, FormComputing.Of(kit, form, c.Form)));
        var files = how.Write(composed, CancellationToken.None).ToList();
        Assert.Equal(count, files.Count);
        var differences = files.Zip(values).SelectMany(p => ReadBack.Differences(kit, form, p.Second, p.First.Name, p.First.Bytes).Select(d => $"{p.First.Name}: {d}")).ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} differences (place: filled / read)\n" + string.Join('\n', differences.Take(10)));
    }
}
