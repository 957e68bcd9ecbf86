using DocTools.Core.Extraction;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DocTools.Tests.Core.Rules;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 2 - 3", "5")]
    [InlineData("100 / 8", "12.5")]
    [InlineData("-2 * -3", "6")]
    [InlineData("100_000 * 0.5", "50000")]
    [InlineData("1 / 0", null)]
    [InlineData("0.5 + 0.5 = 1", "true")]
    [InlineData("1 < 2 and not 2 < 1", "true")]
    [InlineData("1 < 2 or 1 / 0 > 1", "true")]
    [InlineData("1 / 0 > 1 or 1 < 2", "true")]
    [InlineData("1 > 2 and 1 / 0 > 1", "false")]
    [InlineData("1 / 0 > 1 and 1 < 2", null)]
    [InlineData("not 1 / 0 > 1", null)]
    [InlineData("'a' = 'a'", "true")]
    [InlineData("'a' = 1", null)]
    [InlineData("round(0.5)", "1")]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(-2.5)", "-3")]
    [InlineData("round(1.005, 2)", "1.01")]
    [InlineData("roundTo(354_500, 1000)", "355000")]
    [InlineData("roundTo(354_499, 1000)", "354000")]
    [InlineData("min(3, 1, 2)", "1")]
    [InlineData("max(3, 1, 2)", "3")]
    [InlineData("or0(1 / 0)", "0")]
    [InlineData("coalesce(1 / 0, 2)", "2")]
    [InlineData("if(1 < 2, 'yes', 'no')", "yes")]
    [InlineData("if(1 > 2, 'yes')", null)]
    [InlineData("if(1 / 0 > 1, 'yes', 'no')", null)]
    [InlineData("known(1 / 0)", "false")]
    [InlineData("date('2024-02-30')", null)]
    [InlineData("date('2024-02-29') < date('2024-03-01')", "true")]
    [InlineData("length('Ａ B\u3000C')", "3")]
    [InlineData("contains('臺灣 Ａ計畫', 'a計畫')", "true")]
    [InlineData("matches('５００ × ２', '[0-9]+×[0-9]')", "true")]
    [InlineData("79228162514264337593543950335 * 10", null)]
    public void A_formula_has_its_value(string text, string? expected) => Assert.Equal(expected, FormulaEvaluator.Evaluate(FormulaParser.Parse(text), Scope(new CaseBuilder()))?.Display);

    [Theory]
    [InlineData("")]
    [InlineData("1 +")]
    [InlineData("(1")]
    [InlineData("1 2")]
    [InlineData("'open")]
    [InlineData("sum(1)")]
    [InlineData("rounded(1)")]
    [InlineData("round()")]
    [InlineData("round(1 where 2)")]
    [InlineData("plan.people[*")]
    [InlineData("plan..people")]
    [InlineData("1 # 2")]
    [InlineData("$")]
    [InlineData("and")]
    public void What_is_no_formula_is_told(string text) => Assert.Throws<FormulaException>(() => FormulaParser.Parse(text));

    [Fact]
    public void A_misspelt_function_is_told_with_the_one_that_was_meant() =>
        Assert.Contains("did you mean 'round'", Assert.Throws<FormulaException>(() => FormulaParser.Parse("ruond(1)")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_hyphen_in_a_name_is_no_minus()
    {
        var scope = Scope(new CaseBuilder().With("company-profile.employees", 12));
        Assert.Equal("10", FormulaEvaluator.Evaluate(FormulaParser.Parse("company-profile.employees - 2"), scope)?.Display);
    }

    [Fact]
    public void Rows_are_filtered_and_a_missing_value_leaves_the_sum_undecided()
    {
        var people = new CaseBuilder().With("plan.people[0].party", "applicant").With("plan.people[0].months", 2).With("plan.people[1].party", "consultant").With("plan.people[1].months", 1.5m)
            .With("plan.people[2].party", "applicant").With("plan.people[2].months", 0.25m).With("plan.people[3].party", "partner");
        Assert.Equal("2.25", Value("sum(plan.people[*].months where .party = 'applicant')", people));
        Assert.Equal("4", Value("count(plan.people[*])", people));
        Assert.Equal("1", Value("count(plan.people[*] where .months < 1)", people.With("plan.people[3].months", 3)));
        Assert.Null(Value("sum(plan.people[*].months)", people.With("plan.people[3].months", null)));
        Assert.Null(Value("count(plan.people[*] where .months < 1)", people));
        Assert.Null(Value("sum(plan.people[*].months where .party = 'nobody')", people));
        Assert.Equal("true", Value("any(plan.people[*] where .months = 2)", people));
        Assert.Null(Value("any(plan.people[*] where .months = 9)", people));
        Assert.Equal("1.5", Value("first(plan.people[*].months where .party = 'consultant')", people));
    }

    [Theory]
    [InlineData(null, null, null, "0", "0", "0")]
    [InlineData(5, null, 5, "5", "0", "5")]
    [InlineData(null, 5, 5, "0", "5", "5")]
    [InlineData(null, null, 5, null, null, "5")]
    [InlineData(2, 3, null, "2", "3", null)]
    public void A_blank_of_a_budget_line_is_zero_only_where_the_line_says_so(int? government, int? self, int? total, string? g, string? s, string? t)
    {
        var line = new CaseBuilder().Line("travel", government, self, total);
        Assert.Equal((g, s, t), (Value("line(plan.budget.travel.government)", line), Value("line(plan.budget.travel.self)", line), Value("line(plan.budget.travel.total)", line)));
    }

    [Fact]
    public void A_formula_is_printed_in_words_with_its_values()
    {
        var scope = Scope(new CaseBuilder().With("company-profile.funding.government", 250_000).With("company-profile.funding.self", 105_000));
        var formula = FormulaParser.Parse("round((company-profile.funding.government + or0(company-profile.funding.self)) * params.management_rate)");
        Assert.Equal("(A 250,000＋B 105,000)×13%", Printer(scope, Language.Chinese, values: true).Print(formula));
        Assert.Equal("(A + B) × 13%", Printer(scope, Language.English, values: false).Print(formula));

        static FormulaPrinter Printer(Scope scope, Language language, bool values) =>
            new(scope, Design113.Rules.Messages, language, values, (Field f) => f.Id.EndsWith("self", StringComparison.Ordinal) ? "B" : "A");
    }

    [Fact]
    public void Sums_are_exact_whatever_the_order()
    {
        var amounts = Gen.Choose(-1_000_000, 1_000_000).Select(i => i / 100m).ArrayOf(4).ToArbitrary();
        Prop.ForAll(amounts, a =>
        {
            var text = string.Join(" + ", a.Select(x => x < 0 ? $"(0 - {new FieldValue.Number(-x).Display})" : new FieldValue.Number(x).Display));
            return Equals(FormulaEvaluator.Number(FormulaParser.Parse(text), Scope(new CaseBuilder())), a.Sum());
        }).QuickCheckThrowOnFailure();
    }

    private static string? Value(string text, CaseBuilder builder) => FormulaEvaluator.Evaluate(FormulaParser.Parse(text), Scope(builder))?.Display;

    private static Scope Scope(CaseBuilder builder) => new() { Case = new CaseIndex(builder.Build()), Program = Design113.Program, Catalog = Design113.Rules.Catalog };
}
