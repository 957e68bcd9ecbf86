using System.Collections.Immutable;

namespace DocTools.Formats.Writing.Xlsx;

/// <summary>What a sheet has besides its rows.</summary>
/// <param name="Name">The tab's name.</param>
/// <param name="Columns">Columns in order.</param>
internal sealed record SheetSetup(string Name, ImmutableArray<XlsxColumn> Columns)
{
    /// <summary>Number of the row with the headings; rows up to it are frozen and repeated in print.</summary>
    public int HeaderRow { get; init; } = 1;

    /// <summary>Columns frozen at the left.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Whether the headings have filters.</summary>
    public bool Filter { get; init; } = true;

    /// <summary>Whether printed on the page's long side.</summary>
    public bool Landscape { get; init; } = true;

    /// <summary>Text in the middle of each printed page's head.</summary>
    public string PrintTitle { get; init; } = "";

    /// <summary>Page words for the foot: before the number, between number and count, behind the count.</summary>
    public (string Before, string Between, string After) PageWords { get; init; } = ("第 ", " 頁／共 ", " 頁");

    /// <summary>Conditional formats over the data rows.</summary>
    public ImmutableArray<XlsxCondition> Conditions { get; init; } = [];

    /// <summary>Charts on the sheet.</summary>
    public ImmutableArray<BarChart> Charts { get; init; } = [];

    /// <summary>The last column that is printed; null for all. What stands behind it is for filtering only.</summary>
    public int? LastPrinted { get; init; }

    /// <summary>Colour of the tab, ARGB.</summary>
    public string? TabColour { get; init; }

    /// <summary>Whether the sheet should print on one page, and not only one page wide.</summary>
    public bool OnePage { get; init; }

    /// <summary>Whether only cells to write into may be changed; there is no password.</summary>
    public bool Protected { get; init; }
}
