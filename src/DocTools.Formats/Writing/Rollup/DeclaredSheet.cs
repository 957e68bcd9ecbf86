using DocTools.Core.Rollups;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Rollup;

/// <summary>Sheet 載明與加總: what is declared beside what the plans add up to, with the difference and whether they agree, all live.</summary>
internal static class DeclaredSheet
{
    /// <summary>Writes the sheet.</summary>
    public static void Write(RollupBook book)
    {
        var w = book.Words;
        var sheet = book.Writer.Add(book.Setup(
            w["載明與加總", "Declared"],
            [
                new(w["年度", "Year"], 12, 14),
                new(w["載明（原文）", "As written"], 14, 20),
                new(w["載明金額", "Declared"], 16, 18),
                new(w["所載位數", "Precision"], 14, 16),
                new(w["各計畫加總", "Sum of the plans"], 16, 18),
                new(w["加總－載明", "Difference"], 16, 18),
                new(w["四捨五入", "Rounded"], 16, 18),
                new(w["捨去", "Truncated"], 16, 18),
                new(w["相符", "Agrees"], 8, 10),
            ]) with
        { Filter = false, Conditions = [new((9, 9), "$I{r}=0", XlsxDifferential.Bad)] });
        sheet.HeaderRow();
        for (var i = 0; i < book.Years.Length; i++)
        {
            var sum = $"SUM({RollupBook.Range(book.Plans, RollupBook.AmountColumn(i), RollupBook.First, book.LastPlan)})";
            Row(sheet, book.Head(book.Years[i]), book.Report.Declared?.Years.GetValueOrDefault(book.Years[i]), sum, book.Report.Computed.Years[book.Years[i]]);
        }

        Row(sheet, w["合計", "Total"], book.Report.Declared?.Whole, $"SUM(E2:E{RollupBook.Text(sheet.Row)})", book.Report.Computed.Whole);
        sheet.LastData = sheet.Row;
        sheet.NextRow();
        sheet.NextRow().Text(w["相符：1 為加總四捨五入或捨去至所載位數後等於載明金額，0 為不符；空白為未載明。", "Agrees: 1 where the sum, rounded or truncated to the written precision, is what is declared; 0 where not; blank where nothing is declared."], XlsxStyle.Note);
    }

    private static void Row(SheetWriter sheet, string head, DeclaredAmount? declared, string sum, decimal computed)
    {
        sheet.NextRow().Text(head, XlsxStyle.Center).Text(declared?.Written, XlsxStyle.Center).Number(declared?.Value).Number(declared?.Precision).Formula(sum, computed);
        if (declared is null)
        {
            sheet.Blank().Blank().Blank().Blank();
            return;
        }

        var row = RollupBook.Text(sheet.Row);
        sheet.Formula($"E{row}-C{row}", computed - declared.Value, XlsxStyle.Signed)
            .Formula($"ROUND(E{row}/D{row},0)*D{row}", declared.Rounded(computed))
            .Formula($"TRUNC(E{row}/D{row})*D{row}", declared.Truncated(computed))
            .Formula($"IF(OR(G{row}=C{row},H{row}=C{row}),1,0)", declared.Agrees(computed) ? 1 : 0, XlsxStyle.Center);
    }
}
