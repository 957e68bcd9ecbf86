using DocTools.Core.Values;

namespace DocTools.Core.Reports;

/// <summary>What a filed result keeps of a field that a person corrected.</summary>
/// <param name="Earlier">The value that had been read; null for a blank.</param>
/// <param name="Raw">The text as it stood; null where none was kept.</param>
/// <param name="By">Who corrected it; empty where it is not told.</param>
/// <param name="Reason">Why; empty where it is not told.</param>
/// <param name="Follows">The corrected field that this one was worked out of anew; null where it was corrected itself.</param>
public sealed record FiledCorrection(FieldValue? Earlier, string? Raw, string By, string Reason, string? Follows);
