namespace DocTools.Ledger.Letters;

/// <summary>A letter that was made.</summary>
/// <param name="Program">The programme.</param>
/// <param name="Submission">The submission that it is about.</param>
/// <param name="Kind">Its kind, e.g. <c>supplement</c>.</param>
/// <param name="DueOn">The day by which the applicant has to answer; null where there is none.</param>
/// <param name="File">Where it was written, relative to the folder of the letters.</param>
/// <param name="Sha256">Hash of its bytes.</param>
public sealed record LetterEntry(string Program, string Submission, string Kind, DateOnly? DueOn, string File, string Sha256);
