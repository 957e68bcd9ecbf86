namespace DocTools.Ledger.Versions;

/// <summary>A finding of a version.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Message">Its message.</param>
/// <param name="Fields">The fields that take part, parted by <c>;</c>.</param>
/// <param name="Expected">What was expected; null where there is no single value.</param>
/// <param name="Actual">What was filed.</param>
/// <param name="Reference">The guidance's paragraph.</param>
/// <param name="WaivedBy">Who waived it; null where it stands.</param>
/// <param name="WaivedReason">Why.</param>
public sealed record StoredFinding(string Code, string Severity, string Message, string Fields, string? Expected, string? Actual, string? Reference, string? WaivedBy, string? WaivedReason)
{
    /// <summary>Which finding of its code it is, as a hash; a waiver names it.</summary>
    public string Identity { get; init; } = "";
}
