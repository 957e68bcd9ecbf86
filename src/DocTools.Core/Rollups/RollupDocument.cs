using DocTools.Core.Documents;

namespace DocTools.Core.Rollups;

/// <summary>An input and what became of it.</summary>
/// <param name="Path">Its name.</param>
/// <param name="Sha256">SHA-256 of its bytes; null where there were none to read.</param>
/// <param name="Format">Its format by content.</param>
/// <param name="Document">The document; null where it could not be read.</param>
/// <param name="Problem">Why not, or what of it could not be read.</param>
public sealed record RollupDocument(string Path, string? Sha256, string Format, Document? Document, ReadingProblem? Problem);
