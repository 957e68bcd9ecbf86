using DocTools.Core.Programs;
using DocTools.Formats.Writing;
using Xunit;

namespace DocTools.Tests.Formats.Writing;

public class ChecklistLayoutTests
{
    [Fact]
    public void The_programmes_layout_has_the_ten_items_of_the_printed_form()
    {
        Assert.Equal("1 2 3 4 5 6 7 8 9 10", string.Join(' ', SampleLayout.Design.Items.Select(i => i.Number)));
        Assert.All(SampleLayout.Design.Items, i => Assert.Equal($"application-checklist.item[{i.Number}]", i.Field));
        Assert.Equal("registration company-profile consent slides plan", string.Join(' ', SampleLayout.Design.Items.Select(i => i.Found.Document).OfType<string>()));
    }

    [Theory]
    [InlineData("title: 表\nitemsTitle: 項\ntilte: x", "c.yaml:3: unknown key 'tilte'; did you mean 'title'?")]
    [InlineData("itemsTitle: 項", "c.yaml:1: 'title' is missing")]
    [InlineData("title: 表\nitemsTitle: 項\nitems:\n  - { number: 1, field: \"application-checklist.item[1]\", label: x, found: { document: registraton } }", "c.yaml:4: unknown form 'registraton'; did you mean 'registration'?")]
    [InlineData("title: 表\nitemsTitle: 項\nplanName: [company-profile.plan_nam]", "c.yaml:3: unknown field 'company-profile.plan_nam'; did you mean 'company-profile.plan_name'?")]
    [InlineData("title: 表\nitemsTitle: 項\nitems:\n  - { number: 1, field: \"application-checklist.item[1]\", label: x }", "c.yaml:4: 'found' is missing")]
    [InlineData("title: 表\nitemsTitle: 項\nitems:\n  - { number: 1, field: \"application-checklist.item[1]\", label: x, found: { otherwise: maybe } }", "c.yaml:4: 'otherwise' must be yes, no or open, not 'maybe'")]
    [InlineData("title: 表\nitemsTitle: 項\nbudget: { title: 經費, columns: [{ id: totla, label: 合計 }] }", "c.yaml:3: unknown budget column 'totla'; did you mean 'total'?")]
    public void A_fault_is_told_with_its_line(string yaml, string expected)
    {
        var errors = new DefinitionErrors();
        ChecklistLayoutReader.Read("c.yaml", yaml, SampleProgram.Design, errors);
        Assert.Equal(expected, string.Join('\n', errors.All));
    }

    [Fact]
    public void A_missing_file_is_told()
    {
        var errors = new DefinitionErrors();
        Assert.Null(ChecklistLayout.Load(Path.Combine(Path.GetTempPath(), "no-such-programme"), SampleProgram.Design, errors));
        Assert.Contains("checklist.yaml", Assert.Single(errors.All).File, StringComparison.Ordinal);
    }
}
