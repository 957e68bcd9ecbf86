using DocTools.Cli.State;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Values;
using DocTools.Formats.Writing;
using DocTools.Tests.Formats.Writing;
using Xunit;

namespace DocTools.Tests.Cli;

public sealed class CaseStateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<FieldValue> Values { get; } = new()
    {
        new FieldValue.Text("𠮷野\n「家」\""),
        new FieldValue.Number(1.50m),
        new FieldValue.Number(79228162514264337593543950335m),
        new FieldValue.Number(-0.0000000001m),
        new FieldValue.Date(new DateOnly(2024, 2, 29)),
        new FieldValue.Flag(false),
        new FieldValue.List(["甲", "乙"]),
        new FieldValue.List([]),
        new FieldValue.Map([new MapEntry("6月", [20m]), new MapEntry("7月", [40.5m])], Lists: false),
        new FieldValue.Map([new MapEntry("10月", [6m, 7m, 8m]), new MapEntry("9月", [])], Lists: true),
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Every_kind_of_value_comes_back_as_it_was(FieldValue value)
    {
        var field = new Field("plan.x", FieldType.Text, ParsedValue.Of(value, 0.7, "field.email"), " raw\n", new Origin.Read(new Source("a.docx") { Page = 2, Sheet = "表", Table = "2.1", Row = 3, Column = 4, Cell = "C12", Box = new PageBox(1.5m, 2m, 3m, 4.25m) })) { Label = "標" };
        var back = Assert.Single(RoundTrip(new Case { Id = "A", Fields = [field] }).Case.Fields);
        Assert.Equal(value, back.Value);
        Assert.Equal(value.Display, back.Value!.Display);
        Assert.Equal((field.Id, field.Type, field.Raw, field.Label, field.Parsed.Confidence, field.Parsed.Problem), (back.Id, back.Type, back.Raw, back.Label, back.Parsed.Confidence, back.Parsed.Problem));
        Assert.Equal(field.Source, back.Source);
    }

    [Fact]
    public void Every_kind_of_origin_comes_back_as_it_was()
    {
        Origin[] origins = [new Origin.Absent("沒有標籤", "a.docx"), new Origin.Computed("學歷", new Source("b.docx")), new Origin.Computed("無", null), new Origin.Read(new Source("c"))];
        var fields = origins.Select((o, i) => new Field("f" + i, FieldType.Text, ParsedValue.Blank, null, o));
        Assert.Equal(origins, RoundTrip(new Case { Id = "A", Fields = [.. fields] }).Case.Fields.Select(f => f.Origin));
    }

    [Fact]
    public void A_report_made_of_a_taken_over_state_has_the_same_bytes()
    {
        foreach (var report in new[] { SampleReports.Rich, SampleReports.Clean, SampleReports.Empty })
        {
            var state = RoundTrip(report.Case, report);
            Assert.Equal(Json(report), Json(report with { Case = state.Case, Budget = state.Budget, Findings = state.Findings }));
        }
    }

    [Fact]
    public void A_state_of_another_fingerprint_or_a_damaged_one_is_none()
    {
        var store = new CaseStateStore(_folder["cases"]);
        store.Save(new CaseState("one", new Case { Id = "a:b" }, null, [], new CaseSummary { Id = "a:b" }));
        Assert.NotNull(store.Load("a:b", "one"));
        Assert.Null(store.Load("a:b", "two"));
        Assert.Null(store.Load("c", "one"));
        var file = Assert.Single(Directory.EnumerateFiles(_folder["cases"]));
        File.WriteAllText(file, File.ReadAllText(file)[..20]);
        Assert.Null(store.Load("a:b", "one"));
        store.KeepOnly([]);
        Assert.Empty(Directory.EnumerateFiles(_folder["cases"]));
    }

    private static readonly CaseSummary Summary = new()
    {
        Id = "A",
        Ubn = new PlacedText("p.ubn", "04595257", "附件一"),
        Documents = [new HashedDocument("a.docx", "00")],
        Prose = "𠮷一\n二",
        ProseFields = ["plan.a"],
        People = [new PersonMonths("k", "王", "某", 2.50m, "plan.people[0].months", "附件四")],
    };

    [Fact]
    public void What_the_rules_between_cases_need_comes_back_as_it_was()
    {
        var back = RoundTrip(new Case { Id = "A" }).Summary;
        Assert.Equal(Summary with { Documents = [], ProseFields = [], People = [] }, back with { Documents = [], ProseFields = [], People = [] });
        Assert.Equal(Summary.Documents.AsEnumerable(), back.Documents);
        Assert.Equal(Summary.ProseFields.AsEnumerable(), back.ProseFields, StringComparer.Ordinal);
        Assert.Equal(Summary.People.AsEnumerable(), back.People);
    }

    private CaseState RoundTrip(Case @case, CaseReport? report = null)
    {
        var store = new CaseStateStore(_folder["cases"]);
        store.Save(new CaseState("print", @case, report?.Budget, report?.Findings ?? [], Summary));
        return store.Load(@case.Id, "print") ?? throw new InvalidOperationException("the state was not found again");
    }

    private static string Json(CaseReport report)
    {
        using var stream = new MemoryStream();
        ResultJson.Write(stream, report);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
