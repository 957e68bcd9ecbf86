namespace DocTools.Ledger.Decisions;

/// <summary>A finding that is to be waived.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Identity">Its fields and figures, as a hash.</param>
/// <param name="Fields">Its fields, parted by <c>;</c>.</param>
/// <param name="Message">Its message.</param>
public sealed record WaivedFinding(string Code, string Identity, string Fields, string Message);
