using System.Collections.Immutable;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>
/// PDFs of one submission that one start of the engine takes apart, when the first of them is read: starting it takes longer than most documents do.
/// Never those of several submissions: whoever sends a file made to harm can only harm his own. Not for several threads.
/// </summary>
public sealed class PdfBatch
{
    // More than this is not held in memory ahead of its turn.
    private const int MostItems = 24;
    private const long MostBytes = 16 << 20;

    // What is larger takes its time anyway.
    private const int LargestFile = 4 << 20;

    private readonly ImmutableArray<IncomingFile> _files;
    private ImmutableArray<PdfPage>[]? _pages;

    private PdfBatch(ImmutableArray<IncomingFile> files) => _files = files;

    /// <summary>The same items in the same order, some of them loaded ahead of their turn, their PDFs joined in batches.</summary>
    /// <param name="items">The files of one submission.</param>
    public static IEnumerable<SubmissionItem> Join(IEnumerable<SubmissionItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return MutoolTrace.IsInstalled ? JoinAll(items) : items;
    }

    /// <summary>The pages of one of the files; default where it has to be taken apart by itself.</summary>
    /// <param name="index">Which of the files; each is asked for once.</param>
    /// <param name="limits">What may be read of each.</param>
    /// <param name="cancellation">Ends the engine.</param>
    internal ImmutableArray<PdfPage> Take(int index, ReadingLimits limits, CancellationToken cancellation)
    {
        if (_pages is null)
        {
            // Not a second time where it throws.
            _pages = new ImmutableArray<PdfPage>[_files.Length];
            MutoolTrace.TryRead(_files, _pages, limits, cancellation);
        }

        var pages = _pages[index];
        _pages[index] = default;
        return pages;
    }

    private static IEnumerable<SubmissionItem> JoinAll(IEnumerable<SubmissionItem> items)
    {
        var waiting = new List<SubmissionItem>();
        long bytes = 0;
        foreach (var item in items)
        {
            if (waiting.Count == 0 && !MayJoin(item))
            {
                yield return item;
                continue;
            }

            waiting.Add(item);
            bytes += item.File?.Bytes.Length ?? 0;
            if (waiting.Count < MostItems && bytes < MostBytes)
            {
                continue;
            }

            foreach (var joined in Joined(waiting))
            {
                yield return joined;
            }

            waiting.Clear();
            bytes = 0;
        }

        foreach (var joined in Joined(waiting))
        {
            yield return joined;
        }
    }

    // A locked file would end the start for all.
    private static bool MayJoin(SubmissionItem item) =>
        item.File is { Bytes.Length: > 0 and <= LargestFile, Format: "pdf" } file && file.Bytes.Span.IndexOf("/Encrypt"u8) < 0;

    private static IEnumerable<SubmissionItem> Joined(List<SubmissionItem> items)
    {
        var places = items.Index().Where(i => MayJoin(i.Item)).DistinctBy(i => i.Item.File!.Sha256, StringComparer.Ordinal).Select(i => i.Index).ToList();
        if (places.Count < 2)
        {
            return items;
        }

        var batch = new PdfBatch([.. places.Select(p => items[p].File!)]);
        return items.Select((item, i) => places.IndexOf(i) is var at and >= 0 ? item with { File = item.File! with { Turn = new PdfTurn(batch, at) } } : item);
    }
}
