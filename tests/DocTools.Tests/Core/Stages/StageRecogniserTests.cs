using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Programs.Schedules;
using DocTools.Core.Stages;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Core.Stages;

/// <summary>Which document of a stage a file is, by the programmes' own definitions.</summary>
public sealed class StageRecogniserTests
{
    [Theory]
    [InlineData("a.docx", "113年度中小企業體驗設計價值提升計畫\n輔 導 結 案 報 告", "closing-report:Title")]
    [InlineData("a.docx", "修正後輔導結案報告", "revised-closing-report:Title")]
    [InlineData("結案報告(修正).docx", "輔導結案報告", "revised-closing-report:Title")]
    [InlineData("x.pdf", "輔導結案簡報", "closing-slides:Title")]
    [InlineData("scan.pdf", "您的意見\n非常滿意\n滿意\n普通\n不滿意", "survey:Words")]
    [InlineData("結案同意書.jpg", "", "closing-consent:Name")]
    [InlineData("結案同意書.jpg", null, "closing-consent:Name")]
    [InlineData("雜項.docx", "其他說明", "")]
    [InlineData("a.docx", "一\n二\n三\n四\n五\n六\n七\n八\n九\n十\n十一\n十二\n十三\n十四\n輔導結案報告", "")] // not at the beginning
    public void A_file_of_the_closing_is(string path, string? text, string expected) => Assert.Equal(expected, Told(Stage("design-113", "closing"), path, text, []));

    [Theory]
    [InlineData("文件1.docx", "輔導契約書\n立約人", new string[0], "contract:Title")]
    [InlineData("計畫.docx", "實施目標", new[] { "plan" }, "revised-plan:Form")]
    public void A_file_of_the_contract_is(string path, string text, string[] forms, string expected) => Assert.Equal(expected, Told(Stage("design-113", "contract"), path, text, forms));

    internal static StageDefinition Stage(string program, string id)
    {
        var errors = new DefinitionErrors();
        var folder = RepositoryRoot.File("templates", program);
        var definition = ProgramLoader.Load(folder, errors)!;
        var stages = StagesLoader.Load(folder, definition, ScheduleLoader.Load(folder, definition, errors), errors);
        Assert.Empty(errors.All);
        return stages.Single(s => string.Equals(s.Id, id, StringComparison.Ordinal));
    }

    private static string Told(StageDefinition stage, string path, string? text, string[] forms)
    {
        var document = text is null ? null : new Document { Path = path, Format = "docx", Blocks = [.. text.Split('\n').Select(t => new Paragraph(t))] };
        return string.Join(',', new StageRecogniser(stage).Recognise(path, document, forms).Select(r => $"{r.Document.Id}:{r.Evidence}"));
    }
}
