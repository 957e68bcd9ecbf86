using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A table of printed lines by printed columns, such as the budget.</summary>
public sealed record MatrixDefinition
{
    /// <summary>Prefix of its fields: <c>budget</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Keys of its captions.</summary>
    public ImmutableArray<string> Captions { get; init; } = [];

    /// <summary>Columns; field ids are made per line.</summary>
    public ImmutableArray<MatrixColumn> Columns { get; init; } = [];

    /// <summary>Lines in printed order.</summary>
    public ImmutableArray<MatrixLine> Lines
    {
        get;
        init
        {
            field = value;
            LineKeys = value.SelectMany(l => l.Keys).ToFrozenSet(StringComparer.Ordinal);
        }
    } = [];

    /// <summary>Keys of all lines.</summary>
    public FrozenSet<string> LineKeys { get; private init; } = [];

    /// <summary>Least number of column labels in the header.</summary>
    public int MinimumColumns { get; init; } = 2;

    /// <summary>Least number of lines that must be found.</summary>
    public int MinimumLines { get; init; } = 3;
}
