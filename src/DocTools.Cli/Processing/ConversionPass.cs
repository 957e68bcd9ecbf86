using DocTools.Cli.State;
using DocTools.Formats.Reading;
using DocTools.Formats.Reading.Legacy;

namespace DocTools.Cli.Processing;

/// <summary>
/// Converts the legacy Office files of many submissions ahead of their reading, many in one start of LibreOffice: one start a file would take ten times as long.
/// What it misses is converted when its turn to be read comes.
/// </summary>
/// <param name="store">Where the conversions are kept.</param>
/// <param name="cancellation">Ctrl-C.</param>
public sealed class ConversionPass(ConversionStore store, CancellationToken cancellation)
{
    private readonly Lock _source = new();

    /// <summary>Converts what the files of these submissions need.</summary>
    /// <param name="submissions">The submissions with their files, which are opened one at a time.</param>
    /// <param name="jobs">Starts at the same time.</param>
    /// <param name="done">Called after each submission, when its files were looked at.</param>
    public void Run(IEnumerable<(string Submission, IEnumerable<SubmissionItem> Files)> submissions, int jobs, Action done)
    {
        using var files = Needed(submissions, done).GetEnumerator();
        ParallelSteps.Run(new int[jobs], jobs, _ => Work(files), static () => { }, cancellation);
    }

    // Each worker takes what one start can do, and converts it while another takes the next.
    private int Work(IEnumerator<(string Submission, string Sha256, ConversionPlan Plan)> files)
    {
        LegacyConverter? converter = null;
        try
        {
            while (true)
            {
                var taken = new List<(string Submission, string Sha256)>();
                lock (_source)
                {
                    while (taken.Count < LegacyConverter.Batch && files.MoveNext())
                    {
                        converter ??= new LegacyConverter();
                        converter.Add(files.Current.Plan);
                        taken.Add((files.Current.Submission, files.Current.Sha256));
                    }
                }

                if (taken.Count == 0)
                {
                    return 0;
                }

                foreach (var (file, conversion) in taken.Zip(converter!.Convert(cancellation)))
                {
                    store.Put(file.Submission, file.Sha256, conversion);
                }
            }
        }
        finally
        {
            converter?.Dispose();
        }
    }

    private IEnumerable<(string Submission, string Sha256, ConversionPlan Plan)> Needed(IEnumerable<(string Submission, IEnumerable<SubmissionItem> Files)> submissions, Action done)
    {
        foreach (var (submission, items) in submissions)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var file in items.Select(i => i.File).OfType<IncomingFile>())
            {
                cancellation.ThrowIfCancellationRequested();
                if (!store.Knows(submission, file.Sha256) && LegacyFile.Plan(file) is { } plan && seen.Add(file.Sha256))
                {
                    yield return (submission, file.Sha256, plan);
                }
            }

            done();
        }
    }
}
