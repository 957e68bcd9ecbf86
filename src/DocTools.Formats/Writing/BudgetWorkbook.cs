using DocTools.Core.Budgets;
using DocTools.Core.Cases;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing;

/// <summary>
/// The recomputed budget of one submission (<c>budget.xlsx</c>, and <c>check-budget --out</c>): as filed, recomputed by live formulas that cascade, and the difference.
/// The same report gives the same bytes.
/// </summary>
public static class BudgetWorkbook
{
    private const int Header = 6;
    private const int First = 2;

    /// <summary>Writes the workbook; the stream stays open.</summary>
    /// <returns>Whether it was written: false where the case has no budget.</returns>
    public static bool Write(Stream stream, CaseReport report, ProgramDefinition program, ChecklistLayout layout, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(layout);
        if (report.Budget is not { Lines.IsEmpty: false } budget)
        {
            return false;
        }

        using var writer = new XlsxWriter(spill: false);
        var words = ReportWords.For(lang);
        var columns = new BudgetSheetColumns(layout.BudgetColumns, First);
        var corrected = BudgetRows.AnyCorrection(BudgetLine.Group(budget), report.Case);
        var sheet = writer.Add(new SheetSetup(
            "經費重算",
            [
                new(words["科目", "Line"], 20, 24),
                .. columns.Columns.Select(c => BudgetRows.Column(c, words["填報", "filed"])),
                .. columns.Columns.Select(c => BudgetRows.Column(c, words["重算", "recomputed"])),
                .. columns.Amounts.Select(c => BudgetRows.Column(c, words["差額", "difference"])),
                new(words["計算式", "Formula"], 20, 34),
                new(layout.Heading("months", words), 6, 8),
                new(words["備註（填報）", "Note as filed"], 16, 30),
                .. corrected ? new XlsxColumn[] { new(words["人工更正", "Corrections"], 16, 36) } : [],
            ])
        {
            HeaderRow = Header,
            Filter = false,
            FrozenColumns = 1,
            OnePage = true,
            PrintTitle = program.Name,
            PageWords = (words["第 ", "Page "], words[" 頁／共 ", " of "], words[" 頁", ""]),
            Conditions = [.. BudgetRows.Conditions(columns)],
        });
        Head(sheet, report, program, layout, words, corrected);
        Table(sheet, budget, columns, layout, report.Case, corrected ? new CorrectionText(program, layout, words) : null);
        Findings(sheet, report, budget, words);
        Reviewer(sheet, words);
        writer.Finish(stream);
        return true;
    }

    private static void Head(SheetWriter sheet, CaseReport report, ProgramDefinition program, ChecklistLayout layout, ReportWords words, bool corrected)
    {
        sheet.NextRow(24).Text(layout.BudgetTitle, XlsxStyle.Title);
        Pair(words["案件編號", "Submission"], report.Case.Id, layout.Heading("applicant", words), report.ApplicantName);
        Pair(words["統一編號", "UBN"], report.ApplicantUbn, layout.Heading("category", words), ReportText.Category(program, report.Case.Category));
        sheet.NextRow().Text(words["重算各欄為即時公式，修改填報數字即重新計算；粗體黃底者與填報不符。空白者無公式可定其數。", "The recomputed columns are live formulas; bold on yellow differs from what was filed. A blank is fixed by no formula."], XlsxStyle.Note);
        // The row above the headings is free otherwise, so that the table stands where it always stands.
        sheet.NextRow();
        if (corrected)
        {
            sheet.Text(words["紫底粗體之填報數為人工更正值，原讀值與理由見最後一欄；文件上的數字不同。", "Filed figures in bold on purple were corrected by a person; the last column has the read values and the reasons. The document shows others."], XlsxStyle.Note);
        }

        sheet.HeaderRow();

        void Pair(string label, string? text, string otherLabel, string? otherText) =>
            sheet.NextRow().Text(label, XlsxStyle.Label).Wide(text, 4)
                .Text(otherLabel, XlsxStyle.Label).Wide(otherText, 6);
    }

    private static void Table(SheetWriter sheet, BudgetSheet budget, BudgetSheetColumns columns, ChecklistLayout layout, Case @case, CorrectionText? corrections)
    {
        var lines = BudgetLine.Group(budget);
        var rows = Rows(lines, layout);
        var addresses = new BudgetAddresses(lines, i => rows[i], columns.Reported, columns.Expected);
        for (var i = 0; i < lines.Count; i++)
        {
            if (rows[i] > sheet.Row + 1)
            {
                sheet.NextRow().Wide(Group(lines[i], layout)!.Label, sheet.Setup.Columns.Length, XlsxStyle.TotalText);
            }

            var line = lines[i];
            var total = BudgetRows.IsTotal(line, layout);
            var text = total ? XlsxStyle.TotalText : XlsxStyle.Wrap;
            sheet.NextRow().Text((Group(line, layout) is null ? "" : "　") + BudgetRows.Label(line, layout, withGroup: false), text);
            BudgetRows.Cells(sheet, line, columns, addresses, total, @case);
            BudgetRows.Remarks(sheet, line, layout, total, @case);
            if (corrections is not null)
            {
                var words = BudgetRows.Corrections(line, @case, corrections);
                sheet.Text(words, words.Length > 0 ? XlsxStyle.CorrectedText : text);
            }
        }

        sheet.LastData = sheet.Row;
    }

    private static void Findings(SheetWriter sheet, CaseReport report, BudgetSheet budget, ReportWords words)
    {
        var ids = budget.Lines.Select(c => c.Id + ".").ToHashSet(StringComparer.Ordinal);
        var findings = report.Findings.Where(f => f.Fields.Any(id => ids.Any(line => id.StartsWith(line, StringComparison.Ordinal)))).ToList();
        sheet.NextRow();
        sheet.NextRow().Text(words["查核發現", "Findings"], XlsxStyle.Section);
        if (findings.Count == 0)
        {
            sheet.NextRow().Text(words["無。", "None."], XlsxStyle.Note);
        }

        var wide = sheet.Setup.Columns.Length - 4;
        foreach (var finding in findings)
        {
            var text = ReportText.Short(WaiverText.Message(finding, words), 300, words);
            // A merged cell does not make its row higher by itself.
            sheet.NextRow(16.5 * Math.Max(1, Math.Ceiling(TextWidth.Of(text) / 100)))
                .Text(WaiverText.Severity(finding, words), XlsxStyle.Center)
                .Wide(text, wide, XlsxStyle.Wrap)
                .Wide(finding.Reference, 3, XlsxStyle.Wrap);
        }
    }

    private static void Reviewer(SheetWriter sheet, ReportWords words)
    {
        sheet.NextRow();
        sheet.NextRow(40).Text(words["審查人員簽章", "Reviewer"], XlsxStyle.Label).Wide(null, 5)
            .Text(words["日期", "Date"], XlsxStyle.Label).Wide(words["　　　　年　　　　月　　　　日", ""], 4, XlsxStyle.Center);
    }

    // The row of each line: the lines of a group stand below its heading.
    private static List<int> Rows(IReadOnlyList<BudgetLine> lines, ChecklistLayout layout)
    {
        var rows = new List<int>();
        var row = Header;
        BudgetGroup? group = null;
        foreach (var of in lines.Select(l => Group(l, layout)))
        {
            row += of is not null && of != group ? 2 : 1;
            group = of;
            rows.Add(row);
        }

        return rows;
    }

    private static BudgetGroup? Group(BudgetLine line, ChecklistLayout layout) =>
        layout.BudgetGroups.FirstOrDefault(g => line.Id.StartsWith(g.Lines, StringComparison.Ordinal));
}
