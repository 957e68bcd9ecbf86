namespace DocTools.Formats.Writing;

/// <summary>A heading of the printed budget table with the lines below it.</summary>
/// <param name="Label">The heading as printed.</param>
/// <param name="Lines">What the ids of its lines begin with.</param>
public sealed record BudgetGroup(string Label, string Lines);
