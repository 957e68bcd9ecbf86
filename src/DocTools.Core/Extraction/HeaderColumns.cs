using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocTools.Core.Documents;
using DocTools.Core.Programs;

namespace DocTools.Core.Extraction;

/// <summary>The columns that a header may name, with their labels laid out for looking up; made once a definition.</summary>
internal sealed class HeaderColumns
{
    // Rows of which what was found is kept: the definitions of a programme ask for the same rows several times, of recognition and of reading.
    private const int LastKeptRow = 200;

    private static readonly ConditionalWeakTable<object, HeaderColumns> Known = [];
    private static readonly ConditionalWeakTable<TableGrid, Dictionary<(HeaderColumns Columns, int Row), HeaderMatch?>> Found = [];

    private readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);

    private HeaderColumns(IEnumerable<(string Id, ImmutableArray<string> Keys)> columns, bool months, bool loose)
    {
        Columns = [.. columns];
        (Months, Loose) = (months, loose);
        foreach (var (id, keys) in Columns)
        {
            foreach (var key in keys)
            {
                // Of two columns with one label the first has it.
                _byKey.TryAdd(key, id);
            }
        }
    }

    /// <summary>Column ids with their labels, in the definition's order.</summary>
    public ImmutableArray<(string Id, ImmutableArray<string> Keys)> Columns { get; }

    /// <summary>Whether months stand over columns.</summary>
    public bool Months { get; }

    /// <summary>Whether a header may hold a column's wording among other words.</summary>
    public bool Loose { get; }

    /// <summary>Those of a table whose rows repeat.</summary>
    public static HeaderColumns Of(TableDefinition table) => Known.GetValue(table, static key =>
    {
        var t = (TableDefinition)key;
        return new HeaderColumns(t.Columns.Where(c => c.Keys.Length > 0).Select(c => (c.Id, c.Keys)), t.MonthColumn is not null, t.HasLooseHeaders);
    });

    /// <summary>Those of a table of printed lines.</summary>
    public static HeaderColumns Of(MatrixDefinition matrix) => Known.GetValue(matrix, static key => new HeaderColumns(((MatrixDefinition)key).Columns.Select(c => (c.Id, c.Keys)), months: false, loose: false));

    /// <summary>Those of an export of filled-in forms.</summary>
    /// <param name="form">The form.</param>
    /// <param name="columns">Its columns; asked for once.</param>
    public static HeaderColumns Of(FormDefinition form, Func<FormDefinition, IEnumerable<(string Id, ImmutableArray<string> Keys)>> columns) =>
        Known.GetValue(form, key => new HeaderColumns(columns((FormDefinition)key), months: false, loose: false));

    /// <summary>The column that a label names; null for none.</summary>
    public string? Named(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>What a row of a grid, alone and together with the next one, is as the header; null where it is none.</summary>
    public HeaderMatch? At(TableGrid grid, int row)
    {
        if (row > LastKeptRow)
        {
            return HeaderMatch.At(grid, row, this);
        }

        var found = Found.GetValue(grid, static _ => []);
        if (!found.TryGetValue((this, row), out var match))
        {
            found[(this, row)] = match = HeaderMatch.At(grid, row, this);
        }

        return match;
    }
}
