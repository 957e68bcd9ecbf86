using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocTools.Formats.Engines;
using DocTools.Formats.Reading.Scan;
using DocTools.Tests.Cli;
using Xunit;
using Xunit.Abstractions;

namespace DocTools.Tests.Fixtures;

/// <summary>
/// The same filled forms in every format (<c>fixtures/design-113/formats</c>) give the same fields. What they must give is made of the data that the forms were filled from.
/// Of scans, ticks, numbers, dates and 統一編號 must be right; a text may differ where its confidence is below 0.8 or a finding of the document names the field, so that
/// somebody looks at it (× may be read as x). What breaks this rule today stands in <c>known.json</c>, by file and beginning of the field's id, with the reason.
/// </summary>
public sealed partial class FormatsTests(ITestOutputHelper output)
{
    // One of each container of a picture; the others are read by ./test --all.
    private static readonly string[] FastScans = ["profile-scan.pdf", "checklist-scan.jpg", "consent-scan.png", "consent-scan.tif", "costs-scan.pdf"];

    public static TheoryData<string> Documents => [.. Files().Where(f => !IsScan(f))];

    public static TheoryData<string> Scans => [.. FastScans];

    public static TheoryData<string> MoreScans => [.. Files().Where(f => IsScan(f) && !FastScans.Contains(f, StringComparer.Ordinal))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_format_gives_the_same_fields(string file)
    {
        if (Converts(file) is { } app && !LibreOffice.Has(app))
        {
            output.WriteLine($"there is no LibreOffice {app}");
            return;
        }

        Check(file);
    }

    [Theory]
    [MemberData(nameof(Scans))]
    public void A_scan_gives_the_same_fields_or_says_that_it_doubts(string file) => CheckScan(file);

    [Trait("Category", "Long")]
    [Theory]
    [MemberData(nameof(MoreScans))]
    public void Every_other_scan_does_so_too(string file) => CheckScan(file);

    [Fact]
    public void Every_form_stands_there_in_every_format_of_its_kind()
    {
        string[] text = ["docx", "odt", "doc", "rtf", "pdf"], pictures = ["-scan.pdf", "-scan.png", "-scan.jpg", "-scan.tif"];
        string[] wanted =
        [
            .. new[] { "profile", "checklist", "consent" }.SelectMany(f => text.Select(t => $"{f}.{t}").Concat(pictures.Select(t => f + t))),
            .. text.Select(t => "plan." + t), "costs-scan.pdf",
            .. new[] { "pptx", "odp", "ppt", "pdf" }.Select(t => "slides." + t),
            .. new[] { "xlsx", "ods", "xls", "csv", "pdf" }.Select(t => "budget." + t),
            .. new[] { "zip", "eml", "msg" }.Select(t => "profile." + t),
        ];
        Assert.Equal(wanted.Order(StringComparer.Ordinal), Files());
    }

    private static string Folder => Path.Combine(Samples.Folder, "formats");

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)!).Where(f => !f.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static bool IsScan(string file) => file.Contains("-scan.", StringComparison.Ordinal);

    private static OfficeApp? Converts(string file) => Path.GetExtension(file) switch
    {
        ".doc" or ".rtf" => OfficeApp.Writer,
        ".ppt" => OfficeApp.Impress,
        _ => null,
    };

    private void CheckScan(string file)
    {
        if (!ScanReader.IsInstalled)
        {
            output.WriteLine("there is no tesseract with chi_tra, or no mutool");
            return;
        }

        Check(file);
    }

    private void Check(string file)
    {
        var run = CommandRun.Of("extract", Path.Combine(Folder, file), "--program", "design-113");
        Assert.True(run.Code == 0, run.ToString());
        var document = Assert.Single(JsonNode.Parse(run.Output)!.AsArray())!;
        var told = document["document"]!;
        Assert.Equal((file, "read", TextOf(file)), (file, told["status"]!.GetValue<string>(), told["text"]!.GetValue<string>()));
        var fields = document["fields"]!.AsArray().ToDictionary(f => f!["id"]!.GetValue<string>(), f => f!, StringComparer.Ordinal);
        var named = document["findings"]!.AsArray().SelectMany(f => f!["fields"]!.AsArray()).Select(f => f!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        var form = file.Split('.', '-')[0];
        var wrong = new List<string>();
        foreach (var (id, value) in Json("expected.json")[form]!.AsObject())
        {
            var field = fields.GetValueOrDefault(id);
            if (Same(file, id, value, field?["value"]) || (IsScan(file) && IsDoubted(id, value, field, named)))
            {
                continue;
            }

            var line = $"{id}: expected {ValueComparison.Show(value)}, actual {ValueComparison.Show(field?["value"])}, raw {ValueComparison.Show(field?["raw"])}, confidence {field?["confidence"]}";
            if (Known(file, id) is { } reason)
            {
                output.WriteLine($"known: {line} ({reason})");
                continue;
            }

            wrong.Add(line);
        }

        Assert.True(wrong.Count == 0, $"{file}: {wrong.Count} differences\n{string.Join('\n', wrong)}");
    }

    private static string TextOf(string file) => IsScan(file) ? "ocr" : Converts(file) is null ? "native" : "converted";

    private static bool Same(string file, string id, JsonNode? expected, JsonNode? actual) =>
        ValueComparison.Same(id, expected, actual) || (IsScan(file) && ValueComparison.Same(id, Plain(expected), Plain(actual)));

    private static bool IsDoubted(string id, JsonNode? expected, JsonNode? field, HashSet<string> named) =>
        IsText(id, expected) && field is not null && (field["confidence"]!.GetValue<double>() < 0.8 || named.Contains(id));

    private static bool IsText(string id, JsonNode? expected) => expected switch
    {
        JsonObject pieces => pieces.ContainsKey("contains"),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => !id.EndsWith(".ubn", StringComparison.Ordinal) && !id.EndsWith(".category", StringComparison.Ordinal) && !Date().IsMatch(value.GetValue<string>()),
        _ => false,
    };

    private static JsonNode? Plain(JsonNode? node) => node is null ? null : JsonNode.Parse(node.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Replace('×', 'x'));

    private static string? Known(string file, string id) =>
        Json("known.json")[file]?.AsObject().FirstOrDefault(k => id.StartsWith(k.Key, StringComparison.Ordinal)).Value?.GetValue<string>();

    private static JsonNode Json(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name)))!;

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();
}
