using DocTools.Cli.Definitions;
using DocTools.Core.Programs;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Explaining;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Rules.Explaining;

/// <summary>Everything that a definition can say has its words in <c>templates/common/messages.yaml</c>, and formulas are told by them.</summary>
public sealed class WordsTests
{
    public static TheoryData<string> Words =>
    [
        .. FormulaFunctions.Names.Select(n => "function." + n),
        .. FormulaFunctions.RowNames.Select(n => "rows." + n),
        .. FormulaParser.Facts.Select(n => "fact." + n),
        .. RuleSet.Kinds.Select(n => "kind." + n),
        .. Locator.Names.Select(n => "locate." + n),
        .. Enum.GetNames<FieldType>().Select(n => "type." + char.ToLowerInvariant(n[0]) + n[1..]),
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Has_its_words(string name) =>
        Assert.True(Design113.Rules.Messages.Words.ContainsKey(name), $"templates/common/messages.yaml lacks the word '{name}', by which a rule page tells it");

    [Theory]
    [InlineData("company-profile.capital > params.sme_capital and blank(company-profile.employees)", "「資本額」 ＞ 100,000,000 且 「員工數」空白", "'Capital' > 100,000,000 and 'Employees' is blank")]
    [InlineData("not blank(company-profile.ubn)", "企業基本資料表「統一編號」不是空白", "company-profile 'Business number (統一編號)' is not blank")]
    [InlineData("plan.budget.total.government <= params.government_cap", "「總計 政府款」 ≦ government_cap（設計優化輔導 250,000、跨域整合輔導 500,000）", "'總計 政府款' <= government_cap (design 250,000, cross 500,000)")]
    [InlineData("sum(plan.people[*].months where .party = 'applicant') / 2", "輔導計畫書 people各列「投入人月」的合計（只看「所屬單位」 ＝ 「applicant」的列） ÷ 2", "the sum of 'Person-months' over plan people (rows where 'Party' = 'applicant') ÷ 2")]
    [InlineData("(1 + 2) * 3 = 9 or false and true", "（1 ＋ 2） × 3 ＝ 9 或 （否 且 是）", "(1 + 2) × 3 = 9 or (no and yes)")]
    [InlineData("case.category = 'design'", "申請類別 ＝ 「設計優化輔導」", "the category = 'design'")]
    public void A_formula_is_told_without_a_case(string formula, string zh, string en)
    {
        Assert.Equal(zh, Of(formula, Language.Chinese));
        Assert.Equal(en, Of(formula, Language.English));
    }

    [Fact]
    public void What_a_rule_is_repeated_for_is_told_by_what_its_places_share()
    {
        var places = new[] { "travel", "tax" }.Select(l => ForEachItem.None with { At = FormulaPath.Parse($"plan.budget.{l}") });
        var words = new FormulaWords(Design113.Program, Design113.Rules, Language.Chinese, Design113.Rules.Rules[0].Header.Terms, [.. places]);
        Assert.Equal("「政府款」 ＋ 「自籌款」", words.Of(FormulaParser.Parse(".government + .self")));
    }

    [Fact]
    public void Every_rule_of_every_programme_is_told_in_both_languages()
    {
        foreach (var program in TemplateFolder.Find().Programs())
        {
            var set = ProgramKit.Open(TemplateFolder.Find().FolderOf(program), Language.Chinese).Set;
            foreach (var language in Enum.GetValues<Language>())
            {
                var words = new RuleWords(set, language);
                Assert.All(set.Rules.Rules, r => Assert.All(words.Of(r), s => Assert.True(s.Length > 5 && !System.Text.RegularExpressions.Regex.IsMatch(s, @"\$[a-z]{3}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)), $"{r.Code} ({r.Header.File}:{r.Header.Line}): {s}")));
            }
        }
    }

    private static string Of(string formula, Language language) =>
        new FormulaWords(Design113.Program, Design113.Rules, language, Design113.Rules.Rules[0].Header.Terms, [ForEachItem.None]).Of(FormulaParser.Parse(formula));
}
