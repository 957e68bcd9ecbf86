using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>
/// Carries a reading problem out of the depth of a reader to its entry point, which turns it into a <see cref="ReadOutcome"/>.
/// It never leaves an <see cref="IDocumentReader"/>.
/// </summary>
/// <param name="problem">Why the file cannot be read on.</param>
public sealed class ReadingException(ReadingProblem problem) : Exception(problem.ReasonEn)
{
    /// <summary>Why the file cannot be read on.</summary>
    public ReadingProblem Problem { get; } = problem;
}
