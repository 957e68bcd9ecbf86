using DocTools.Core.Programs;
using Xunit;

namespace DocTools.Tests.Core.Programs;

public sealed class ProgramLoaderTests
{
    private const string Form = """
        id: letter
        title: 信
        fields:
          - { id: name, type: text, label: 姓名, labels: [姓名] }
        """;

    private const string Program = """
        id: p
        name: 計畫
        version: "1"
        year: 2024
        period: { start: 2024-05-01, end: 2024-10-31 }
        applicantName: [letter.name]
        """;

    public static TheoryData<string, string, string, string> Faults() => new()
    {
        { Program.Replace("2024\n", "2024.5\n", StringComparison.Ordinal), Form, "program.yaml:4", "'year' must be a whole number, not '2024.5'" },
        { Program, Form.Replace("type: text", "type: text, maxLength: 99999999999999999999", StringComparison.Ordinal), "letter.yaml:4", "'maxLength' must be a whole number" },
        { Program + "\ncolour: red", Form, "program.yaml:7", "unknown key 'colour'" },
        { Program + "\nrequiredDocuments:\n  - { form: lettre, reference: 一 }", Form, "program.yaml:7", "unknown form 'lettre'; did you mean 'letter'?" },
        { Program.Replace("letter.name", "letter.nmae", StringComparison.Ordinal), Form, "program.yaml:6", "unknown field 'letter.nmae'; did you mean 'letter.name'?" },
        { Program + "\ncategories:\n  - { id: a, labels: [甲], deadline: 2024-05-10T17:00:00, reference: 一 }", Form, "program.yaml:8", "'deadline' must be a time with a zone" },
        { Program + "\ncategories:\n  - { id: a, labels: [甲], deadline: 0115-06-30T17:00:00+08:00, reference: 一 }", Form, "program.yaml:8", "as 2026 for the ROC year 115" },
        { Program + "\nparameters:\n  - { name: cap, since: 2024-01-01, reference: 一 }", Form, "program.yaml:8", "parameter 'cap' has neither 'value' nor 'byCategory'" },
        { Program, Form + "\n  - { id: name, type: text, label: 名 }", "letter.yaml:5", "field 'name' is defined twice" },
        { Program, Form.Replace("type: text", "type: txet", StringComparison.Ordinal), "letter.yaml:4", "unknown type 'txet'; did you mean 'text'?" },
        { Program, Form.Replace("labels: [姓名]", "section: host", StringComparison.Ordinal), "letter.yaml:4", "unknown section of field 'name' 'host'" },
        { Program, Form + "\n  - { id: c, type: choice, label: 類, locate: boxes }", "letter.yaml:5", "choice 'c' has no options" },
        { Program, Form + "\n  - { id: d, type: text, label: 名, locate: pattern, patterns: ['('] }", "letter.yaml:5", "pattern '('" },
        { Program, "id: [", "letter.yaml:", "" },
        { Program, Form.Replace("labels: [姓名]", "labels: [姓名", StringComparison.Ordinal), "letter.yaml:4", "" },
        { Program, Form.Replace("title: 信", "title: [", StringComparison.Ordinal), "letter.yaml:", "a bracket or brace is not closed" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Tells_every_fault_with_its_file_and_line(string program, string form, string place, string message)
    {
        var (definition, errors) = Load(program, form);
        Assert.Null(definition);
        Assert.Contains(errors, e => e.Contains(place, StringComparison.Ordinal) && e.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Loads_a_sound_definition()
    {
        var (definition, errors) = Load(Program, Form);
        Assert.Empty(errors);
        Assert.Equal("letter", Assert.Single(definition!.Forms).Id);
    }

    private static (ProgramDefinition? Definition, string[] Errors) Load(string program, string form)
    {
        var folder = Directory.CreateTempSubdirectory("doctools-program").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "forms"));
            File.WriteAllText(Path.Combine(folder, "program.yaml"), program);
            File.WriteAllText(Path.Combine(folder, "forms", "letter.yaml"), form);
            var errors = new DefinitionErrors();
            return (ProgramLoader.Load(folder, errors), [.. errors.All.Select(e => e.ToString())]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
