namespace DocTools.Core.Documents;

/// <summary>Why a file could not be read, or not wholly. It is about the file or about us, not about the application.</summary>
/// <param name="Kind">Which kind of end.</param>
/// <param name="Reason">The reason in Traditional Chinese, for an applicant.</param>
/// <param name="ReasonEn">The reason in English.</param>
public sealed record ReadingProblem(ReadingProblemKind Kind, string Reason, string ReasonEn)
{
    /// <summary>Whether the fault is ours, an engine's or the machine's rather than the file's: the run then says so in its exit code.</summary>
    public bool IsOurFault { get; init; }

    /// <summary>Whether the time was up: a machine with less to do may read more.</summary>
    public bool IsSlow { get; init; }
}
