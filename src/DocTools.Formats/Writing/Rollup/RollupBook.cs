using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Rollups;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Rollup;

/// <summary>What the sheets of a roll-up's workbook share: names, columns, the years, and how ranges are written.</summary>
/// <param name="Report">The report.</param>
/// <param name="Words">Words in the language of the run.</param>
/// <param name="Writer">The workbook.</param>
internal sealed record RollupBook(RollupReport Report, ReportWords Words, XlsxWriter Writer)
{
    /// <summary>Columns in front of the years on the sheet of plans.</summary>
    public const int Before = 5;

    /// <summary>The first row of data on the sheets of plans and of shares.</summary>
    public const int First = 2;

    /// <summary>The years.</summary>
    public ImmutableArray<int> Years => Report.Definition.Years;

    /// <summary>Name of the sheet of plans.</summary>
    public string Plans => Words["計畫", "Plans"];

    /// <summary>Name of the sheet of shares.</summary>
    public string Shares => Words["策略拆分", "Split"];

    /// <summary>The last row of the plans.</summary>
    public int LastPlan => Math.Max(First, First + Report.Plans.Length - 1);

    /// <summary>The last row of the shares.</summary>
    public int LastShare => Math.Max(First, First + Report.Shares.Length - 1);

    /// <summary>A sheet's setup with the look that all have.</summary>
    public SheetSetup Setup(string name, ImmutableArray<XlsxColumn> columns) => new(name, columns)
    {
        PrintTitle = Report.Program.Name,
        PageWords = (Words["第 ", "Page "], Words[" 頁／共 ", " of "], Words[" 頁", ""]),
    };

    /// <summary>The head of a year's column.</summary>
    public string Head(int year) => Words[Text(year) + " 年", "ROC " + Text(year)];

    /// <summary>Column of a year's amount on the sheet of plans.</summary>
    public static int AmountColumn(int index) => Before + 1 + (2 * index);

    /// <summary>A status in words.</summary>
    public string Of(BudgetStatus status) => status switch
    {
        BudgetStatus.Approved => Words["已核列", "approved"],
        BudgetStatus.Sought => Words["爭取中", "sought"],
        BudgetStatus.Planned => Words["規劃中", "planned"],
        BudgetStatus.Estimated => Words["估列", "estimated"],
        BudgetStatus.None => Words["無經費", "none"],
        BudgetStatus.SeeNote => Words["見註記", "see note"],
        _ => Words["無法讀取", "unreadable"],
    };

    /// <summary>A ministry in words.</summary>
    public string Ministry(string? name) => string.IsNullOrEmpty(name) ? Words["（未載明）", "(not told)"] : name;

    /// <summary>An absolute range of a column on another sheet.</summary>
    public static string Range(string sheet, int column, int first, int last) =>
        string.Create(CultureInfo.InvariantCulture, $"{A1.Sheet(sheet)}${A1.Column(column)}${first}:${A1.Column(column)}${last}");

    /// <summary>A number as text.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
