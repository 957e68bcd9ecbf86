using System.Collections.Immutable;
using DocTools.Core.Rollups;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Rollup;

/// <summary>Sheet 計畫: a row per plan with amount and status of each year, and its sum as a formula.</summary>
internal static class PlansSheet
{
    private const int LongestText = 200;

    /// <summary>Writes the sheet.</summary>
    public static void Write(RollupBook book)
    {
        var w = book.Words;
        var status = w["狀態", "Status"];
        var sheet = book.Writer.Add(book.Setup(
            book.Plans,
            [
                new(w["序", "No."], 5, 6),
                new(w["部會", "Ministry"], 14, 24),
                new(w["計畫名稱", "Plan"], 24, 38),
                new(w["計畫策略（原文）", "Strategies as written"], 16, 28),
                new(w["策略數", "Strategies"], 7, 9),
                .. book.Years.SelectMany(y => new XlsxColumn[] { new(book.Head(y), 13, 16), new(status, 8, 10) }),
                new(w["合計", "Total"], 14, 17),
                new(w["備註", "Note"], 14, 60),
                new(w["出處", "Place"], 12, 28),
            ]) with
        { FrozenColumns = 3, LastPrinted = RollupBook.Before + (2 * book.Years.Length) + 2, Conditions = Conditions(book) });
        sheet.HeaderRow();
        for (var i = 0; i < book.Report.Plans.Length; i++)
        {
            Row(sheet, book, book.Report.Plans[i], i + 1);
        }

        sheet.LastData = sheet.Row;
        Totals(sheet, book);
    }

    private static void Row(SheetWriter sheet, RollupBook book, PlanSheet plan, int number)
    {
        sheet.NextRow().Number(number, XlsxStyle.Center).Text(book.Ministry(plan.Ministry), XlsxStyle.Wrap).Text(plan.Name, XlsxStyle.Wrap)
            .Text(string.Join('、', plan.Strategies), XlsxStyle.Wrap).Number(plan.MappedStrategies.Length, XlsxStyle.Center);
        foreach (var year in book.Years)
        {
            var budget = plan.Budget.GetValueOrDefault(year);
            sheet.Number(budget?.Amount).Text(budget is null ? null : book.Of(budget.Status), XlsxStyle.Center);
        }

        var cells = Enumerable.Range(0, book.Years.Length).Select(i => A1.Cell(RollupBook.AmountColumn(i), sheet.Row));
        sheet.Formula($"SUM({string.Join(',', cells)})", book.Years.Sum(y => plan.Amount(y) ?? 0), XlsxStyle.TotalAmount);
        sheet.Text(Short(plan.Note), XlsxStyle.Wrap).Text(Place(plan, book), XlsxStyle.Wrap);
    }

    private static void Totals(SheetWriter sheet, RollupBook book)
    {
        sheet.NextRow().Blank(XlsxStyle.TotalText).Text(book.Words["合計", "Total"], XlsxStyle.TotalText).Blank(XlsxStyle.TotalText).Blank(XlsxStyle.TotalText).Blank(XlsxStyle.TotalText);
        for (var i = 0; i < book.Years.Length; i++)
        {
            sheet.Formula($"SUM({A1.Range(RollupBook.AmountColumn(i), RollupBook.First, book.LastPlan)})", book.Report.Computed.Years[book.Years[i]], XlsxStyle.TotalAmount).Blank(XlsxStyle.TotalText);
        }

        sheet.Formula($"SUM({A1.Range(RollupBook.Before + (2 * book.Years.Length) + 1, RollupBook.First, book.LastPlan)})", book.Report.Computed.Whole, XlsxStyle.TotalAmount);
    }

    // Unreadable cells in red, amounts that are not granted yet in yellow.
    private static ImmutableArray<XlsxCondition> Conditions(RollupBook book) =>
        [.. Enumerable.Range(0, book.Years.Length).SelectMany(i =>
        {
            var column = RollupBook.AmountColumn(i) + 1;
            return new[]
            {
                new XlsxCondition((column, column), $"${A1.Column(column)}{{r}}=\"{book.Of(BudgetStatus.Unreadable)}\"", XlsxDifferential.Bad),
                new XlsxCondition((column, column), $"${A1.Column(column)}{{r}}=\"{book.Of(BudgetStatus.SeeNote)}\"", XlsxDifferential.Attention),
            };
        })];

    private static string Place(PlanSheet plan, RollupBook book)
    {
        var place = plan.Source;
        var page = place.Page is { } number ? book.Words[$"第 {RollupBook.Text(number)} 頁", $"page {RollupBook.Text(number)}"] : null;
        var row = place.Row is { } at ? book.Words[$"第 {RollupBook.Text(at)} 列", $"row {RollupBook.Text(at)}"] : null;
        return string.Join(' ', new[] { place.Document, place.Sheet, page, row }.OfType<string>());
    }

    private static string? Short(string? text) => text is null || text.Length <= LongestText ? text : text[..LongestText] + "…";
}
