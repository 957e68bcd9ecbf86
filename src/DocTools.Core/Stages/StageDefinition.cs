using System.Collections.Immutable;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Stages;

/// <summary>What follows the decision, as one of its stages (<c>stages.yaml</c>): what has to come, what it is compared with, and what is paid on it.</summary>
/// <param name="Id">Id, as <c>--to</c> names it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Documents">The documents, in the guidance's order.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record StageDefinition(string Id, Wording Title, ImmutableArray<StageDocument> Documents, string Reference)
{
    /// <summary>The file's name in the programme's folder.</summary>
    public const string FileName = "stages.yaml";

    /// <summary>What is compared with the original; null where nothing is.</summary>
    public StageComparison? Comparison { get; init; }

    /// <summary>What is paid, in order.</summary>
    public ImmutableArray<StagePayment> Payments { get; init; } = [];

    /// <summary>The document with this id, or null.</summary>
    public StageDocument? FindDocument(string id) => Documents.FirstOrDefault(d => string.Equals(d.Id, id, StringComparison.Ordinal));
}
