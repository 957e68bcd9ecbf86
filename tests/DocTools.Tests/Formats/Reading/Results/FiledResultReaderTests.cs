using System.Text;
using System.Text.Json;
using DocTools.Cli.Definitions;
using DocTools.Core.Letters;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;
using DocTools.Formats.Reading.Results;
using DocTools.Formats.Writing;
using DocTools.Tests.Fixtures;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Results;

/// <summary>What a result says is what comes back of it, with the types and labels of the programme's forms.</summary>
public sealed class FiledResultReaderTests(InboxRun run) : IClassFixture<InboxRun>
{
    private const string Corrected = """
        {"schema":"doctools.result/1","program":"design-113","submission":{"id":"A001","receivedAt":null,"category":null},"applicant":{"name":null,"ubn":null},"documents":[],
        "fields":[{"id":"company-profile.capital","value":5000000,"raw":"6,000 千元","confidence":1.0,"source":null,"correction":{"value":6000000,"raw":"6,000 千元","confidence":0.6,"by":"王","reason":"影本為 5"}},
        {"id":"company-profile.founded_date","value":null,"raw":"89年","confidence":1.0,"source":{"document":"a.docx","page":null,"sheet":null,"table":"2.1","row":3,"column":4},"correction":{"value":"2000-01-02","raw":"89年","confidence":0.6,"by":"","reason":"","follows":"x"}},
        {"id":"gone.field","value":"2024-05-01","raw":null,"confidence":1.0,"source":null}],
        "findings":[],"decision":{"status":"review","reasons":[]}}
        """;

    public static TheoryData<string> Programs => [.. Samples.Programs()];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_value_of_the_samples_comes_back(string program)
    {
        var reader = new FiledResultReader(Program(program));
        foreach (var id in Samples.Ids(program))
        {
            var json = run.Result(program, id);
            var filed = reader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
            Assert.Equal(json["submission"]!["id"]!.GetValue<string>(), filed.Id);
            Assert.Equal(json["decision"]!["status"]!.GetValue<string>(), filed.Decision.Status.ToString().ToLowerInvariant());
            Assert.Equal(json["documents"]!.AsArray().Select(d => d!["path"]!.GetValue<string>()), filed.Documents.Select(d => d.Path));
            Assert.Equal(
                json["fields"]!.AsArray().Select(f => $"{f!["id"]} {Text(f["value"]?.ToJsonString())}"),
                filed.Fields.Select(f => $"{f.Id} {Text(Written(f.Value))}"));
            Assert.Equal(
                json["findings"]!.AsArray().Select(f => $"{f!["code"]} {f["severity"]} {f["message"]} {Text(f["expected"]?.ToJsonString())} {Text(f["actual"]?.ToJsonString())} {f["reference"]}"),
                filed.Findings.Select(f => $"{f.Code} {f.Severity.ToString().ToLowerInvariant()} {f.Message} {Text(Written(f.Expected))} {Text(Written(f.Actual))} {f.Reference}"));
            Assert.All(filed.Fields, f => Assert.True(f.Definition is not null, $"{id}: {f.Id} has no definition"));
        }
    }

    [Fact]
    public void Types_labels_and_rows_come_from_the_forms()
    {
        var filed = new FiledResultReader(Program("design-113")).Read(Encoding.UTF8.GetBytes(run.Result("design-113", "A001-澐岫製茶").ToJsonString()));
        Assert.IsType<FieldValue.Date>(filed.Find("company-profile.founded_date")!.Value);
        Assert.Equal("申請企業名稱", filed.Find("company-profile.company_name")!.Label);
        Assert.Equal(filed.Fields.Count(f => f.Id.StartsWith("plan.people[", StringComparison.Ordinal) && f.Id.EndsWith("].name", StringComparison.Ordinal)), filed.CountRows("plan.people"));
        Assert.True(filed.CountRows("consent") > 1);
        Assert.Equal(0, filed.CountRows("plan.peopl"));
    }

    [Fact]
    public void A_correction_keeps_what_was_read()
    {
        var filed = new FiledResultReader(Program("design-113")).Read(Encoding.UTF8.GetBytes(Corrected));
        Assert.Equal(["company-profile.capital", "company-profile.founded_date"], filed.Corrected.Select(f => f.Id));
        Assert.Equal(new FiledCorrection(new FieldValue.Number(6000000), "6,000 千元", "王", "影本為 5", null), filed.Find("company-profile.capital")!.Correction);
        var blanked = filed.Find("company-profile.founded_date")!;
        Assert.Null(blanked.Value);
        Assert.Equal(new FieldValue.Date(new DateOnly(2000, 1, 2)), blanked.Correction!.Earlier);
        Assert.Equal("2.1", blanked.Source!.Table);

        // No form has it: the text stays a text, and the id stands for the label.
        Assert.Equal(new FieldValue.Text("2024-05-01"), filed.Find("gone.field")!.Value);
        Assert.Equal("gone.field", filed.Find("gone.field")!.Label);
    }

    [Fact]
    public void A_waiver_stays_with_its_finding()
    {
        const string json = """
            {"schema":"doctools.result/1","program":"x","submission":{"id":"A"},"applicant":{},"documents":[],"fields":[],
            "findings":[{"code":"budget.tax","severity":"error","message":"m","fields":[],"expected":1,"actual":2,"reference":null,"waiver":{"by":"王","reason":"已電話確認"}},
            {"code":"budget.tax","severity":"error","message":"n","fields":[],"expected":1,"actual":3,"reference":null}],"decision":{"status":"supplement","reasons":["budget.tax"]}}
            """;
        var filed = new FiledResultReader(program: null).Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal(("王", "已電話確認"), (filed.Findings[0].Waiver!.By, filed.Findings[0].Waiver!.Reason));
        Assert.Equal([false, true], filed.Findings.Select(f => f.Stands));
        var letter = new LetterFrame(new LetterFacts(filed, new DateOnly(2024, 5, 13)), Program("design-113"), new LetterSet());
        Assert.Equal(["n"], letter.Points.Select(p => p.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"schema":"doctools.run/1"}""")]
    [InlineData("""{"schema":"doctools.result/1","program":"x","submission":{"id":"A","receivedAt":"yesterday"},"applicant":{},"documents":[],"fields":[],"findings":[],"decision":{"status":"accepted","reasons":[]}}""")]
    [InlineData("""{"schema":"doctools.result/1","program":"x","submission":{"id":"A"},"applicant":{},"documents":[],"fields":[],"findings":[],"decision":{"status":"maybe","reasons":[]}}""")]
    public void What_is_no_result_is_told(string json) =>
        Assert.Throws<InvalidDataException>(() => new FiledResultReader(program: null).Read(Encoding.UTF8.GetBytes(json)));

    private static ProgramDefinition Program(string program) => ProgramKit.Start(TemplateFolder.Find().FolderOf(program), Language.Chinese).Definition;

    private static string Text(string? json) => json is null ? "null" : JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json));

    private static string Written(FieldValue? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ResultJson.WriteValue(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
