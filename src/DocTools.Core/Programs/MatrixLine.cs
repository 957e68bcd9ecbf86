using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A printed line of a matrix.</summary>
/// <param name="Id">Id within the matrix: <c>staff.researcher</c>; a group's own id for a heading line.</param>
/// <param name="Label">Printed label.</param>
/// <param name="Keys">Keys of its wordings.</param>
/// <param name="In">The group that it stands in; null for one that stands alone.</param>
/// <param name="Kind">What the line is.</param>
/// <param name="Hints">What the form prints in its note.</param>
/// <param name="Derived">A field worked out from the note (<c>months</c>), with its derivation.</param>
public sealed record MatrixLine(string Id, string Label, ImmutableArray<string> Keys, string? In, MatrixLineKind Kind, ImmutableArray<string> Hints, (FieldDefinition Field, Derivation Rule)? Derived);
