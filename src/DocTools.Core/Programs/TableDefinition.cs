using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A table whose rows repeat.</summary>
public sealed record TableDefinition
{
    /// <summary>Prefix of its fields: <c>people</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Keys of the captions above it.</summary>
    public ImmutableArray<string> Captions { get; init; } = [];

    /// <summary>Columns in the order of the result.</summary>
    public ImmutableArray<ColumnDefinition> Columns { get; init; } = [];

    /// <summary>Least number of columns whose labels must stand in the header.</summary>
    public int MinimumColumns { get; init; } = 2;

    /// <summary>Whether a header that holds a column's wording among other words counts, where the row's other headers are told exactly.</summary>
    public bool HasLooseHeaders { get; init; }

    /// <summary>Keys of the first cell of a total row.</summary>
    public ImmutableArray<string> TotalKeys { get; init; } = [];

    /// <summary>Total fields: column id → field id, with <c>{group}</c> for the group's id.</summary>
    public ImmutableDictionary<string, string> Totals { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The column that states the group of a table; null where tables are not grouped.</summary>
    public string? GroupColumn { get; init; }

    /// <summary>Groups in printed order, told by the caption above the table.</summary>
    public ImmutableArray<SectionDefinition> Groups { get; init; } = [];

    /// <summary>Whether a table counts only where a column, a caption or a row of its own names a group: what else has such columns is another table.</summary>
    public bool NeedsGroup { get; init; }

    /// <summary>Whether tables without a caption are taken in the groups' printed order, with less confidence.</summary>
    public bool GuessesGroups { get; init; } = true;

    /// <summary>Whether a row that begins with a label of the form is the label's and none of this table.</summary>
    public bool LeavesLabels { get; init; }

    /// <summary>The group whose wording a text holds, the longest first; null where it holds none or is too long for a caption.</summary>
    public string? GroupOf(string text)
    {
        const int LongestCaption = 60;
        var key = Documents.LabelText.Key(text);
        return key.Length > LongestCaption
            ? null
            : Groups.SelectMany(g => g.Keys.Where(k => key.Contains(k, StringComparison.Ordinal)).Select(k => (g.Id, k.Length))).OrderByDescending(p => p.Length).Select(p => p.Id).FirstOrDefault();
    }

    /// <summary>Whether a text is a group's wording and hardly anything else.</summary>
    public bool IsGroupAlone(string text)
    {
        const int MostBesides = 4;
        var key = Documents.LabelText.Key(text);
        return Groups.Any(g => g.Keys.Any(k => key.Contains(k, StringComparison.Ordinal) && key.Length <= k.Length + MostBesides));
    }

    /// <summary>Printed rows with what is known of their numbers.</summary>
    public ImmutableArray<PrintedItem> Items { get; init; } = [];

    /// <summary>The column that names the printed item.</summary>
    public string? ItemColumn { get; init; }

    /// <summary>The columns that make a row: without a text in one of them a row is none. Empty: any column.</summary>
    public ImmutableArray<string> KeyColumns { get; init; } = [];

    /// <summary>Whom a row is about; null where rows are not compared with others.</summary>
    public PartyIdentity? Identity { get; init; }

    /// <summary>When the company of a row is a natural person's business; null where the rows do not tell.</summary>
    public NaturalPersonDefinition? NaturalPerson { get; init; }

    /// <summary>The field that takes the number of rows that a total row states (合計 8 家); null where the form asks for none.</summary>
    public string? CountTotal { get; init; }

    /// <summary>The map column that gathers the columns headed by months; null where there are none.</summary>
    public string? MonthColumn { get; init; }

    /// <summary>Keys of the row that gives a number for each month.</summary>
    public ImmutableArray<string> MonthRowKeys { get; init; } = [];

    /// <summary>The map field that this row fills.</summary>
    public string? MonthRowField { get; init; }

    /// <summary>The unit that the printed form states for amounts where nothing else does.</summary>
    public decimal? PrintedUnit { get; init; }
}
