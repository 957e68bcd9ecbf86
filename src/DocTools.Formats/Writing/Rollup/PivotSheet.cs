using System.Collections.Immutable;
using DocTools.Core.Rollups;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Rollup;

/// <summary>A sheet of sums by year for the values of one column, each a live formula, with a chart beside it.</summary>
/// <param name="Book">What the sheets share.</param>
/// <param name="Name">The sheet's name.</param>
/// <param name="Head">Head of the first column.</param>
/// <param name="Chart">Title of the chart.</param>
internal sealed record PivotSheet(RollupBook Book, string Name, string Head, string Chart)
{
    private const int First = 4;

    /// <summary>A remark below the title.</summary>
    public string Note { get; init; } = "";

    /// <summary>Writes the sheet.</summary>
    /// <param name="rows">Names and their amounts.</param>
    /// <param name="formula">The formula of a sum: of the year's index, and the cell of the name.</param>
    /// <param name="counts">How many plans each name has, and the formula that counts them; null where that says nothing.</param>
    public void Write(ImmutableArray<(string Name, YearTotals Amounts, int Plans)> rows, Func<int, string, string> formula, Func<string, string> counts)
    {
        var w = Book.Words;
        var sheet = Book.Writer.Add(Book.Setup(Name, [new("", 24, 30), .. Book.Years.Select(_ => new XlsxColumn("", 15, 18)), new("", 16, 19), new("", 8, 10)]) with { Filter = false, HeaderRow = 0, OnePage = true });
        sheet.NextRow().Text(Name + "　" + Book.Report.Program.Name, XlsxStyle.Title);
        sheet.NextRow().Text(Note, XlsxStyle.Note);
        sheet.NextRow().Text(Head, XlsxStyle.Header);
        foreach (var year in Book.Years)
        {
            sheet.Text(Book.Head(year), XlsxStyle.Header);
        }

        sheet.Text(w["合計", "Total"], XlsxStyle.Header).Text(w["筆數", "Count"], XlsxStyle.Header);
        foreach (var (name, amounts, plans) in rows)
        {
            sheet.NextRow().Text(name, XlsxStyle.Wrap);
            var key = "$A" + RollupBook.Text(sheet.Row);
            for (var i = 0; i < Book.Years.Length; i++)
            {
                sheet.Formula(formula(i, key), amounts.Years[Book.Years[i]]);
            }

            sheet.Formula($"SUM({A1.Cell(2, sheet.Row)}:{A1.Cell(Book.Years.Length + 1, sheet.Row)})", amounts.Whole, XlsxStyle.TotalAmount).Formula(counts(key), plans);
        }

        Totals(sheet, rows);
        Charts(sheet, rows);
    }

    private void Totals(SheetWriter sheet, ImmutableArray<(string Name, YearTotals Amounts, int Plans)> rows)
    {
        var last = sheet.Row;
        sheet.NextRow().Text(Book.Words["合計", "Total"], XlsxStyle.TotalText);
        for (var column = 2; column <= Book.Years.Length + 3; column++)
        {
            var at = column - 2;
            var sum = at < Book.Years.Length ? rows.Sum(r => r.Amounts.Years[Book.Years[at]]) : at == Book.Years.Length ? rows.Sum(r => r.Amounts.Whole) : rows.Sum(r => (decimal)r.Plans);
            sheet.Formula(last >= First ? $"SUM({A1.Range(column, First, last)})" : "0", sum, XlsxStyle.TotalAmount);
        }
    }

    private void Charts(SheetWriter sheet, ImmutableArray<(string Name, YearTotals Amounts, int Plans)> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        var last = First + rows.Length - 1;
        var from = Book.Years.Length + 4;
        sheet.Setup = sheet.Setup with
        {
            Charts =
            [
                new BarChart(
                    Chart,
                    RollupBook.Range(Name, 1, First, last),
                    RollupBook.Range(Name, Book.Years.Length + 2, First, last),
                    [.. rows.Select(r => (r.Name, r.Amounts.Whole))],
                    (from, 1),
                    (from + 9, Math.Max(18, 5 + (rows.Length * 3 / 2)))) { Horizontal = true, Colour = "1F4E5F", Format = "#,##0.0,," },
            ],
        };
    }
}
