using DocTools.Core.Budgets;
using DocTools.Core.Rules.Messages;
using DocTools.Tests.Core.Rules;
using Xunit;

namespace DocTools.Tests.Core.Budgets;

public sealed class BudgetRecomputerTests
{
    [Fact]
    public void A_tidy_budget_differs_nowhere()
    {
        var sheet = Recompute(Tidy());
        Assert.DoesNotContain(sheet.Lines, c => c.Differs);
        Assert.Equal(4 * 16, sheet.Lines.Length);
        Assert.Equal("plan.budget.staff.researcher", sheet.Lines[0].Id);
        Assert.Equal(["government", "self", "total", "share"], sheet.Lines.Take(4).Select(c => c.Column));
    }

    [Fact]
    public void A_corrected_staff_line_goes_on_into_what_is_made_of_it()
    {
        // 1.5 months are stated, but 160,000 filed: the total column is corrected down to the grand total.
        var sheet = Recompute(Tidy().Line("staff.researcher", 160_000, 0, 160_000));
        Assert.Equal((160_000m, 150_000m, 10_000m), Of(sheet, "staff.researcher", "total"));
        Assert.Equal((150_000m, 150_000m, 0m), Of(sheet, "staff.subtotal", "total"));
        Assert.Equal((150_000m, 160_000m, -10_000m), Of(sheet, "staff.subtotal", "government"));
        Assert.Equal((32_500m, 32_500m, 0m), Of(sheet, "management", "total"));
    }

    [Fact]
    public void The_fee_the_tax_and_the_total_follow_from_each_other()
    {
        var sheet = Recompute(Tidy().Line("management", 19_500, 20_000, 39_500));
        Assert.Equal((39_500m, 32_500m, 7_000m), Of(sheet, "management", "total"));

        // The split of the fee is the applicant's, so the tax is that of the filed own funds.
        Assert.Null(Cell(sheet, "management", "self").Expected);
        Assert.Equal(6_000m, Cell(sheet, "tax", "self").Expected);
        Assert.Equal(250_000m + 32_500m + 6_000m, Cell(sheet, "total", "total").Expected);
    }

    [Fact]
    public void The_split_of_a_line_is_nobodys_to_fix_and_the_government_bears_no_tax()
    {
        var sheet = Recompute(Tidy());
        Assert.All(new[] { "staff.researcher", "business.printing", "travel", "management" }, l => Assert.Null(Cell(sheet, l, "government").Expected));
        Assert.Equal(0, Cell(sheet, "tax", "government").Expected);
        Assert.Equal(Cell(sheet, "tax", "self").Expected, Cell(sheet, "tax", "total").Expected);
    }

    [Fact]
    public void Formulas_come_in_words_and_for_a_spreadsheet()
    {
        var fee = Cell(Recompute(Tidy()), "management", "total");
        Assert.Equal("(人事費＋業務費＋旅運費)×13%", fee.Formula);
        Assert.Equal("ROUND(((({plan.budget.staff.subtotal:total}+{plan.budget.business.subtotal:total})+{plan.budget.travel:total})*0.13),0)", fee.CellFormula);
        var staff = Cell(Recompute(Tidy()), "staff.researcher", "total");
        Assert.Equal(("100,000×投入人月", "ROUND((100000*1.5),0)"), (staff.Formula, staff.CellFormula));
        Assert.Equal("政府款＋自籌款", Cell(Recompute(Tidy()), "business.printing", "total").Formula);
    }

    [Fact]
    public void Lines_that_the_applicant_added_are_counted_under_their_own_label()
    {
        var sheet = Recompute(Tidy().With("plan.budget.business.other[0].label", "保險費").Line("business.other[0]", 0, 1_000, 1_000));
        Assert.Equal("保險費", Cell(sheet, "business.other[0]", "total").Label);
        Assert.Equal(101_000m, Cell(sheet, "business.subtotal", "total").Expected);
    }

    [Fact]
    public void What_is_not_known_is_not_guessed()
    {
        var sheet = Recompute(new CaseBuilder().Line("staff.researcher", null, null, 150_000).Line("staff.subtotal", null, null, 150_000));
        Assert.Null(Cell(sheet, "staff.subtotal", "government").Expected);
        Assert.Equal(150_000m, Cell(sheet, "staff.subtotal", "total").Expected);
        Assert.Null(Cell(sheet, "total", "self").Expected);
    }

    [Fact]
    public void There_is_no_sheet_without_a_table() => Assert.Null(Recomputer().Recompute(new CaseBuilder().With("plan.plan_name", "山海茶").Build()));

    /// <summary>150,000 staff, 100,000 business, no travel; the fee split 19,500 to 13,000; a tax of 5 % on 113,000.</summary>
    internal static CaseBuilder Tidy() => new CaseBuilder()
        .Line("staff.researcher", 150_000, 0, 150_000).With("plan.budget.staff.researcher.months", 1.5m)
        .Line("staff.subtotal", 150_000, 0, 150_000)
        .Line("business.printing", 0, 100_000, 100_000)
        .Line("business.subtotal", 0, 100_000, 100_000)
        .Line("management", 19_500, 13_000, 32_500)
        .Line("tax", 0, 5_650, 5_650)
        .Line("total", 169_500, 118_650, 288_150)
        .With("plan.budget.staff.researcher.share", 52.06m, "52.06%")
        .With("plan.budget.total.share", 100, "100%");

    private static (decimal?, decimal?, decimal?) Of(BudgetSheet sheet, string line, string column)
    {
        var cell = Cell(sheet, line, column);
        return (cell.Reported, cell.Expected, cell.Difference);
    }

    private static BudgetCell Cell(BudgetSheet sheet, string line, string column) =>
        sheet.Lines.Single(c => string.Equals(c.Id, "plan.budget." + line, StringComparison.Ordinal) && string.Equals(c.Column, column, StringComparison.Ordinal));

    private static BudgetSheet Recompute(CaseBuilder builder) => Recomputer().Recompute(builder.Build()) ?? throw new InvalidOperationException("there is no sheet");

    private static BudgetRecomputer Recomputer() => new(Design113.Program, Design113.Rules.Budget!, Design113.Rules.Messages, Language.Chinese);
}
