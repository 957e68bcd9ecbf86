namespace DocTools.Ledger.Versions;

/// <summary>A field of a version.</summary>
/// <param name="Id">Full id.</param>
/// <param name="Value">The value as fields.csv writes it; null for a blank.</param>
/// <param name="Raw">The text as it stood; null where none was kept.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="CorrectedBy">Who corrected it; null where nobody did.</param>
public sealed record StoredField(string Id, string? Value, string? Raw, double Confidence, string? CorrectedBy);
