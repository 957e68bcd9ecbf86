using System.Diagnostics;

namespace DocTools.Cli.Watching;

/// <summary>The time that hops took, summed over all threads: with two cores at work it may be twice what the clock shows. Safe from several threads.</summary>
public sealed class HopTimes
{
    private static readonly int Hops = Enum.GetValues<Hop>().Length;
    private readonly long[] _ticks = new long[Hops];
    private readonly Lock _guard = new();
    private readonly List<DocumentTime> _documents = [];

    /// <summary>The documents that were looked at, in no order.</summary>
    public IReadOnlyList<DocumentTime> Documents => _documents;

    /// <summary>Seconds of a hop.</summary>
    public double this[Hop hop] => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _ticks[(int)hop])).TotalSeconds;

    /// <summary>Counts the time until the result is disposed of.</summary>
    public Running Time(Hop hop) => new(this, hop);

    /// <summary>Counts the time of one piece of work.</summary>
    public T Time<T>(Hop hop, Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var running = Time(hop);
        return work();
    }

    /// <summary>Notes a document.</summary>
    public void Add(DocumentTime document)
    {
        lock (_guard)
        {
            _documents.Add(document);
        }
    }

    /// <summary>Adds seconds that were measured elsewhere, on another machine say.</summary>
    public void Add(Hop hop, double seconds) => Interlocked.Add(ref _ticks[(int)hop], (long)(seconds * Stopwatch.Frequency));

    /// <summary>A stretch of time that is being measured.</summary>
    public sealed class Running : IDisposable
    {
        private readonly HopTimes _times;
        private readonly Hop _hop;
        private readonly long _start;

        internal Running(HopTimes times, Hop hop)
        {
            _times = times;
            _hop = hop;
            _start = Stopwatch.GetTimestamp();
        }

        /// <inheritdoc/>
        public void Dispose() => Interlocked.Add(ref _times._ticks[(int)_hop], Stopwatch.GetTimestamp() - _start);
    }
}
