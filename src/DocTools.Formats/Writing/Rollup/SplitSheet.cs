using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Rollup;

/// <summary>Sheet 策略拆分: every plan once per strategy with its even share, a live formula over the sheet of plans.</summary>
internal static class SplitSheet
{
    /// <summary>Column of the strategy.</summary>
    public const int StrategyColumn = 4;

    /// <summary>Column of the first year's share.</summary>
    public const int FirstYear = 7;

    /// <summary>Writes the sheet.</summary>
    public static void Write(RollupBook book)
    {
        var w = book.Words;
        var sheet = book.Writer.Add(book.Setup(
            book.Shares,
            [
                new(w["計畫序", "Plan no."], 7, 9),
                new(w["部會", "Ministry"], 14, 24),
                new(w["計畫名稱", "Plan"], 24, 38),
                new(w["策略", "Strategy"], 14, 18),
                new(w["第幾項", "Position"], 7, 9),
                new(w["策略數", "Strategies"], 7, 9),
                .. book.Years.Select(y => new XlsxColumn(book.Head(y), 13, 16)),
                new(w["合計", "Total"], 14, 17),
            ]) with
        { FrozenColumns = 3 });
        sheet.HeaderRow();
        foreach (var share in book.Report.Shares)
        {
            var plan = book.Report.Plans[share.Plan];
            sheet.NextRow().Number(share.Plan + 1, XlsxStyle.Center).Text(book.Ministry(plan.Ministry), XlsxStyle.Wrap).Text(plan.Name, XlsxStyle.Wrap)
                .Text(share.Strategy, XlsxStyle.Center).Number(share.Position + 1, XlsxStyle.Center).Number(share.Count, XlsxStyle.Center);
            var row = RollupBook.Text(sheet.Row);
            for (var i = 0; i < book.Years.Length; i++)
            {
                var amount = A1.Sheet(book.Plans) + "$" + A1.Column(RollupBook.AmountColumn(i)) + "$" + RollupBook.Text(RollupBook.First + share.Plan);
                // The dollars left over go to the first strategies, so that the shares add up.
                var formula = share.Count == 1 ? $"N({amount})" : $"INT(N({amount})/$F{row})+IF($E{row}<=MOD(N({amount}),$F{row}),1,0)";
                sheet.Formula(formula, plan.Amount(book.Years[i]) is { } value ? share.Of(value) : 0);
            }

            sheet.Formula($"SUM({A1.Cell(FirstYear, sheet.Row)}:{A1.Cell(FirstYear + book.Years.Length - 1, sheet.Row)})", book.Years.Sum(y => plan.Amount(y) is { } value ? share.Of(value) : 0), XlsxStyle.TotalAmount);
        }

        sheet.LastData = sheet.Row;
    }
}
