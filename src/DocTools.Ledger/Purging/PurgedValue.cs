namespace DocTools.Ledger.Purging;

/// <summary>A text that stood in a field of a removed submission.</summary>
/// <param name="Field">The field's full id.</param>
/// <param name="Text">The text.</param>
public sealed record PurgedValue(string Field, string Text);
