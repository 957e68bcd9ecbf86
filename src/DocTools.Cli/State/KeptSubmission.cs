using System.Collections.Immutable;
using System.Text.Json.Serialization;
using DocTools.Core.Reports;

namespace DocTools.Cli.State;

/// <summary>What the last run wrote for one submission, and what it was made of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Fingerprint">Everything that its reading depends on, as a hash.</param>
/// <param name="Between">Hash of its findings beside the others: with the fingerprint, everything that its report depends on.</param>
/// <param name="Decision">The suggestion.</param>
/// <param name="Documents">Documents, whatever became of them.</param>
/// <param name="Errors">Findings that are errors.</param>
/// <param name="Warnings">Findings that are warnings.</param>
/// <param name="Corrections">Fields that a person corrected.</param>
/// <param name="Files">Its outputs.</param>
public sealed record KeptSubmission(string Id, string Fingerprint, string Between, DecisionStatus Decision, int Documents, int Errors, int Warnings, int Corrections, ImmutableArray<WrittenFile> Files)
{
    /// <summary>Findings that a person waived.</summary>
    public int Waived { get; init; }

    /// <summary>Everything that its result depends on, as one text.</summary>
    [JsonIgnore]
    public string MadeOf => Fingerprint + "+" + Between;

    /// <summary>Whether its outputs would be the same as those of another run's.</summary>
    public bool IsMadeOfTheSameAs(KeptSubmission other) =>
        string.Equals(Id, other.Id, StringComparison.Ordinal) && string.Equals(Fingerprint, other.Fingerprint, StringComparison.Ordinal) && string.Equals(Between, other.Between, StringComparison.Ordinal);
}
