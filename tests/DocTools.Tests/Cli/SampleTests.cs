using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary>Whole cases: every submission of the sample inbox against what it must give (<c>fixtures/design-113/expected</c>).</summary>
public sealed class SampleTests(SampleRun sample) : IClassFixture<SampleRun>
{
    public static TheoryData<string> Submissions => [.. Directory.EnumerateFiles(SampleRun.ExpectedFolder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_run_ends_well() => Assert.True(sample.Run.Code == 0, sample.Run.ToString());

    [Theory]
    [MemberData(nameof(Submissions))]
    public void Decision_and_documents(string submission)
    {
        var (expected, result) = Load(submission);
        var faults = new List<string>();
        Compare(faults, "decision", Text(expected.GetProperty("decision")), Text(result.GetProperty("decision").GetProperty("status")));
        if (expected.TryGetProperty("documents", out var documents))
        {
            var status = result.GetProperty("documents").EnumerateArray().ToDictionary(d => Text(d.GetProperty("path")), d => Text(d.GetProperty("status")), StringComparer.Ordinal);
            foreach (var document in documents.EnumerateObject())
            {
                Compare(faults, document.Name, Text(document.Value), status.GetValueOrDefault(document.Name, "(not listed)"));
            }
        }

        Assert.True(faults.Count == 0, Told(submission, faults));
    }

    [Theory]
    [MemberData(nameof(Submissions))]
    public void Findings_above_info(string submission)
    {
        var (expected, result) = Load(submission);
        var found = result.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("severity").GetString() is not "info").ToList();
        var faults = new List<string>();
        foreach (var wanted in expected.GetProperty("findings").EnumerateArray())
        {
            var match = found.FindIndex(f => Matches(wanted, f));
            if (match < 0)
            {
                faults.Add("not found: " + wanted.GetRawText().ReplaceLineEndings(""));
            }
            else
            {
                found.RemoveAt(match);
            }
        }

        faults.AddRange(found.Select(f => $"not expected: {f.GetProperty("severity")} {f.GetProperty("code")} [{string.Join(' ', FieldsOf(f))}] {f.GetProperty("message")}"));
        Assert.True(faults.Count == 0, Told(submission, faults));
    }

    [Theory]
    [MemberData(nameof(Submissions))]
    public void Values_of_fields(string submission)
    {
        var (expected, result) = Load(submission);
        var read = result.GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("id").GetString()!, f => f, StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var wanted in expected.GetProperty("fields").EnumerateObject())
        {
            if (!read.TryGetValue(wanted.Name, out var field))
            {
                faults.Add($"{wanted.Name}: expected {wanted.Value.GetRawText()}, but there is no such field");
            }
            else if (!Same(wanted.Value, field.GetProperty("value")) && !SamePercentage(wanted, field))
            {
                faults.Add($"{wanted.Name}: expected {Text(wanted.Value)}, read {Text(field.GetProperty("value"))} out of '{Text(field.GetProperty("raw"))}' at {field.GetProperty("source").ToString().ReplaceLineEndings("")}");
            }
        }

        Assert.True(faults.Count == 0, Told(submission, faults));
    }

    private (JsonElement Expected, JsonElement Result) Load(string submission) =>
        (JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(SampleRun.ExpectedFolder, submission + ".json"))), sample.Result(submission));

    private static bool Matches(JsonElement wanted, JsonElement found) =>
        Same(wanted.GetProperty("code"), found.GetProperty("code")) &&
        Same(wanted.GetProperty("severity"), found.GetProperty("severity")) &&
        (!wanted.TryGetProperty("fields", out var fields) || fields.EnumerateArray().All(f => FieldsOf(found).Contains(Text(f), StringComparer.Ordinal))) &&
        (!wanted.TryGetProperty("document", out var document) || Text(found.GetProperty("message")).Contains(Text(document), StringComparison.Ordinal)) &&
        SameText(wanted, found, "expected") && SameText(wanted, found, "actual");

    // The sample states operands as text, whatever their type is.
    private static bool SameText(JsonElement wanted, JsonElement found, string name) =>
        !wanted.TryGetProperty(name, out var value) || string.Equals(Text(value), Text(found.GetProperty(name)), StringComparison.Ordinal);

    private static IEnumerable<string> FieldsOf(JsonElement finding) => finding.GetProperty("fields").EnumerateArray().Select(Text);

    private static bool Same(JsonElement wanted, JsonElement read)
    {
        if (wanted.ValueKind == JsonValueKind.Object && wanted.TryGetProperty("contains", out var pieces))
        {
            return pieces.EnumerateArray().All(p => Bare(Text(read)).Contains(Bare(Text(p)), StringComparison.Ordinal));
        }

        return (wanted.ValueKind, read.ValueKind) switch
        {
            (JsonValueKind.Number, JsonValueKind.Number) => wanted.GetDecimal() == read.GetDecimal(),
            (JsonValueKind.String, JsonValueKind.String) => string.Equals(Bare(Text(wanted)), Bare(Text(read)), StringComparison.Ordinal),
            (JsonValueKind.String, JsonValueKind.True or JsonValueKind.False) => string.Equals(Text(wanted), Text(read), StringComparison.Ordinal),
            (JsonValueKind.Object, JsonValueKind.Object) or (JsonValueKind.Array, JsonValueKind.Array) => JsonElement.DeepEquals(wanted, read),
            var (one, other) => one == other,
        };
    }

    // A workbook stores more digits than it shows, and the sample states what is shown.
    private static bool SamePercentage(JsonProperty wanted, JsonElement field) =>
        wanted.Name.EndsWith(".share", StringComparison.Ordinal) && field.GetProperty("source").TryGetProperty("cell", out _) &&
        wanted.Value.ValueKind == JsonValueKind.Number && field.GetProperty("value").ValueKind == JsonValueKind.Number &&
        Math.Abs(wanted.Value.GetDecimal() - field.GetProperty("value").GetDecimal()) <= 0.05m;

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "(null)",
        _ => value.GetRawText(),
    };

    private static void Compare(List<string> faults, string what, string expected, string actual)
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            faults.Add($"{what}: expected {expected}, was {actual}");
        }
    }

    private static string Told(string submission, List<string> faults) =>
        new StringBuilder(submission).Append(": ").Append(faults.Count.ToString(CultureInfo.InvariantCulture)).AppendLine(" difference(s)").AppendJoin('\n', faults.Take(60)).ToString();
}
