using System.Diagnostics;
using System.Diagnostics.Metrics;
using DocTools.Cli.Processing;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.Watching;

/// <summary>
/// What doctools tells those who watch it, by the instruments of .NET that OpenTelemetry listens to; without a listener it costs next to nothing.
/// Nothing of it is personal: no file name, no submission's id, no value; a submission is known by its <see cref="SubmissionKey"/>.
/// </summary>
public static class Telemetry
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    public const string Name = "DocTools";

    private static readonly Meter Meter = new(Name, ToolVersion.Number);
    private static readonly Counter<long> Documents = Meter.CreateCounter<long>("doctools.documents", "{document}", "documents that were looked at, by format and status");
    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>("doctools.document.bytes", "By", "their sizes, by format");
    private static readonly Histogram<double> DocumentSeconds = Meter.CreateHistogram<double>("doctools.document.duration", "s", "hops 2 to 4 on one document, by format");
    private static readonly Histogram<double> HopSeconds = Meter.CreateHistogram<double>("doctools.hop.duration", "s", "time of a hop on one submission, or once over all, by hop");
    private static readonly Counter<long> Submissions = Meter.CreateCounter<long>("doctools.submissions", "{submission}", "submissions, by status and decision");

    /// <summary>Traces: a run, within it the submissions, within these the documents.</summary>
    public static ActivitySource Traces { get; } = new(Name, ToolVersion.Number);

    /// <summary>Tells what the hops on a submission took.</summary>
    public static void Hops(HopTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        if (HopSeconds.Enabled)
        {
            foreach (var hop in Enum.GetValues<Hop>().Where(h => times[h] > 0))
            {
                HopSeconds.Record(times[hop], new KeyValuePair<string, object?>("hop", HopWords.Of(hop)));
            }
        }
    }

    /// <summary>Tells of a document.</summary>
    public static void Document(DocumentTime document)
    {
        var format = new KeyValuePair<string, object?>("format", document.Format);
        Documents.Add(1, format, new KeyValuePair<string, object?>("status", document.Status));
        Bytes.Add(document.Bytes, format);
        DocumentSeconds.Record(document.Seconds, format);
    }

    /// <summary>Tells of a submission whose outputs are made.</summary>
    public static void Submission(SubmissionOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Submissions.Add(1, new KeyValuePair<string, object?>("status", outcome.Status), new KeyValuePair<string, object?>("decision", outcome.Decision?.ToString().ToLowerInvariant()));
    }

    /// <summary>Tells how many messages wait in a queue, as often as somebody asks.</summary>
    /// <param name="queue">The queue's name.</param>
    /// <param name="depth">Looks; null where it cannot be told just now.</param>
    public static void Depth(string queue, Func<long?> depth) =>
        Meter.CreateObservableGauge("doctools.queue.depth", () => Waiting(queue, depth()), "{message}", "messages that wait in a queue");

    private static IEnumerable<Measurement<long>> Waiting(string queue, long? depth) => depth is { } waiting ? [new(waiting, new KeyValuePair<string, object?>("queue", queue))] : [];
}
