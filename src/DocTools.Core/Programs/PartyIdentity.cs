namespace DocTools.Core.Programs;

/// <summary>Which fields of a row, or of a form that repeats, tell whom it is about.</summary>
/// <param name="Number">Id of the field with the 統一編號; null where the row has none.</param>
/// <param name="Name">Id of the field with the name.</param>
public sealed record PartyIdentity(string? Number, string Name);
