using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>A document, or the problem in the way of one.</summary>
/// <param name="Document">The document; null where it could not be read at all.</param>
/// <param name="Problem">Why not; null where it was read.</param>
public sealed record ReadOutcome(Document? Document, ReadingProblem? Problem)
{
    /// <summary>
    /// What may still be done for the file: the recognition of pages that are pictures, which takes all cores and is run for one file at a time.
    /// Until then the outcome stands as it is. Null where there is nothing.
    /// </summary>
    public Func<CancellationToken, ReadOutcome>? Recognition { get; init; }

    /// <summary>A document that was read.</summary>
    public static ReadOutcome Of(Document document) => new(document, null);

    /// <summary>A file that could not be read.</summary>
    public static ReadOutcome Unreadable(string reason, string reasonEn) => new(null, new ReadingProblem(ReadingProblemKind.Unreadable, reason, reasonEn));

    /// <summary>A hostile or oversized file.</summary>
    public static ReadOutcome Refused(string reason, string reasonEn) => new(null, new ReadingProblem(ReadingProblemKind.Refused, reason, reasonEn));
}
