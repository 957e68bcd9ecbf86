using System.Globalization;
using System.Text.Json;
using DocTools.Cli.Processing;
using DocTools.Cli.Terminal;
using DocTools.Cli.Watching;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Output;

/// <summary>Writes <c>run.json</c> (schema <c>doctools.run/1</c>), the only output that holds times.</summary>
public static class RunJson
{
    /// <summary>The schema's name and version.</summary>
    public const string Schema = "doctools.run/1";

    /// <summary>Writes the run; the stream stays open.</summary>
    public static void Write(Stream stream, ProcessOptions options, RunResult run)
    {
        using (var writer = new Utf8JsonWriter(stream, ResultJson.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", Schema);
            writer.WriteString("version", ToolVersion.Number);
            writer.WriteString("program", options.Program);
            writer.WriteString("programVersion", run.ProgramVersion);
            writer.WriteString("asOf", options.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteString("startedAt", run.StartedAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
            writer.WriteNumber("seconds", Seconds(run.Elapsed.TotalSeconds));
            WriteOptions(writer, options);
            WriteCounts(writer, run);
            WriteTimes(writer, run.Times);
            writer.WriteStartArray("submissions");
            foreach (var submission in run.Submissions)
            {
                WriteSubmission(writer, submission);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteOptions(Utf8JsonWriter writer, ProcessOptions options)
    {
        writer.WriteStartObject("options");
        writer.WriteString("inbox", options.Inbox);
        // Where it lay, wherever the tool is started next time (show).
        writer.WriteString("inboxPath", Path.GetFullPath(options.Inbox));
        writer.WriteString("out", options.Out);
        writer.WriteString("registry", options.Registry);
        writer.WriteString("corrections", options.Corrections);
        writer.WriteString("ledger", options.RecordedLedger);
        if (options.Queue is { } queue)
        {
            writer.WriteString("queue", queue.Place);
        }

        writer.WriteNumber("jobs", options.Jobs);
        writer.WriteString("failOn", options.FailOn);
        writer.WriteString("lang", options.Language == Language.English ? "en" : "zh");
        writer.WriteBoolean("pdf", options.Pdf);
        writer.WriteBoolean("mask", options.Mask);
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, RunResult run)
    {
        writer.WriteStartObject("counts");
        writer.WriteNumber("submissions", run.Submissions.Length);
        writer.WriteNumber("documents", run.Submissions.Sum(s => s.Documents));
        writer.WriteNumber("accepted", run.Count(DecisionStatus.Accepted));
        writer.WriteNumber("supplement", run.Count(DecisionStatus.Supplement));
        writer.WriteNumber("rejected", run.Count(DecisionStatus.Rejected));
        writer.WriteNumber("review", run.Count(DecisionStatus.Review));
        writer.WriteNumber("failed", run.Failed);
        writer.WriteNumber("reused", run.Reused);
        writer.WriteNumber("corrections", run.Corrections);
        writer.WriteNumber("waived", run.Waived);
        writer.WriteNumber("purged", run.Purged.Length);
        writer.WriteEndObject();
    }

    // Summed over all threads. What moves the outputs to their places and writes the ledger is not among them: this file stands before that.
    private static void WriteTimes(Utf8JsonWriter writer, RunTimes times)
    {
        writer.WriteStartObject("hops");
        foreach (var hop in Enum.GetValues<Hop>().Where(h => h != Hop.Record))
        {
            writer.WriteNumber(HopWords.Of(hop), Seconds(times.Hops[hop]));
        }

        writer.WriteEndObject();
        writer.WriteStartArray("formats");
        foreach (var format in times.Formats)
        {
            writer.WriteStartObject();
            writer.WriteString("format", format.Format);
            writer.WriteNumber("documents", format.Documents);
            writer.WriteNumber("bytes", format.Bytes);
            writer.WriteNumber("seconds", Seconds(format.Seconds));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSubmission(Utf8JsonWriter writer, SubmissionOutcome submission)
    {
        writer.WriteStartObject();
        writer.WriteString("id", submission.Id);
        writer.WriteString("status", submission.Status);
        writer.WriteString("decision", submission.Decision?.ToString().ToLowerInvariant());
        writer.WriteNumber("errors", submission.Errors);
        writer.WriteNumber("warnings", submission.Warnings);
        writer.WriteNumber("corrections", submission.Corrections);
        writer.WriteNumber("waived", submission.Waived);
        writer.WriteNumber("seconds", Seconds(submission.Seconds));
        writer.WriteString("reason", submission.Reason);
        writer.WriteEndObject();
    }

    private static decimal Seconds(double seconds) => Math.Round((decimal)seconds, 3);
}
