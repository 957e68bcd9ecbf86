namespace DocTools.Formats.Writing;

/// <summary>An item of the printed checklist.</summary>
/// <param name="Number">Its printed number.</param>
/// <param name="Field">The field that holds the applicant's answer; null where no form asks for one.</param>
/// <param name="Label">Its text as printed, shortened.</param>
/// <param name="Found">How the answer as found is decided.</param>
/// <param name="Note">What a person should look up where the documents do not tell; null where nothing.</param>
public sealed record ChecklistItem(int Number, string? Field, string Label, FoundRule Found, string? Note);
