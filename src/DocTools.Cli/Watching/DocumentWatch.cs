using System.Diagnostics;
using DocTools.Core.Cases;

namespace DocTools.Cli.Watching;

/// <summary>Measures and traces one document; its path is told to nobody.</summary>
public readonly struct DocumentWatch
{
    private readonly long _start;
    private readonly Activity? _trace;

    private DocumentWatch(long start, Activity? trace)
    {
        _start = start;
        _trace = trace;
    }

    /// <summary>Starts now.</summary>
    public static DocumentWatch Start() => new(Stopwatch.GetTimestamp(), Telemetry.Traces.StartActivity("document"));

    /// <summary>Ends, and tells the metrics.</summary>
    public DocumentTime Stop(DocumentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var time = new DocumentTime(record.Format, record.Status.ToString().ToLowerInvariant(), record.Size, Stopwatch.GetElapsedTime(_start).TotalSeconds);
        Telemetry.Document(time);
        _trace?.SetTag("format", time.Format).SetTag("status", time.Status).SetTag("bytes", time.Bytes);
        _trace?.Dispose();
        return time;
    }
}
