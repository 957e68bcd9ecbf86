namespace DocTools.Formats.Writing;

/// <summary>A column of the printed budget table.</summary>
/// <param name="Id"><c>government</c>, <c>self</c>, <c>total</c> or <c>share</c>.</param>
/// <param name="Label">Its printed heading.</param>
public sealed record BudgetColumn(string Id, string Label);
