using DocTools.Core.Printing;
using DocTools.Core.Programs;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Core.Printing;

public sealed class PrintLoaderTests : IDisposable
{
    private const string Head = """
        id: f
        title: 表
        fields:
          - { id: name, type: text, label: 姓名, labels: [姓名], required: true }
          - { id: kind, type: choice, label: 類別, locate: boxes, labels: [類別], options: [甲, 乙] }
        tables:
          - id: people
            columns:
              - { id: name, type: text, label: 姓名, labels: [姓名] }
              - { id: party, type: text, label: 單位, labels: [單位] }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("- { text: \"{nmae}{name}\" }", "unknown field 'nmae'; did you mean 'name'?")]
    [InlineData("- { text: \"{name}{kind=丙}\" }", "unknown option of field 'kind' '丙'")]
    [InlineData("- { text: \"{name\" }", "has an opening brace without a closing one")]
    [InlineData("- { text: 沒有位置 }", "the required field 'name' has no place in 'print'")]
    [InlineData("- { widths: [1, 1], rows: [[姓名, \"{name}\", 多]] }", "a row of this table has 2 cells")]
    [InlineData("- { widths: [1, 1], rows: [[<, \"{name}\"]] }", "'<' has no cell to join with")]
    [InlineData("- { widths: [1, 1], rows: [[^, \"{name}\"]] }", "'^' has no cell to join with")]
    [InlineData("- { widths: [0, 1], rows: [[姓名, \"{name}\"]] }", "'widths' must be numbers above 0")]
    [InlineData("- { widths: [1], rows: [[\"{name}\"], { each: persons, cells: [\"x\"] }] }", "unknown table 'persons'")]
    [InlineData("- { text: \"{name}\", align: middle }", "unknown place of a text 'middle'")]
    [InlineData("- { align: left }", "a block of a printed form is one of")]
    public void A_fault_is_told_with_its_line(string block, string message)
    {
        var (_, errors) = Load(block);
        Assert.Contains(errors.All, e => e.ToString().Contains(message, StringComparison.Ordinal) && e.Line > 10);
    }

    [Fact]
    public void Cells_are_joined_across_and_down()
    {
        var (form, errors) = Load("- { widths: [1, 1, 1], rows: [[標題, <, <], [左, \"{name}\", <], [^, a, b]] }");
        Assert.True(errors.None, string.Join('\n', errors.All));
        var rows = Assert.IsType<PrintBlock.Table>(Assert.Single(form!.Print!.Blocks)).Rows;
        Assert.Equal(["0 3x1", "0 1x2 1 2x1", "1 1x1 2 1x1"], rows.Select(r => string.Join(' ', r.Cells.Select(c => $"{c.Column} {c.Across}x{c.Down}"))));
    }

    [Fact]
    public void Rows_are_repeated_for_their_group_and_the_blank_form_has_the_least()
    {
        var (form, errors) = Load("- { widths: [1, 1], rows: [[\"{name}\", <], { each: people, where: { party: 甲方 }, least: 2, cells: [\"{#}\", \"{.name}\"] }] }");
        Assert.True(errors.None, string.Join('\n', errors.All));
        Assert.Equal(["people[0].name", "people[1].name"], Places(FormValues.Blank));
        var values = FormValues.Blank.Values
            .Add("people[0].party", new DocTools.Core.Values.FieldValue.Text("乙方")).Add("people[0].name", new DocTools.Core.Values.FieldValue.Text("王"))
            .Add("people[1].party", new DocTools.Core.Values.FieldValue.Text("甲方")).Add("people[1].name", new DocTools.Core.Values.FieldValue.Text("李"));
        Assert.Equal(["people[1].name", "people[2].name"], Places(new FormValues(values)));

        IEnumerable<string> Places(FormValues filled) => FormComposer.Compose(form!, filled).Places.Where(p => p != "name" && !p.EndsWith("party", StringComparison.Ordinal));
    }

    private (FormDefinition? Form, DefinitionErrors Errors) Load(string block)
    {
        var file = _folder["f.yaml"];
        File.WriteAllText(file, Head + "\nprint:\n  blocks:\n    " + block + "\n");
        var errors = new DefinitionErrors();
        return (FormLoader.Load(file, errors), errors);
    }
}
