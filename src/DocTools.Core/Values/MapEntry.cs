using System.Collections.Immutable;

namespace DocTools.Core.Values;

/// <summary>One entry of a <see cref="FieldValue.Map"/>.</summary>
/// <param name="Name">The printed name, e.g. <c>6月</c>.</param>
/// <param name="Numbers">One number, or the numbers of a list.</param>
public sealed record MapEntry(string Name, ImmutableArray<decimal> Numbers);
