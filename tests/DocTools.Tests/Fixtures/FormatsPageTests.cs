using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using DocTools.Formats.Reading;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Fixtures;

/// <summary>
/// <c>docs/formats.md</c> is written from <c>formats-page.json</c>, where each statement names the tests that prove it, from the limits, and from <c>known.json</c> of the
/// forms. UPDATE_SNAPSHOTS=1 rewrites the page (and fails).
/// </summary>
public sealed class FormatsPageTests
{
    private static readonly string Page = RepositoryRoot.File("docs", "formats.md");
    private static readonly JsonArray Formats = JsonNode.Parse(File.ReadAllText(RepositoryRoot.File("tests", "DocTools.Tests", "Fixtures", "formats-page.json")))!.AsArray();

    [Fact]
    public void Every_statement_names_tests_that_exist()
    {
        var tests = typeof(FormatsPageTests).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttributes<FactAttribute>().Any()).Select(m => $"{t.Name}.{m.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        var named = Formats.SelectMany(f => f!["rows"]!.AsArray()).Select(r => (What: Text(r!["what"]), Tests: r["tests"]!.AsArray().Select(Text).ToList())).ToList();
        Assert.All(named, n => Assert.NotEmpty(n.Tests));
        Assert.Empty(named.SelectMany(n => n.Tests.Where(t => !tests.Contains(t)).Select(t => $"{n.What}: there is no test {t}")));
    }

    [Fact]
    public void The_page_is_the_one_that_its_data_give()
    {
        var page = Write();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1")
        {
            File.WriteAllText(Page, page);
            Assert.Fail("docs/formats.md was rewritten; look at the difference and run again without UPDATE_SNAPSHOTS");
        }

        Assert.Equal(page, File.ReadAllText(Page));
    }

    private static string Write()
    {
        var page = new StringBuilder("""
            # What each reader understands

            Written by `FormatsPageTests` from the tests that prove it; change `tests/DocTools.Tests/Fixtures/formats-page.json`, not this page, and run that test with `UPDATE_SNAPSHOTS=1`.

            *text* is what `result.json` tells of a document: `native` (read as it stands), `converted` (by LibreOffice), `ocr` (recognised; every value with a confidence).
            *The same forms* are filled forms of `fixtures/design-113/formats`, one content in every format: `FormatsTests` demands the same fields of each.

            | format | text | engine | the same forms |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var format in Formats.Where(f => Text(f!["forms"]).Length > 0))
        {
            page.Append(Line($"| {Text(format!["name"])} | {Text(format["text"])} | {Text(format["engine"])} | {Text(format["forms"])} |"));
        }

        page.Append("\n*read*: its content is a value or part of one. *told*: named in a finding or note, for a person to look at. What is *blank* counts as not written.\n");
        foreach (var format in Formats)
        {
            page.Append(Line($"\n## {Text(format!["name"])}\n\n| what | how | shown by |\n|---|---|---|"));
            foreach (var row in format["rows"]!.AsArray())
            {
                page.Append(Line($"| {Text(row!["what"])} | {Text(row["how"])} | {string.Join(", ", row["tests"]!.AsArray().Select(t => $"`{Text(t)}`"))} |"));
            }
        }

        var limits = ReadingLimits.Default;
        page.Append(Line($"""

            ## Limits of one file

            {limits.FileBytes >> 20} MB as it came, {limits.ExpandedBytes >> 20} MB unpacked, {limits.Parts:N0} parts, {limits.ContainerDepth} archives within each other, {limits.Rows:N0} rows, {limits.Cells:N0} cells, {limits.Characters / 1_000_000} million characters, {limits.TableDepth} tables within each other, {limits.Time.TotalSeconds:0} seconds. What is beyond is refused and named.

            ## Read wrong today

            Of the scans among the same forms, without a finding that says so:

            | file | field | why |
            |---|---|---|
            """));
        foreach (var (file, fields) in JsonNode.Parse(File.ReadAllText(Path.Combine(Samples.Folder, "formats", "known.json")))!.AsObject().OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            foreach (var (field, why) in fields!.AsObject())
            {
                page.Append(Line($"| {file} | `{field}` | {Text(why)} |"));
            }
        }

        return page.ToString();
    }

    private static string Line(FormattableString line) => FormattableString.Invariant(line).ReplaceLineEndings("\n") + "\n";

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
