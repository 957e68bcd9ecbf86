using DocTools.Core.Documents;
using DocTools.Formats.Reading;
using DocTools.Formats.Reading.Pdf;

namespace DocTools.Bench;

/// <summary>Hop 2 of the tool alone.</summary>
internal static class Reading
{
    /// <summary>Blocks of each document of a submission; -1 where it could not be read.</summary>
    public static IEnumerable<long> Read(string[] paths) =>
        PdfBatch.Join(paths.Select(Open)).Select(i => (long)(ReaderSet.Read(i.File!, ReadingLimits.Default, CancellationToken.None).Outcome.Document?.Blocks.Length ?? -1));

    // The hash is the intake's work; here the path stands for it.
    private static SubmissionItem Open(string path) => SubmissionItem.Of(new IncomingFile(Path.GetFileName(path), File.ReadAllBytes(path), path));
}
