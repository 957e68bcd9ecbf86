using System.Collections.Immutable;
using DocTools.Core.Rollups;
using DocTools.Core.Rules;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Rollup;

/// <summary>
/// Writes <c>rollup.xlsx</c>: a row per plan; sums by ministry, strategy and status for each year as live formulas, with charts; what is declared beside
/// the sums; the numbered indicators and the findings. The same report gives the same bytes.
/// </summary>
public static class RollupWorkbook
{
    /// <summary>The file's name.</summary>
    public const string FileName = "rollup.xlsx";

    /// <summary>Writes the workbook; the stream stays open.</summary>
    public static void Write(Stream stream, RollupReport report, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using var writer = new XlsxWriter(spill: false);
        var book = new RollupBook(report, ReportWords.For(lang), writer);
        PlansSheet.Write(book);
        ByMinistry(book);
        ByStrategy(book);
        SplitSheet.Write(book);
        ByStatus(book);
        DeclaredSheet.Write(book);
        Contents(book);
        Indicators(book);
        Findings(book);
        writer.Finish(stream);
    }

    private static void ByMinistry(RollupBook book)
    {
        var w = book.Words;
        var plans = book.Report.Plans.CountBy(p => p.Ministry ?? "", StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var names = RollupBook.Range(book.Plans, 2, RollupBook.First, book.LastPlan);
        new PivotSheet(book, w["部會×年度", "Ministry by year"], w["部會", "Ministry"], w["各部會經費合計（百萬元）", "Funds by ministry (NT$ million)"]) { Note = w["元；公式取自「計畫」", "NT$; formulas over the sheet of plans"] }.Write(
            [.. book.Report.ByMinistry.Select(m => (book.Ministry(m.Key), m.Value, plans[m.Key]))],
            (i, key) => $"SUMIFS({RollupBook.Range(book.Plans, RollupBook.AmountColumn(i), RollupBook.First, book.LastPlan)},{names},{key})",
            key => $"COUNTIF({names},{key})");
    }

    private static void ByStrategy(RollupBook book)
    {
        var w = book.Words;
        var plans = book.Report.Shares.CountBy(s => s.Strategy, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var names = RollupBook.Range(book.Shares, SplitSheet.StrategyColumn, RollupBook.First, book.LastShare);
        new PivotSheet(book, w["策略×年度", "Strategy by year"], w["策略", "Strategy"], w["各策略經費合計（百萬元）", "Funds by strategy (NT$ million)"])
        {
            Note = w["元；一計畫屬多項策略者，金額平均分攤（見「策略拆分」），不重複計算；筆數為該策略出現之計畫數", "NT$; a plan of several strategies is split evenly (see Split) and counted once; the count is of plans that name the strategy"],
        }.Write(
            [.. book.Report.ByStrategy.Select(s => (s.Key, s.Value, plans[s.Key]))],
            (i, key) => $"SUMIFS({RollupBook.Range(book.Shares, SplitSheet.FirstYear + i, RollupBook.First, book.LastShare)},{names},{key})",
            key => $"COUNTIF({names},{key})");
    }

    private static void ByStatus(RollupBook book)
    {
        var w = book.Words;
        new PivotSheet(book, w["狀態×年度", "Status by year"], w["狀態", "Status"], w["各狀態經費合計（百萬元）", "Funds by status (NT$ million)"]) { Note = w["元；筆數為計畫與年度之儲存格數", "NT$; the count is of cells, plans by years"] }.Write(
            [.. book.Report.ByStatus.Select(s => (book.Of(s.Key), s.Value, book.Report.Plans.Sum(p => book.Years.Count(y => p.Budget.GetValueOrDefault(y)?.Status == s.Key))))],
            (i, key) => $"SUMIFS({RollupBook.Range(book.Plans, RollupBook.AmountColumn(i), RollupBook.First, book.LastPlan)},{RollupBook.Range(book.Plans, RollupBook.AmountColumn(i) + 1, RollupBook.First, book.LastPlan)},{key})",
            key => string.Join('+', Enumerable.Range(0, book.Years.Length).Select(i => $"COUNTIF({RollupBook.Range(book.Plans, RollupBook.AmountColumn(i) + 1, RollupBook.First, book.LastPlan)},{key})")));
    }

    private static void Contents(RollupBook book)
    {
        var w = book.Words;
        var sheet = book.Writer.Add(book.Setup(
            w["內容與績效", "Contents"],
            [new(w["序", "No."], 5, 6), new(w["部會", "Ministry"], 14, 22), new(w["計畫名稱", "Plan"], 20, 30), new(w["主要內容", "Contents"], 40, 70), new(w["預期績效", "Expected results"], 40, 70), new(w["備註", "Note"], 14, 30)]) with
        { FrozenColumns = 3 });
        sheet.HeaderRow();
        for (var i = 0; i < book.Report.Plans.Length; i++)
        {
            var plan = book.Report.Plans[i];
            sheet.NextRow().Number(i + 1, XlsxStyle.Center).Text(book.Ministry(plan.Ministry), XlsxStyle.Wrap).Text(plan.Name, XlsxStyle.Wrap)
                .Text(plan.Content, XlsxStyle.Wrap).Text(string.Join('\n', plan.Indicators), XlsxStyle.Wrap).Text(plan.Note, XlsxStyle.Wrap);
        }

        sheet.LastData = sheet.Row;
    }

    private static void Indicators(RollupBook book)
    {
        var w = book.Words;
        var sheet = book.Writer.Add(book.Setup(w["量化指標", "Indicators"], [new(w["序", "No."], 5, 7), new(w["部會", "Ministry"], 14, 26), new(w["量化指標", "Indicator"], 40, 100)]));
        sheet.HeaderRow();
        foreach (var indicator in book.Report.Indicators)
        {
            sheet.NextRow().Number(indicator.Number, XlsxStyle.Center).Text(book.Ministry(indicator.Ministry), XlsxStyle.Wrap).Text(indicator.Text, XlsxStyle.Wrap);
        }

        sheet.LastData = sheet.Row;
    }

    private static void Findings(RollupBook book)
    {
        var w = book.Words;
        ImmutableArray<XlsxColumn> columns =
        [
            new(w["程度", "Severity"], 7, 9),
            new(w["代碼", "Code"], 20, 30),
            new(w["說明", "Finding"], 40, 80),
            new(w["欄位", "Fields"], 16, 30),
            new(w["應為", "Expected"], 12, 22),
            new(w["載明", "Actual"], 12, 22),
            new(w["依據", "Reference"], 16, 26),
            new(w["檔案", "File"], 12, 26),
        ];
        var sheet = book.Writer.Add(book.Setup(w["發現", "Findings"], columns) with
        {
            Conditions =
            [
                new((1, 1), $"$A{{r}}=\"{w.Of(Severity.Error)}\"", XlsxDifferential.Bad),
                new((1, 1), $"$A{{r}}=\"{w.Of(Severity.Warning)}\"", XlsxDifferential.Attention),
            ],
        });
        sheet.HeaderRow();
        foreach (var (document, finding) in book.Report.Findings)
        {
            sheet.NextRow().Text(w.Of(finding.Severity), XlsxStyle.Center).Text(finding.Code, XlsxStyle.Wrap).Text(finding.Message, XlsxStyle.Wrap).Text(string.Join('\n', finding.Fields), XlsxStyle.Wrap)
                .Text(finding.Expected?.Display, XlsxStyle.Wrap).Text(finding.Actual?.Display, XlsxStyle.Wrap).Text(finding.Reference, XlsxStyle.Wrap).Text(document, XlsxStyle.Wrap);
        }

        sheet.LastData = sheet.Row;
    }
}
