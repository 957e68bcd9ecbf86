using System.Collections.Immutable;

namespace DocTools.Cli.Purging;

/// <summary>What a search for what was removed came to.</summary>
/// <param name="Found">Files that hold something of it.</param>
/// <param name="Files">Files that were looked through.</param>
/// <param name="Pdfs">PDFs: their streams are compressed, so that they are not looked through.</param>
/// <param name="Unsearchable">Other files that cannot be looked through: compressed, pictures, broken or unreadable.</param>
public sealed record ProofResult(ImmutableArray<string> Found, int Files, int Pdfs, ImmutableArray<string> Unsearchable);
