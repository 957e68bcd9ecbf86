namespace DocTools.Core.Rules;

/// <summary>A document and the hash of its bytes.</summary>
/// <param name="Path">Path within the submission.</param>
/// <param name="Sha256">SHA-256 in lower-case hexadecimal.</param>
public sealed record HashedDocument(string Path, string Sha256);
