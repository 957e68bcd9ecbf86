namespace DocTools.Core.Rollups;

/// <summary>One of the document's numbered indicators.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its text without the number and without the ministry in brackets.</param>
/// <param name="Ministry">The ministry in brackets behind it, by its whole name; null where none is named.</param>
public sealed record PlanIndicator(int Number, string Text, string? Ministry);
