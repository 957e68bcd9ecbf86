using DocTools.Core.Corrections;
using DocTools.Core.Programs;
using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Corrections;

public sealed class FieldAddressTests
{
    private static readonly ProgramDefinition Program = TestProgram.Design113();

    [Theory]
    [InlineData("company-profile.capital", FieldType.Money, null, null)]
    [InlineData("company-profile.address.postalCode", FieldType.Text, null, null)]
    [InlineData("plan.people[12].months", FieldType.Months, null, "plan.people[12]")]
    [InlineData("application-checklist.item[1]", FieldType.YesNo, null, null)]
    [InlineData("consent[2].person", FieldType.Text, 2, null)]
    [InlineData("plan.schedule[0].marks", FieldType.Map, null, "plan.schedule[0]")]
    [InlineData("plan.budget.staff.subtotal.total", FieldType.Money, null, null)]
    public void A_full_id_leads_to_its_definition(string id, FieldType type, int? instance, string? row)
    {
        var address = FieldAddress.Find(Program, id);
        Assert.NotNull(address);
        Assert.Equal((id, type, instance, row), (address.Id, address.Field.Type, address.Instance, address.RowPath));
    }

    [Theory]
    [InlineData("")]
    [InlineData("capital")]
    [InlineData("company-profile.")]
    [InlineData("company-profile.capitl")]
    [InlineData("company-profile[0].capital")]
    [InlineData("company-profile.capital.postalCode")]
    [InlineData("company-profile.capital[0]")]
    [InlineData("consent.person")]
    [InlineData("consent[n].person")]
    [InlineData("plan.people[n].months")]
    [InlineData("plan.people.months")]
    [InlineData("plan.people[-1].months")]
    [InlineData("plan.people[01].months")]
    [InlineData("plan.people[99999999999].months")]
    [InlineData("plan.people[0][1].months")]
    [InlineData("application-checklist.item[99]")]
    public void What_is_no_full_id_of_a_field_leads_nowhere(string id) => Assert.Null(FieldAddress.Find(Program, id));

    [Fact]
    public void Every_defined_field_has_an_address()
    {
        foreach (var (form, field) in Program.Forms.SelectMany(f => f.Fields, (f, d) => (f, d)))
        {
            var id = $"{form.Id}{(form.Repeats ? "[0]" : "")}.{field.Id.Replace("[n]", "[0]", StringComparison.Ordinal)}";
            Assert.True(FieldAddress.Find(Program, id)?.Field == field, id);
        }
    }
}
