using DocTools.Core.Documents;
using DocTools.Formats.Reading;

namespace DocTools.Bench;

/// <summary>Hop 2 of the tool alone.</summary>
internal static class Reading
{
    /// <summary>Blocks of the document; -1 where it could not be read.</summary>
    public static long Read(string path)
    {
        // The hash is the intake's work.
        var outcome = ReaderSet.Read(new IncomingFile(Path.GetFileName(path), File.ReadAllBytes(path), ""), ReadingLimits.Default, CancellationToken.None).Outcome;
        return outcome.Document?.Blocks.Length ?? -1;
    }
}
