using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>When the company that a form or a row is about is a natural person's business, so that its 統一編號 is personal data.</summary>
/// <param name="Field">The choice that tells it, within the form or the table.</param>
/// <param name="Options">The options that mean it.</param>
public sealed record NaturalPersonDefinition(string Field, ImmutableArray<string> Options);
