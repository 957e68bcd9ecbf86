using DocTools.Core.Budgets;
using DocTools.Formats.Writing;
using Xunit;

namespace DocTools.Tests.Formats.Writing;

public class BudgetAddressesTests
{
    // Column 2 and 3 hold what was filed, 4 and 5 what was recomputed; the lines stand from row 10.
    [Theory]
    [InlineData("{b.a:total}+{b.c:total}", "E10+C11")]
    [InlineData("=ROUND(({b.a:self}+{b.c:total})*0.13,0)", "ROUND((B10+C11)*0.13,0)")]
    [InlineData("{b.none:total}*2", "0*2")]
    [InlineData("100000*1.5", "100000*1.5")]
    public void Operands_become_addresses(string formula, string expected)
    {
        IReadOnlyList<BudgetLine> lines =
        [
            new("b.a", "甲", [new("b.a", "甲", "self", 1, null, null), new("b.a", "甲", "total", 1, 1, "f") { CellFormula = "1" }]),
            new("b.c", "丙", [new("b.c", "丙", "total", 1, null, "f") { CellFormula = "1" }]),
        ];
        var addresses = new BudgetAddresses(lines, i => 10 + i, c => c is "self" ? 2 : 3, c => c is "self" ? 4 : 5);
        Assert.Equal(expected, addresses.Formula(formula));
    }
}
