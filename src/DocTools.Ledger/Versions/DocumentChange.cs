namespace DocTools.Ledger.Versions;

/// <summary>A document that came, went, or has other bytes or another end of reading.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Before">The document before; null where there was none.</param>
/// <param name="After">The document after; null where there is none.</param>
public sealed record DocumentChange(string Path, StoredDocument? Before, StoredDocument? After);
