using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DocTools.Core.Calendars;
using DocTools.Core.Stages;
using DocTools.Core.Values;

namespace DocTools.Formats.Writing.Stages;

/// <summary>
/// Stages for programs (<c>stage.json</c>): <c>{"schema":"doctools.stage/1","program","stage","asOf","submissions":[{"id","applicant","receivedAt","complete",
/// "documents":[{"id","label","status","due","workdaysLate","files":[{"path","by"}]}],"others":[{"path","problem"}],"payments":[{"id","label","ready","waitsFor":[]}],
/// "changes":[{"field","row","kind","before","after","difference"}]|null,"findings":[{"code","severity","message","fields"}]}],"unmatched":[]}</c>.
/// </summary>
public static class StageJson
{
    /// <summary>The schema's name.</summary>
    public const string Schema = "doctools.stage/1";

    /// <summary>Writes the JSON.</summary>
    /// <param name="program">The programme's id.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="reports">The submissions.</param>
    /// <param name="unmatched">What came and belongs to none of them.</param>
    public static byte[] Write(string program, StageDefinition stage, DateOnly asOf, IEnumerable<StageReport> reports, ImmutableArray<string> unmatched)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(reports);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = PlainJsonEncoder.Instance }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("program", program);
            json.WriteString("stage", stage.Id);
            json.WriteString("asOf", Day(asOf));
            json.WriteStartArray("submissions");
            foreach (var report in reports)
            {
                Submission(json, report);
            }

            json.WriteEndArray();
            Texts(json, "unmatched", unmatched);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Submission(Utf8JsonWriter json, StageReport report)
    {
        json.WriteStartObject();
        json.WriteString("id", report.Submission);
        json.WriteString("applicant", report.Applicant.Length > 0 ? report.Applicant : null);
        json.WriteString("receivedAt", report.ReceivedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteBoolean("complete", !report.Missing.Any() && report.Items.All(i => i.Status != StageItemStatus.ToCheck));
        json.WriteStartArray("documents");
        foreach (var item in report.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Document.Id);
            json.WriteString("label", item.Document.Label.Zh);
            json.WriteString("status", char.ToLowerInvariant(item.Status.ToString()[0]) + item.Status.ToString()[1..]);
            Due(json, item.Due);
            Number(json, "workdaysLate", item.WorkdaysLate);
            json.WriteStartArray("files");
            foreach (var (path, evidence) in item.Files)
            {
                json.WriteStartObject();
                json.WriteString("path", path);
                json.WriteString("by", evidence.ToString().ToLowerInvariant());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("others");
        foreach (var (path, problem) in report.Others)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("problem", problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("payments");
        foreach (var payment in report.Stage.Payments)
        {
            var waits = report.WaitedFor(payment).Select(i => i.Document.Id).ToImmutableArray();
            json.WriteStartObject();
            json.WriteString("id", payment.Id);
            json.WriteString("label", payment.Label.Zh);
            json.WriteBoolean("ready", waits.IsEmpty);
            Texts(json, "waitsFor", waits);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Changes(json, report.Differences);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            json.WriteString("message", finding.Message);
            Texts(json, "fields", finding.Fields);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Changes(Utf8JsonWriter json, ImmutableArray<FieldDifference>? differences)
    {
        if (differences is not { } all)
        {
            json.WriteNull("changes");
            return;
        }

        json.WriteStartArray("changes");
        foreach (var difference in all)
        {
            json.WriteStartObject();
            json.WriteString("field", difference.Id);
            json.WriteString("row", difference.Row);
            json.WriteString("kind", difference.Kind.ToString().ToLowerInvariant());
            Value(json, "before", difference.Before);
            Value(json, "after", difference.After);
            Number(json, "difference", difference.Amount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, string name, ComparedValue? value)
    {
        switch (value?.Value)
        {
            case FieldValue.Number number:
                json.WriteNumber(name, number.Value);
                break;
            case FieldValue.Flag flag:
                json.WriteBoolean(name, flag.Value);
                break;
            case { } other:
                json.WriteString(name, other.Display);
                break;
            default:
                json.WriteNull(name);
                break;
        }
    }

    private static void Due(Utf8JsonWriter json, DueDate? due) =>
        json.WriteString("due", due?.Moment is { } moment ? moment.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : due?.Last is { } last ? Day(last) : null);

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
