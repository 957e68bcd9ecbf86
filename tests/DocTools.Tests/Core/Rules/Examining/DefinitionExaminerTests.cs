using DocTools.Cli.Definitions;
using DocTools.Core.Rules.Messages;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Core.Rules.Examining;

/// <summary>Every check by one fault put into the skeleton of a new programme: it is told at its file, as an error or a hint, in both languages, and nothing else is.</summary>
public sealed class DefinitionExaminerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // File, what stands there, what is put in its place, whether an error, a piece of the English text.
    public static TheoryData<string, string, string, bool, string> Faults() => new()
    {
        { "program.yaml", "id: sample", "id: Sample", true, "'Sample' is no id" },
        { "program.yaml", "id: sample", "id: another", true, "is not the folder's name" },
        { "program.yaml", "start: 20", "start: 99", true, "period ends before it starts" },
        { "program.yaml", "id: creative", "id: general", true, "the category id 'general' is used twice" },
        { "program.yaml", "labels: [創新型, 創新]", "labels: [創新型, 一般]", true, "two categories are both called '一般'" },
        { "program.yaml", "labels: [創新型, 創新], ", "", false, "the category 'creative' has no labels" },
        { "program.yaml", "17:00:00+08:00\", reference: 申請須知 三 }\n  - { id: creative", "17:00:00Z\", reference: 申請須知 三 }\n  - { id: creative", false, "the deadline of 'general' is in UTC" },
        { "program.yaml", "creative: 200000", "creativ: 200000", true, "names the category 'creativ'" },
        { "program.yaml", "{ general: 100000, creative: 200000 }", "{ general: 100000 }", true, "no figure for creative" },
        { "program.yaml", "  - { name: grant_share", "  - { name: unused, value: 1, since: 2025-01-01, reference: 一 }\n  - { name: grant_share", false, "no formula uses the parameter 'unused'" },
        { "program.yaml", "  - { form: plan,", "  - { form: application,", true, "the required document 'application' stands twice" },
        { "program.yaml", "applicantUbn: [application.ubn]", "applicantUbn: [application.company_name]", true, "is not of the type ubn" },
        { "program.yaml", "applicantUbn: [application.ubn]\n", "", true, "needs applicantUbn" },
        { "program.yaml", "categoryFields: [application.category]", "categoryFields: [application.summary]", true, "'application.summary' is no choice" },
        { "forms/application.yaml", "{ id: creative, labels", "{ id: inventive, labels", true, "the option 'inventive' of 'application.category' is no category" },
        { "forms/application.yaml", "labels: [創新型, 創新]", "labels: [創新型, 一般]", true, "are all called '一般'" },
        { "forms/application.yaml", "labels: [申請補助款, 補助款], hints", "hints", true, "'application.grant' can never be read" },
        { "forms/application.yaml", "labels: [計畫總經費, 總經費]", "labels: [計畫總經費, 補助款]", true, "'grant' and 'total' share the label '補助款'" },
        { "forms/application.yaml", "section: contact, labels: [電話], fullLabels: [聯絡人電話]", "section: host, labels: [電話], fullLabels: [聯絡人電話]", true, "in the section 'host'" },
        { "forms/application.yaml", "maxLength: 100", "maxLength: 100, minLength: 200", true, "is more than its maxLength" },
        { "forms/application.yaml", "  titles: [申請書, 計畫申請書]\n", "", true, "nothing tells the form 'application'" },
        { "forms/application.yaml", "titles: [申請書, 計畫申請書]", "titles: [申請書, 計畫書]", true, "the title '計畫書' is also one of" },
        { "forms/application.yaml", "minimumColumns: 2", "minimumColumns: 4", true, "but only 3 have labels" },
        { "forms/application.yaml", "labels: [工作內容, 工作項目]", "labels: []", true, "the column 'people[n].task' can never be read" },
        { "forms/application.yaml", "labels: [工作內容, 工作項目]", "labels: [工作內容, 人月]", true, "share the label '人月'" },
        { "forms/plan.yaml", "(?<v>.+)$", "(?<w>.+)$", true, "has no group v" },
        { "forms/plan.yaml", "label: 場地費, labels: [場地費]", "label: 場地費, labels: [材料費]", true, "share the label '材料費'" },
        { "forms/plan.yaml", "label: 場地費, labels: [場地費]", "label: 場地費, labels: []", true, "can never be read" },
        { "forms/plan.yaml", "minimumColumns: 2", "minimumColumns: 4", true, "minimumColumns of 'plan.budget'" },
        { "forms/plan.yaml", "label: 場地費, labels", "in: other, label: 場地費, labels", true, "is in 'other', which is no line of kind: group" },
        { "rules/1-application.yaml", "code: grant.cap", "code: Grant.cap", true, "'Grant.cap' is no code" },
        { "rules/1-application.yaml", "        expect: [{ severity: error, actual: \"false\" }]", "        expect: notApplicable", true, "has no failing case" },
        { "rules/1-application.yaml", "        given: { \"application.item[1]\": \"true\" }\n        expect: passed", "        given: { \"application.item[1]\": \"\" }\n        expect: undecided", true, "has no passing case" },
        { "rules/1-application.yaml", "      - name: 沒有作答\n        given: { \"application.item[1]\": \"\" }\n        expect: undecided\n", "", false, "has no case where something is missing" },
        { "rules/1-application.yaml", "      - name: 沒有作答", "      - name: 重複申請", false, "two cases of eligibility.other-grant" },
        { "rules/1-application.yaml", "    reference: 附件一 參與人員\n", "", false, "the rule people.total has no reference" },
        { "rules/1-application.yaml", "rules:\n", "rejects: [grant.cpa]\nrules:\n", true, "no rule raises 'grant.cpa'" },
        { "rules/2-plan.yaml", "lists:\n", "lists:\n  unused: [{ at: plan.budget.venue }]\n", false, "no forEach uses the list 'unused'" },
        { "rules/2-plan.yaml", "lists:\n", "terms: [{ name: unused, formula: \"1\" }]\nlists:\n", false, "no formula uses the term 'unused'" },
        { "outputs/checklist.yaml", "batch.duplicate-applicant", "batch.duplicate-aplicant", true, "an item looks for 'batch.duplicate-aplicant'" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Tells_a_fault_where_it_stands(string file, string text, string instead, bool isError, string message)
    {
        var path = Written(file);
        var before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(text, instead, StringComparison.Ordinal));
        var all = Examination.Of(_folder["sample"], Language.Chinese).Remarks;
        var told = all.Where(r => r.Text.En.Contains(message, StringComparison.Ordinal)).ToList();
        Assert.True(told.Count > 0, $"'{message}' is not among:\n{string.Join('\n', all.Select(r => $"{r.File}:{r.Line}: {r.Text.En}"))}");
        Assert.All(told, r =>
        {
            Assert.Equal(isError, r.IsError);
            Assert.True(r.Text.Zh.Any(c => c > 0x3000) && r.Advice.Zh.Length > 0 && r.Advice.En.Length > 0, r.ToString());
            Assert.InRange(r.Line, 1, 200);
        });
    }

    [Fact]
    public void A_line_is_that_of_the_fault()
    {
        var path = Written("forms/application.yaml");
        var lines = File.ReadAllLines(path);
        var line = Array.FindIndex(lines, l => l.Contains("id: total, type: money", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("總經費]", "補助款]", StringComparison.Ordinal);
        File.WriteAllLines(path, lines);
        var remark = Assert.Single(Examination.Of(_folder["sample"], Language.Chinese).Remarks);
        Assert.Equal((path, line + 1), (remark.File, remark.Line));
    }

    [Fact]
    public void A_form_that_nothing_uses_is_a_hint()
    {
        Written("program.yaml");
        _folder.Write("sample/forms/letter.yaml", "id: letter\ntitle: 信\nrecognise: { titles: [信] }\nfields:\n  - { id: name, type: text, label: 姓名, labels: [姓名] }\n");
        var remark = Assert.Single(Examination.Of(_folder["sample"], Language.Chinese).Remarks);
        Assert.True(!remark.IsError && remark.Text.En.Contains("'letter' is neither required nor used", StringComparison.Ordinal), remark.ToString());
    }

    [Fact]
    public void The_programmes_of_the_repository_have_no_faults_and_design_113_no_hints()
    {
        foreach (var program in TemplateFolder.Find().Programs())
        {
            var remarks = Examination.Of(TemplateFolder.Find().FolderOf(program), Language.Chinese).Remarks.Where(r => r.IsError || program is "design-113").ToList();
            Assert.True(remarks.Count == 0, string.Join('\n', remarks.Select(r => $"{r.File}:{r.Line}: {(r.IsError ? "error" : "hint")}: {r.Text.En}")));
        }
    }

    private string Written(string file)
    {
        SkeletonWriter.Write("sample", _folder["sample"]);
        return _folder["sample/" + file];
    }
}
