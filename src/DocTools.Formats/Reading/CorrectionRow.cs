namespace DocTools.Formats.Reading;

/// <summary>A row of the corrections' CSV, as written.</summary>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Submission">Column <c>submission</c>.</param>
/// <param name="Field">Column <c>field</c>.</param>
/// <param name="Value">Column <c>value</c>; empty where the field is to be blanked.</param>
/// <param name="Reason">Column <c>reason</c>.</param>
/// <param name="By">Column <c>by</c>.</param>
public sealed record CorrectionRow(int Line, string Submission, string Field, string Value, string Reason, string By);
