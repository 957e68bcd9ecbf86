using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing;

/// <summary>Sheet 統計: submissions by decision and category, amounts by category, findings by code, each counted live, with two charts.</summary>
internal sealed class StatisticsSheet
{
    /// <summary>The sheet's name.</summary>
    public const string Name = "統計";

    private const int MostCodes = 60;
    private const int MostBars = 12;
    private const double ExampleWidth = 62;
    private static readonly DecisionStatus[] Decisions = [DecisionStatus.Accepted, DecisionStatus.Supplement, DecisionStatus.Review, DecisionStatus.Rejected];

    private readonly SummaryContext _context;
    private readonly SummaryTally _tally;
    private readonly SheetWriter _sheet;
    private readonly int _overview;
    private readonly int _findings;

    private StatisticsSheet(SummaryContext context, SummaryTally tally, int overview, int findings)
    {
        _context = context;
        _tally = tally;
        _overview = overview;
        _findings = findings;
        _sheet = context.Writer.Add(context.Setup(
            Name,
            [
                new("", 26, 34),
                .. Enumerable.Range(0, Math.Max(4, tally.Categories.Count + 1)).Select(_ => new XlsxColumn("", 14, 14)),
                new("", 50, 50),
            ]) with
        { Filter = false, HeaderRow = 0 });
    }

    private ReportWords Words => _context.Words;

    private int LastColumn => _tally.Categories.Count + 2;

    /// <summary>Writes the sheet.</summary>
    /// <param name="context">What the sheets share.</param>
    /// <param name="tally">The counts.</param>
    /// <param name="overview">Last row of the submissions in 總表.</param>
    /// <param name="findings">Last row of the findings in 不一致.</param>
    public static void Write(SummaryContext context, SummaryTally tally, int overview, int findings)
    {
        var sheet = new StatisticsSheet(context, tally, Math.Max(2, overview), Math.Max(2, findings));
        var byDecision = sheet.ByDecision();
        sheet.Amounts();
        var byCode = sheet.ByCode();
        sheet._sheet.Setup = sheet._sheet.Setup with { Charts = [.. new[] { byDecision, byCode }.OfType<BarChart>()] };
    }

    private BarChart ByDecision()
    {
        _sheet.NextRow().Text(Words["統計", "Statistics"] + "　" + _context.Program.Name, XlsxStyle.Title);
        Heading(Words["一、案件：建議處理×", "1. Submissions: suggestion × "] + _context.Layout.Heading("category", Words), [Words["建議處理", "Suggestion"], .. _tally.Categories, Words["合計", "Total"]]);
        var first = _sheet.Row + 1;
        foreach (var status in Decisions)
        {
            _sheet.NextRow().Text(Words.Of(status), XlsxStyle.Center);
            for (var i = 0; i < _tally.Categories.Count; i++)
            {
                var formula = $"COUNTIFS({Overview(OverviewSheet.DecisionColumn)},$A{Row()},{Overview(OverviewSheet.CategoryColumn)},{A1.Column(i + 2)}${(first - 1).ToString(CultureInfo.InvariantCulture)})";
                _sheet.Formula(formula, _tally.Decisions(status, _tally.Categories[i]));
            }

            Sum(_tally.Decisions(status, null), XlsxStyle.TotalAmount);
        }

        var last = _sheet.Row;
        Totals(first, last, [.. _tally.Categories.Select(c => (decimal)Decisions.Sum(s => _tally.Decisions(s, c)))], Decisions.Sum(s => _tally.Decisions(s, null)));
        return new BarChart(
            Words["各建議處理之案件數", "Submissions by suggestion"],
            Reference(1, first, last),
            Reference(LastColumn, first, last),
            [.. Decisions.Select(s => (Words.Of(s), (decimal)_tally.Decisions(s, null)))],
            (ChartColumn, 1),
            (ChartColumn + 7, 17))
        { Colour = "1F4E5F" };
    }

