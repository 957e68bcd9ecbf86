using System.Collections.Immutable;
using DocTools.Core.Values;

namespace DocTools.Core.Programs;

/// <summary>A column of a matrix.</summary>
/// <param name="Id">Last part of the field ids.</param>
/// <param name="Type">Type of its fields.</param>
/// <param name="Label">Printed label.</param>
/// <param name="Keys">Keys of its header.</param>
public sealed record MatrixColumn(string Id, FieldType Type, string Label, ImmutableArray<string> Keys);
