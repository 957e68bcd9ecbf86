using System.Text;
using System.Text.Json;
using DocTools.Cli.Definitions;
using DocTools.Core.Privacy;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;
using DocTools.Tests.Formats.Writing;
using Xunit;

namespace DocTools.Tests.Cli.Ledgers;

/// <summary><c>process --mask</c> over the sample inboxes: no value of a person stands in a table or a log, and no company is hidden.</summary>
public sealed class MaskedRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("design-113")]
    [InlineData("cluster-110")]
    [InlineData("b2g-113")]
    public void No_value_of_a_person_stands_in_a_table_or_a_log(string program)
    {
        string[] arguments = ["process", RepositoryRoot.File("fixtures", program, "inbox"), "--program", program, "--out", _folder["out"], "--no-pdf", "--mask"];
        var run = CommandRun.Of(arguments);
        Assert.True(run.Code == 0, run.ToString());
        var persons = Persons(program);
        Assert.True(persons.Count > 20, $"{persons.Count} values of persons in the samples of {program}");
        var tables = Directory.EnumerateFiles(_folder["out"], "*.csv", SearchOption.AllDirectories).Select(f => (File: f, Text: File.ReadAllText(f)))
            .Concat(Directory.EnumerateFiles(_folder["out"], "*.xlsx", SearchOption.AllDirectories).Select(f => (File: f, Text: string.Join('\n', WorkbookDump.Lines(File.ReadAllBytes(f))))))
            .Append((File: "stderr", Text: run.Error)).Append((File: "run.json", Text: File.ReadAllText(_folder["out/run.json"])));
        var told = tables.SelectMany(t => persons.Where(p => t.Text.Contains(p, StringComparison.Ordinal)).Select(p => $"{Path.GetFileName(t.File)} holds 「{p}」")).ToList();
        Assert.True(told.Count == 0, string.Join('\n', told.Take(20)));

        // The file's own outputs keep what was read.
        Assert.Contains(persons, p => Directory.EnumerateFiles(_folder["out"], "result.json", SearchOption.AllDirectories).Any(f => File.ReadAllText(f).Contains(p, StringComparison.Ordinal)));
        var fields = File.ReadAllText(_folder["out/fields.csv"]);
        Assert.Contains("○", fields, StringComparison.Ordinal);
        Assert.Contains("***", fields, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_a_natural_persons_business_is_hidden_and_a_companys_is_not()
    {
        var program = ProgramKit.Start(TemplateFolder.Find().FolderOf("cluster-110"), Language.Chinese).Definition;
        var roster = program.FindForm("member-roster")!.Tables.Single(t => t.NaturalPerson is not null);
        Assert.Equal(("registration", "商業,小規模商業"), (roster.NaturalPerson!.Field, string.Join(',', roster.NaturalPerson.Options)));
        Assert.Null(new PersonalFields(program).KindOf("member-roster.members[0].ubn"));
        Assert.Equal(PersonalKind.Name, new PersonalFields(program).KindOf("member-roster.members[0].representative"));
        Assert.Equal(PersonalKind.Phone, new PersonalFields(program).KindOf("member-roster.members[0].phone"));
        Assert.Null(new PersonalFields(program).KindOf("member-roster.members[0].company_name"));
    }

    [Fact]
    public void Turning_the_mask_on_or_off_writes_the_tables_anew()
    {
        Sample.CopyTo(_folder["inbox"], "A001-澐岫製茶");
        string[] arguments = ["process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf"];
        Assert.Equal(0, CommandRun.Of(arguments).Code);
        var open = File.ReadAllBytes(_folder["out/fields.csv"]);
        Assert.Equal(0, CommandRun.Of([.. arguments, "--mask"]).Code);
        Assert.NotEqual(open, File.ReadAllBytes(_folder["out/fields.csv"]));
        Assert.Equal(0, CommandRun.Of(arguments).Code);
        Assert.Equal(open, File.ReadAllBytes(_folder["out/fields.csv"]));
    }

    [Fact]
    public void A_fault_in_a_correction_does_not_quote_what_it_says_of_a_person()
    {
        Sample.CopyTo(_folder["inbox"], "A001-澐岫製茶");
        _folder.Write("c.csv", "submission,field,value,reason,by\nA001-澐岫製茶,company-profile.contact.email,wang.at.example,x,y\n");
        var run = CommandRun.Of("process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf", "--corrections", _folder["c.csv"]);
        Assert.Equal(2, run.Code);
        Assert.True(run.Error.Contains("company-profile.contact.email", StringComparison.Ordinal) && !run.Error.Contains("wang", StringComparison.Ordinal), run.ToString());
    }

    // Names, numbers, mailboxes and addresses as result.json holds them; what is too short or a company's as well is no proof of anything.
    private HashSet<string> Persons(string program)
    {
        var personal = new PersonalFields(ProgramKit.Start(TemplateFolder.Find().FolderOf(program), Language.Chinese).Definition);
        var persons = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_folder["out"], "result.json", SearchOption.AllDirectories))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file, Encoding.UTF8));
            foreach (var field in json.RootElement.GetProperty("fields").EnumerateArray().Where(f => personal.KindOf(f.GetProperty("id").GetString()!) is not null))
            {
                foreach (var text in new[] { field.GetProperty("value"), field.GetProperty("raw") }.Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!.Trim()))
                {
                    if (text.Length > 2 && !text.All(char.IsAsciiDigit))
                    {
                        persons.Add(text);
                    }
                }
            }
        }

        return persons;
    }
}