    private void Amounts()
    {
        var columns = new[] { _context.Layout.Heading("government", Words), _context.Layout.Heading("self", Words), Words["合計", "Total"] };
        Heading(Words["二、經費：", "2. Funding: "] + _context.Layout.Heading("category", Words) + Words["（填報，元）", " (as filed, NT$)"], [_context.Layout.Heading("category", Words), .. columns]);
        var first = _sheet.Row + 1;
        foreach (var category in _tally.Categories)
        {
            _sheet.NextRow().Text(category, XlsxStyle.Center);
            for (var i = 0; i < columns.Length; i++)
            {
                _sheet.Formula($"SUMIFS({Overview(OverviewSheet.FundingColumn + i)},{Overview(OverviewSheet.CategoryColumn)},$A{Row()})", _tally.Amount(category, i));
            }
        }

        var last = _sheet.Row;
        _sheet.NextRow().Text(Words["合計", "Total"], XlsxStyle.TotalText);
        for (var i = 0; i < columns.Length; i++)
        {
            var column = i;
            _sheet.Formula(last >= first ? $"SUM({A1.Range(i + 2, first, last)})" : "0", _tally.Categories.Sum(c => _tally.Amount(c, column)), XlsxStyle.TotalAmount);
        }
    }

    private BarChart? ByCode()
    {
        var codes = _tally.Codes();
        Heading(Words["三、發現：依代碼", "3. Findings by code"], [Words["代碼", "Code"], Words["程度", "Severity"], Words["件數", "Findings"], Words["案數", "Submissions"], Words["舉例", "Example"]], wideLast: true);
        var first = _sheet.Row + 1;
        foreach (var (code, severity, count, cases, example) in codes.Take(MostCodes))
        {
            var text = ReportText.Cut(ReportText.OneLine(example), 90);
            _sheet.NextRow(TextWidth.Lines(text, ExampleWidth) * 14.25 + 3).Text(code).Text(Words.Of(severity), XlsxStyle.Center)
                .Formula($"COUNTIF({A1.Sheet(FindingsSheet.Name)}${A1.Column(FindingsSheet.CodeColumn)}$2:${A1.Column(FindingsSheet.CodeColumn)}${_findings.ToString(CultureInfo.InvariantCulture)},$A{Row()})", count)
                .Number(cases)
                .Wide(text, _sheet.Setup.Columns.Length - 4, XlsxStyle.Wrap);
        }

        if (codes.IsEmpty)
        {
            _sheet.NextRow().Text(Words["沒有發現。", "There is none."], XlsxStyle.Note);
            return null;
        }

        var last = first + Math.Min(codes.Length, MostBars) - 1;
        return new BarChart(
            Words["最常見之發現", "Most frequent findings"],
            Reference(1, first, last),
            Reference(3, first, last),
            [.. codes.Take(MostBars).Select(c => (c.Code, (decimal)c.Count))],
            (ChartColumn, 18),
            (ChartColumn + 7, 42))
        { Horizontal = true, Colour = "C55A11" };
    }

    private int ChartColumn => _sheet.Setup.Columns.Length + 1;

    private void Heading(string title, ImmutableArray<string> headings, bool wideLast = false)
    {
        _sheet.NextRow();
        _sheet.NextRow().Text(title, XlsxStyle.Section);
        _sheet.NextRow();
        for (var i = 0; i < headings.Length; i++)
        {
            _sheet.Wide(headings[i], wideLast && i == headings.Length - 1 ? _sheet.Setup.Columns.Length - i : 1, XlsxStyle.Header);
        }
    }

    private void Totals(int first, int last, ImmutableArray<decimal> cached, decimal all)
    {
        _sheet.NextRow().Text(Words["合計", "Total"], XlsxStyle.TotalText);
        for (var i = 0; i < cached.Length; i++)
        {
            _sheet.Formula($"SUM({A1.Range(i + 2, first, last)})", cached[i], XlsxStyle.TotalAmount);
        }

        Sum(all, XlsxStyle.TotalAmount);
    }

    private void Sum(decimal cached, XlsxStyle style) =>
        _sheet.Formula(_tally.Categories.Count == 0 ? "0" : $"SUM({A1.Cell(2, _sheet.Row)}:{A1.Cell(_tally.Categories.Count + 1, _sheet.Row)})", cached, style);

    private string Overview(int column)
    {
        var letter = A1.Column(column);
        return $"{A1.Sheet(OverviewSheet.Name)}${letter}$2:${letter}${_overview.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Reference(int column, int first, int last)
    {
        var letter = A1.Column(column);
        return string.Create(CultureInfo.InvariantCulture, $"{A1.Sheet(Name)}${letter}${first}:${letter}${last}");
    }

    private string Row() => _sheet.Row.ToString(CultureInfo.InvariantCulture);
}
