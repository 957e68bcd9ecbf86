using DocTools.Cli.State;
using DocTools.Core.Documents;
using DocTools.Core.Rollups;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Processing;

/// <summary>Reads the inputs of a roll-up; a container gives all that is in it.</summary>
public static class RollupReader
{
    /// <summary>Reads the files in the order in which they were named.</summary>
    /// <param name="files">Files of the disk.</param>
    /// <param name="conversions">Legacy files that were converted ahead; null where each is converted when it is read.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public static IEnumerable<RollupDocument> Read(IReadOnlyList<string> files, ConversionStore? conversions, CancellationToken cancellation)
    {
        foreach (var item in files.SelectMany(f => CaseReader.Open(f, cancellation)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (item.File is not { } incoming)
            {
                yield return new RollupDocument(item.Path, null, item.FormatByName, null, item.Problem);
                continue;
            }

            var (format, outcome) = ReaderSet.Read(conversions?.With(CaseReader.NoSubmission, incoming) ?? incoming, ReadingLimits.Default, cancellation);
            yield return new RollupDocument(incoming.Path, incoming.Sha256, format, outcome.Document, outcome.Problem ?? First(outcome.Document));
        }
    }

    private static ReadingProblem? First(Document? document) => document is { Problems: [var first, ..] } ? first : null;
}
