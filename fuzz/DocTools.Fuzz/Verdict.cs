using DocTools.Core.Cases;

namespace DocTools.Fuzz;

/// <summary>How one input ended.</summary>
/// <param name="Ends">The end of each document in it.</param>
/// <param name="Failure">What is wrong with that; null where nothing is.</param>
internal sealed record Verdict(DocumentStatus[] Ends, string? Failure);
