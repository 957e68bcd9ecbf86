using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DocTools.Core.Cases;
using DocTools.Core.Corrections;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Waivers;
using DocTools.Formats.Writing;

namespace DocTools.Formats.Reading.Results;

/// <summary>
/// Reads the JSON of a result (schema <c>doctools.result/1</c> of the contract) back, whether it stands in <c>result.json</c> or in the ledger.
/// Unknown properties are passed over. Safe to use from several threads.
/// </summary>
/// <param name="program">The programme, whose forms give types, labels and options; null where it is no longer there: dates are texts then, and ids stand for labels.</param>
public sealed class FiledResultReader(ProgramDefinition? program)
{
    private readonly FieldCatalog? _catalog = program is null ? null : new FieldCatalog(program);
    private readonly ConcurrentDictionary<string, FieldDefinition?> _addresses = new(StringComparer.Ordinal);

    /// <summary>Reads one result.</summary>
    /// <param name="json">UTF-8, without BOM.</param>
    /// <exception cref="InvalidDataException">It is no such result; the message says what is wrong.</exception>
    public FiledResult Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private FiledResult Read(JsonElement json)
    {
        var schema = json.GetProperty("schema").GetString();
        if (!string.Equals(schema, ResultJson.Schema, StringComparison.Ordinal))
        {
            throw new FormatException($"schema {schema}, not {ResultJson.Schema}");
        }

        var submission = json.GetProperty("submission");
        var applicant = json.GetProperty("applicant");
        var decision = json.GetProperty("decision");
        return new FiledResult
        {
            Program = json.GetProperty("program").GetString()!,
            Id = submission.GetProperty("id").GetString()!,
            ReceivedAt = FiledValue.Text(submission, "receivedAt") is { } time ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.None) : null,
            Category = FiledValue.Text(submission, "category"),
            ApplicantName = FiledValue.Text(applicant, "name"),
            ApplicantUbn = FiledValue.Text(applicant, "ubn"),
            Documents = [.. json.GetProperty("documents").EnumerateArray().Select(Document)],
            Fields = [.. json.GetProperty("fields").EnumerateArray().Select(Field)],
            Findings = [.. json.GetProperty("findings").EnumerateArray().Select(FindingOf)],
            Decision = new Decision(Constant<DecisionStatus>(decision, "status"), Texts(decision, "reasons")),
        };
    }

    private static FiledDocument Document(JsonElement json) => new(
        json.GetProperty("path").GetString()!,
        FiledValue.Text(json, "sha256"),
        FiledValue.Text(json, "format") ?? "",
        Constant<DocumentStatus>(json, "status"),
        Constant<TextOrigin>(json, "text"),
        Texts(json, "forms"),
        FiledValue.Text(json, "note"));

    private FiledField Field(JsonElement json)
    {
        var id = json.GetProperty("id").GetString()!;
        var definition = Define(id);
        return new FiledField(id, FiledValue.Of(json.GetProperty("value"), definition), FiledValue.Text(json, "raw"), json.GetProperty("confidence").GetDecimal(), FiledValue.Source(json.GetProperty("source")), Correction(json, definition))
        {
            Definition = definition,
        };
    }

    private static FiledCorrection? Correction(JsonElement field, FieldDefinition? definition) =>
        field.TryGetProperty("correction", out var json) && json.ValueKind == JsonValueKind.Object
            ? new FiledCorrection(
                json.TryGetProperty("value", out var earlier) ? FiledValue.Of(earlier, definition) : null,
                FiledValue.Text(json, "raw"),
                FiledValue.Text(json, "by") ?? "",
                FiledValue.Text(json, "reason") ?? "",
                FiledValue.Text(json, "follows"))
            : null;

    private static Finding FindingOf(JsonElement json)
    {
        var finding = new Finding(json.GetProperty("code").GetString()!, Constant<Severity>(json, "severity"), json.GetProperty("message").GetString() ?? "")
        {
            Fields = Texts(json, "fields"),
            Expected = FiledValue.OfFinding(json.GetProperty("expected")),
            Actual = FiledValue.OfFinding(json.GetProperty("actual")),
            Reference = FiledValue.Text(json, "reference"),
        };
        return json.TryGetProperty("waiver", out var waiver) && waiver.ValueKind == JsonValueKind.Object
            ? finding with { Waiver = new Waiver(finding.Code, "", FiledValue.Text(waiver, "by") ?? "", FiledValue.Text(waiver, "reason") ?? "") }
            : finding;
    }

    // A postal code stands in no form by itself, only with its address.
    private FieldDefinition? Define(string id) =>
        program is null ? null : _catalog!.Find(id) ?? _addresses.GetOrAdd(id, i => FieldAddress.Find(program, i)?.Field);

    private static ImmutableArray<string> Texts(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];

    private static T Constant<T>(JsonElement json, string name)
        where T : struct, Enum =>
        Enum.Parse<T>(json.GetProperty(name).GetString()!, ignoreCase: true);
}
