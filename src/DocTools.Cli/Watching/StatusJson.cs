using System.Text.Json;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Watching;

/// <summary>What <c>doctools status --json</c> prints of an output folder.</summary>
public static class StatusJson
{
    /// <summary>Writes the object.</summary>
    public static void Write(TextWriter output, RunStatus status)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(status);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, ResultJson.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("folder", status.Folder);
            writer.WriteString("state", status.State);
            Write(writer, status.Progress);
            Write(writer, status.Last);
            writer.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Write(Utf8JsonWriter writer, ProgressNote? progress)
    {
        if (progress is null)
        {
            writer.WriteNull("progress");
            return;
        }

        writer.WriteStartObject("progress");
        writer.WriteString("stage", progress.Stage);
        writer.WriteNumber("done", progress.Done);
        writer.WriteNumber("steps", progress.Steps);
        writer.WriteString("startedAt", progress.StartedAt);
        writer.WriteString("at", progress.At);
        writer.WriteNumber("process", progress.Process);
        writer.WriteString("machine", progress.Machine);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LastRunStatus? last)
    {
        if (last is null)
        {
            writer.WriteNull("last");
            return;
        }

        writer.WriteStartObject("last");
        writer.WriteString("program", last.Program);
        writer.WriteString("startedAt", last.StartedAt);
        writer.WriteNumber("seconds", last.Seconds);
        writer.WriteStartObject("counts");
        foreach (var (name, count) in last.Counts)
        {
            writer.WriteNumber(name, count);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("hops");
        foreach (var (hop, seconds) in last.Hops)
        {
            writer.WriteNumber(HopWords.Of(hop), seconds);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("failed");
        foreach (var failed in last.Submissions.Where(s => s.Status is "failed"))
        {
            writer.WriteStartObject();
            writer.WriteString("id", failed.Id);
            writer.WriteString("reason", failed.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
