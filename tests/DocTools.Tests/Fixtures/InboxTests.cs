using System.Text.Json.Nodes;
using Xunit;

namespace DocTools.Tests.Fixtures;

/// <summary>
/// The whole road over the sample inbox of every programme: what every submission must give stands in <c>fixtures/PROGRAM/expected</c>,
/// out of the data that the documents were made from.
/// </summary>
public sealed class InboxTests(InboxRun run) : IClassFixture<InboxRun>
{
    public static TheoryData<string> Programs => [.. Samples.Programs()];

    public static TheoryData<string, string> Submissions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (program, id) in Samples.Programs().SelectMany(p => Samples.Ids(p), (p, i) => (p, i)))
            {
                data.Add(program, id);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_run_ends_well_and_knows_every_submission(string program)
    {
        Assert.True(run.Command(program).Code == 0, run.Command(program).ToString());
        foreach (var id in Samples.Ids(program))
        {
            Assert.Equal(id, run.Result(program, id)["submission"]!["id"]!.GetValue<string>());
        }
    }

    [Theory]
    [MemberData(nameof(Submissions))]
    public void Every_field_has_the_value_that_was_written(string program, string submission)
    {
        var fields = run.Result(program, submission)["fields"]!.AsArray().ToDictionary(f => f!["id"]!.GetValue<string>(), f => f!, StringComparer.Ordinal);
        var wrong = Samples.Expected(submission, program)["fields"]!.AsObject()
            .Where(e => !ValueComparison.Same(e.Key, e.Value, fields.GetValueOrDefault(e.Key)?["value"]))
            .Select(e => Difference(e.Key, e.Value, fields.GetValueOrDefault(e.Key)))
            .ToList();
        Assert.True(wrong.Count == 0, Report(submission, wrong));
    }

    [Theory]
    [MemberData(nameof(Submissions))]
    public void Every_fault_is_found_and_nothing_else(string program, string submission)
    {
        var wrong = FindingComparison.Differences(Samples.Expected(submission, program)["findings"]!.AsArray(), run.Result(program, submission)["findings"]!.AsArray()).ToList();
        Assert.True(wrong.Count == 0, Report(submission, wrong));
    }

    [Theory]
    [MemberData(nameof(Submissions))]
    public void The_decision_and_the_documents_are_right(string program, string submission)
    {
        var (expected, result) = (Samples.Expected(submission, program), run.Result(program, submission));
        var wrong = new List<string>();
        var decision = result["decision"]!["status"]!.GetValue<string>();
        if (!string.Equals(decision, expected["decision"]!.GetValue<string>(), StringComparison.Ordinal))
        {
            wrong.Add($"decision: expected {ValueComparison.Show(expected["decision"])}, actual {ValueComparison.Show(result["decision"])}");
        }

        if (expected.AsObject().TryGetPropertyValue("category", out var category) && !JsonNode.DeepEquals(category, result["submission"]!["category"]))
        {
            wrong.Add($"category: expected {ValueComparison.Show(category)}, actual {ValueComparison.Show(result["submission"]!["category"])}");
        }

        if (expected["infos"] is JsonArray infos)
        {
            var told = result["findings"]!.AsArray().Where(f => f!["severity"]!.GetValue<string>() is "info").Select(f => f!["code"]!.GetValue<string>()).Order(StringComparer.Ordinal);
            if (!infos.Select(i => i!.GetValue<string>()).SequenceEqual(told, StringComparer.Ordinal))
            {
                wrong.Add($"infos: expected {ValueComparison.Show(infos)}, actual {string.Join(' ', told)}");
            }
        }

        var documents = result["documents"]!.AsArray().ToDictionary(d => d!["path"]!.GetValue<string>(), d => d!["status"]!.GetValue<string>(), StringComparer.Ordinal);
        foreach (var (path, status) in expected["documents"]?.AsObject() ?? [])
        {
            var actual = documents.GetValueOrDefault(path);
            if (!string.Equals(actual, status!.GetValue<string>(), StringComparison.Ordinal))
            {
                wrong.Add($"{path}: expected {status}, actual {actual ?? "not in the list"}");
            }
        }

        Assert.True(wrong.Count == 0, Report(submission, wrong));
    }

    [Theory]
    [MemberData(nameof(Submissions))]
    public void A_value_comes_from_the_place_where_it_stands(string program, string submission)
    {
        var fields = run.Result(program, submission)["fields"]!.AsArray().ToDictionary(f => f!["id"]!.GetValue<string>(), f => f!, StringComparer.Ordinal);
        var wrong = (Samples.Expected(submission, program)["sources"]?.AsObject() ?? [])
            .SelectMany(e => e.Value!.AsObject().Where(p => !JsonNode.DeepEquals(p.Value, fields.GetValueOrDefault(e.Key)?["source"]?[p.Key]))
                .Select(p => $"{e.Key}, {p.Key}: expected {ValueComparison.Show(p.Value)}, actual source {ValueComparison.Show(fields.GetValueOrDefault(e.Key)?["source"])}"))
            .ToList();
        Assert.True(wrong.Count == 0, Report(submission, wrong));
    }

    private static string Difference(string id, JsonNode? expected, JsonNode? field)
    {
        var source = field?["source"];
        var place = field is null ? "no such field" : source is null ? "no source" : $"{source["document"]} table {source["table"]} row {source["row"]} column {source["column"]}";
        return $"{id} ({place}): expected {ValueComparison.Show(expected)}, actual {ValueComparison.Show(field?["value"])}, raw {ValueComparison.Show(field?["raw"])}";
    }

    private static string Report(string submission, List<string> lines) => $"{submission}: {lines.Count} differences\n{string.Join('\n', lines)}";
}
