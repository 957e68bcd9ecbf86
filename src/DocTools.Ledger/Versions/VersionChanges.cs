using System.Collections.Immutable;

namespace DocTools.Ledger.Versions;

/// <summary>What is different between two versions of a submission.</summary>
/// <param name="DecisionBefore">The decision before.</param>
/// <param name="DecisionAfter">The decision after.</param>
/// <param name="Documents">Documents, by path.</param>
/// <param name="Fields">Fields, in the order of the later version, then those that went.</param>
/// <param name="Findings">Findings: those of the later version in order, then those resolved.</param>
public sealed record VersionChanges(
    string DecisionBefore,
    string DecisionAfter,
    ImmutableArray<DocumentChange> Documents,
    ImmutableArray<FieldChange> Fields,
    ImmutableArray<FindingChange> Findings)
{
    /// <summary>Whether the decision is another one.</summary>
    public bool DecisionChanged => !string.Equals(DecisionBefore, DecisionAfter, StringComparison.Ordinal);

    /// <summary>Whether nothing of this is different: then only places or wording are.</summary>
    public bool IsEmpty => !DecisionChanged && Documents.IsEmpty && Fields.IsEmpty && Findings.IsEmpty;
}
