using DocTools.Core.Rules;

namespace DocTools.Core.Rollups;

/// <summary>A finding, with the input that it is about.</summary>
/// <param name="Document">The input's name.</param>
/// <param name="Finding">The finding.</param>
public sealed record RollupFinding(string Document, Finding Finding);
