namespace DocTools.Ledger.Versions;

/// <summary>A field that two versions have not alike.</summary>
/// <param name="Id">Full id.</param>
/// <param name="Before">The field before; null where there was none.</param>
/// <param name="After">The field after; null where there is none.</param>
public sealed record FieldChange(string Id, StoredField? Before, StoredField? After);
