using System.Collections.Immutable;

namespace DocTools.Cli.Watching;

/// <summary>Where the time of a run went: by hop and by format. Each submission's own times are added when it is done. Safe from several threads.</summary>
public sealed class RunTimes
{
    private readonly Lock _guard = new();
    private readonly SortedDictionary<string, FormatTotal> _formats = new(StringComparer.Ordinal);

    /// <summary>The hops.</summary>
    public HopTimes Hops { get; } = new();

    /// <summary>The formats, by name.</summary>
    public ImmutableArray<FormatTotal> Formats
    {
        get
        {
            lock (_guard)
            {
                return [.. _formats.Values];
            }
        }
    }

    /// <summary>Adds what a submission took.</summary>
    public void Add(HopTimes submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        foreach (var hop in Enum.GetValues<Hop>().Where(h => submission[h] > 0))
        {
            Hops.Add(hop, submission[hop]);
        }

        lock (_guard)
        {
            foreach (var document in submission.Documents)
            {
                var sum = _formats.GetValueOrDefault(document.Format) ?? new FormatTotal(document.Format, 0, 0, 0);
                _formats[document.Format] = sum with { Documents = sum.Documents + 1, Bytes = sum.Bytes + document.Bytes, Seconds = sum.Seconds + document.Seconds };
            }
        }
    }
}
