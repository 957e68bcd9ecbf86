using System.Globalization;
using System.Text;
using System.Text.Json;
using DocTools.Formats.Writing;
using DocTools.Ledger.Decisions;
using DocTools.Ledger.Versions;

namespace DocTools.Cli.Ledgers;

/// <summary>A history as JSON (<c>doctools.history/1</c>).</summary>
internal static class HistoryJson
{
    public const string Schema = "doctools.history/1";

    public static void Write(TextWriter output, SubmissionHistory history)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, ResultJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("program", history.Program);
            json.WriteString("submission", history.Id);
            json.WriteStartArray("versions");
            foreach (var (version, changes) in history.Versions)
            {
                Write(json, version, changes);
            }

            json.WriteEndArray();
            WriteDecisions(json, history);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, VersionRecord version, VersionChanges? changes)
    {
        json.WriteStartObject();
        json.WriteNumber("number", version.Number);
        json.WriteString("madeAt", Time(version.MadeAt));
        json.WriteNumber("run", version.RunId);
        json.WriteString("receivedAt", version.ReceivedAt is { } at ? Time(at) : null);
        json.WriteString("decision", version.Decision);
        json.WriteStartArray("reasons");
        foreach (var reason in version.Reasons)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
        json.WriteNumber("errors", version.Errors);
        json.WriteNumber("warnings", version.Warnings);
        json.WriteNumber("corrections", version.Corrections);
        json.WriteNumber("waived", version.Waived);
        json.WriteString("resultSha256", version.ResultSha256);
        if (changes is not null)
        {
            Write(json, changes);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, VersionChanges changes)
    {
        json.WriteStartObject("changes");
        if (changes.DecisionChanged)
        {
            WriteObject(json, "decision", ("before", changes.DecisionBefore), ("after", changes.DecisionAfter));
        }

        WriteArray(json, "documents", changes.Documents, d => [("path", d.Path), ("before", d.Before?.Sha256), ("after", d.After?.Sha256)]);
        WriteArray(json, "fields", changes.Fields, f => [("id", f.Id), ("before", f.Before?.Value), ("after", f.After?.Value), ("rawBefore", f.Before?.Raw), ("rawAfter", f.After?.Raw), ("correctedBy", f.After?.CorrectedBy)]);
        WriteArray(json, "findings", changes.Findings, f => [("change", f.Kind), ("code", f.Finding.Code), ("severity", f.Finding.Severity), ("message", f.Finding.Message), ("fields", f.Finding.Fields), ("waivedBy", f.Finding.WaivedBy), ("waivedReason", f.Finding.WaivedReason)]);
        json.WriteEndObject();
    }

    private static void WriteDecisions(Utf8JsonWriter json, SubmissionHistory history)
    {
        WriteArray(json, "letters", history.Letters, l =>
        [
            ("kind", l.Entry.Kind), ("madeAt", Time(l.MadeAt)), ("dueOn", l.Entry.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("answeredAt", l.AnsweredAt is { } at ? Time(at) : null), ("file", l.Entry.File), ("sha256", l.Entry.Sha256),
        ]);
        WriteArray(json, "corrections", history.Corrections, c => [("field", c.Field), ("value", c.Value), ("reason", c.Reason), ("by", c.By), ("madeAt", Time(c.MadeAt)), .. End(c.Ended)]);
        WriteArray(json, "waivers", history.Waivers, w => [("code", w.Code), ("fields", w.Fields), ("message", w.Message), ("reason", w.Reason), ("by", w.By), ("madeAt", Time(w.MadeAt)), .. End(w.Ended)]);
    }

    private static IEnumerable<(string Name, string? Value)> End(Ending? end) =>
        end is null ? [] : [("endedAt", Time(end.At)), ("endedBy", end.By), ("endedReason", end.Reason)];

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Func<T, IEnumerable<(string Name, string? Value)>> parts)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            WriteObject(json, null, [.. parts(item)]);
        }

        json.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter json, string? name, params (string Name, string? Value)[] parts)
    {
        if (name is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(name);
        }

        foreach (var (part, value) in parts)
        {
            json.WriteString(part, value);
        }

        json.WriteEndObject();
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
