namespace DocTools.Ledger.Versions;

/// <summary>A submission with what changed between two of its versions.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Before">The number of the version before.</param>
/// <param name="After">The number of the version after.</param>
/// <param name="Changes">What changed.</param>
public sealed record ChangedSubmission(string Name, int Before, int After, VersionChanges Changes);
