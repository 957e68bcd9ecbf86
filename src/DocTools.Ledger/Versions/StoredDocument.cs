namespace DocTools.Ledger.Versions;

/// <summary>A document of a version.</summary>
/// <param name="Path">Its path within the submission.</param>
/// <param name="Sha256">Hash of its bytes; null where they were never had.</param>
/// <param name="Format">Its format.</param>
/// <param name="Status">The end of its reading, as in result.json.</param>
/// <param name="Forms">The forms in it, parted by blanks.</param>
public sealed record StoredDocument(string Path, string? Sha256, string Format, string Status, string Forms);
