using System.Text.Json;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Watching;

/// <summary>What <c>doctools status --json</c> prints of an output folder.</summary>
public static class StatusJson
{
    /// <summary>Writes the object: of the folder, of the work of many machines, or of both.</summary>
    public static void Write(TextWriter output, RunStatus? status, QueueStatus? work)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, ResultJson.Options))
        {
            writer.WriteStartObject();
            if (status is not null)
            {
                writer.WriteString("folder", status.Folder);
                writer.WriteString("state", status.State);
                Write(writer, status.Progress);
                Write(writer, status.Last);
            }

            if (work is not null)
            {
                Write(writer, work);
            }

            writer.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Write(Utf8JsonWriter writer, QueueStatus work)
    {
        writer.WriteStartObject("work");
        writer.WriteString("queue", work.Queue);
        foreach (var (name, number) in (ReadOnlySpan<(string, long?)>)[("waiting", work.Waiting), ("consumers", work.Consumers), ("deadMessages", work.DeadMessages)])
        {
            if (number is { } told)
            {
                writer.WriteNumber(name, told);
            }
            else
            {
                writer.WriteNull(name);
            }
        }

        writer.WriteStartObject("readings");
        foreach (var (state, count) in work.Readings)
        {
            writer.WriteNumber(state.ToString().ToLowerInvariant(), count);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("dead");
        foreach (var dead in work.Dead)
        {
            writer.WriteStartObject();
            writer.WriteString("program", dead.Program);
            writer.WriteString("id", dead.Submission);
            writer.WriteString("reason", dead.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
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
