using System.Collections.Immutable;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Stages;

/// <summary>A payment and the documents that have to be there for it.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Documents">Ids of the documents.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record StagePayment(string Id, Wording Label, ImmutableArray<string> Documents, string Reference)
{
    /// <summary>What a person has to see besides; null for nothing.</summary>
    public string? Note { get; init; }
}
