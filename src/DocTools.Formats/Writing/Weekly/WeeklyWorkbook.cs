using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Weekly;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Weekly;

/// <summary>The week as a workbook (<c>weekly.xlsx</c>): figures with charts, and every list in full; the same week gives the same bytes.</summary>
public static class WeeklyWorkbook
{
    private const int MostBars = 12;

    /// <summary>Writes the workbook; the stream stays open.</summary>
    public static void Write(Stream stream, WeeklyReport report, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = ReportWords.For(lang);
        using var writer = new XlsxWriter(spill: report.Programs.Sum(p => p.Total) > 2000);
        Figures(writer, report, words);
        Cases(writer, words["收件", "Received"], words["收件時間", "Received"], report, p => p.Received, words);
        Cases(writer, words["決定", "Decided"], words["決定時間", "Decided"], report, p => p.Decided, words);
        Cases(writer, words["補件送達", "Supplemented"], words["送達時間", "Came"], report, p => p.Supplemented, words);
        Overdue(writer, report, words);
        Findings(writer, report, words);
        Amounts(writer, report, words);
        Changes(writer, report, words);
        Deadlines(writer, report, words);
        writer.Finish(stream);
    }

    private static void Figures(XlsxWriter writer, WeeklyReport report, ReportWords words)
    {
        var name = words["摘要", "Figures"];
        var sheet = writer.Add(new SheetSetup(name,
        [
            new(words["計畫", "Programme"], 14, 16), new(words["名稱", "Name"], 20, 40), new(words["本週收件", "Received"], 9), new(words["本週決定", "Decided"], 9), new(words["補件送達", "Supplem."], 9), new(words["逾期未補", "Overdue"], 9), new(words["累計案件", "All"], 9),
            .. WeeklyText.Decisions.Select(d => new XlsxColumn(words.Of(d), 9)), new(words["說明", "Notes"], 14, 60),
        ])
        { HeaderRow = 2, Filter = false, PrintTitle = ReportText.Clean(WeeklyText.Week(report, words)) });
        sheet.NextRow(24).Text(words["每週彙報　", "Weekly report "] + WeeklyText.Week(report, words) + words["　基準日 ", ", as of "] + WeeklyText.Iso(report.AsOf), XlsxStyle.Title);
        sheet.HeaderRow();
        var first = sheet.Row + 1;
        foreach (var program in report.Programs)
        {
            sheet.NextRow().Text(program.Id).Text(program.Name, XlsxStyle.Wrap).Number(program.Received.Length).Number(program.Decided.Length).Number(program.Supplemented.Length).Number(program.Overdue.Length);
            var row = sheet.Row.ToString(CultureInfo.InvariantCulture);
            sheet.Formula($"SUM(H{row}:K{row})", program.Total);
            foreach (var decision in WeeklyText.Decisions)
            {
                sheet.Number(program.Standing.GetValueOrDefault(decision).Now);
            }

            sheet.Text(string.Join('\n', program.Notes.Select(n => WeeklyText.In(n, words))), XlsxStyle.Wrap);
        }

        var last = sheet.Row;
        sheet.LastData = last;
        sheet.NextRow().Text(words["合計", "Total"], XlsxStyle.TotalText).Text("", XlsxStyle.TotalText);
        decimal[] sums =
        [
            report.Programs.Sum(p => p.Received.Length), report.Programs.Sum(p => p.Decided.Length), report.Programs.Sum(p => p.Supplemented.Length), report.Programs.Sum(p => p.Overdue.Length), report.Programs.Sum(p => p.Total),
            .. WeeklyText.Decisions.Select(d => (decimal)report.Programs.Sum(p => p.Standing.GetValueOrDefault(d).Now)),
        ];
        for (var i = 0; i < sums.Length; i++)
        {
            sheet.Formula(last >= first ? $"SUM({A1.Range(i + 3, first, last)})" : "0", sums[i], XlsxStyle.TotalAmount);
        }

        var total = sheet.Row;
        var top = total + 2;
        string Across(int row, int from, int to) => $"{A1.Sheet(name)}${A1.Column(from)}${row.ToString(CultureInfo.InvariantCulture)}:${A1.Column(to)}${row.ToString(CultureInfo.InvariantCulture)}";
        string Down(int column) => $"{A1.Sheet(name)}${A1.Column(column)}${first.ToString(CultureInfo.InvariantCulture)}:${A1.Column(column)}${last.ToString(CultureInfo.InvariantCulture)}";
        var charts = ImmutableArray.CreateBuilder<BarChart>();
        charts.Add(new BarChart(words["案件現況（全部計畫）", "Submissions by suggestion"], Across(2, 8, 11), Across(total, 8, 11), [.. WeeklyText.Decisions.Select((d, i) => (words.Of(d), sums[5 + i]))], (0, top), (4, top + 16)) { Colour = "1F4E5F" });
        if (last >= first && report.Programs.Length <= MostBars)
        {
            charts.Add(new BarChart(words["本週收件", "Received in the week"], Down(1), Down(3), [.. report.Programs.Select(p => (p.Id, (decimal)p.Received.Length))], (4, top), (10, top + 16)));
            charts.Add(new BarChart(words["逾期未補", "Overdue"], Down(1), Down(6), [.. report.Programs.Select(p => (p.Id, (decimal)p.Overdue.Length))], (10, top), (12, top + 16)) { Colour = "C00000" });
        }

        sheet.Setup = sheet.Setup with { Charts = charts.ToImmutable() };
    }

    private static void Cases(XlsxWriter writer, string name, string when, WeeklyReport report, Func<WeeklyProgram, ImmutableArray<WeeklyCase>> list, ReportWords words)
    {
        var sheet = writer.Add(new SheetSetup(name, [Program(words), new(words["編號", "Id"], 10, 28), new(words["申請單位", "Applicant"], 16, 36), new(words["類別", "Category"], 10, 20), new(when, 16, 22), new(words["建議處理", "Suggestion"], 10, 12)]));
        sheet.HeaderRow();
        foreach (var program in report.Programs)
        {
            foreach (var item in list(program))
            {
                sheet.NextRow().Text(program.Id).Text(item.Id, XlsxStyle.Wrap).Text(item.Applicant, XlsxStyle.Wrap).Text(item.Category, XlsxStyle.Wrap).Text(ReportText.Received(item.At)).Text(words.Of(item.Decision), XlsxStyle.Center);
            }
        }

        sheet.LastData = Math.Max(2, sheet.Row);
    }

    private static void Overdue(XlsxWriter writer, WeeklyReport report, ReportWords words)
    {
        var sheet = writer.Add(new SheetSetup(words["逾期", "Overdue"], [Program(words), new(words["編號", "Id"], 10, 28), new(words["申請單位", "Applicant"], 16, 36), new(words["事項", "What"], 10, 20), new(words["期限", "Due"], 12, 12), new(words["逾期工作天", "Working days"], 10, 12)]));
        sheet.HeaderRow();
        foreach (var (program, item) in report.Programs.SelectMany(p => p.Overdue.Select(o => (p, o))))
        {
            sheet.NextRow().Text(program.Id).Text(item.Id, XlsxStyle.Wrap).Text(item.Applicant, XlsxStyle.Wrap).Text(WeeklyText.What(item.What, words)).Text(WeeklyText.Iso(item.Due)).Number(item.Workdays);
        }

        sheet.LastData = Math.Max(2, sheet.Row);
    }

    private static void Findings(XlsxWriter writer, WeeklyReport report, ReportWords words)
    {
        var name = words["發現", "Findings"];
        var sheet = writer.Add(new SheetSetup(name, [Program(words), new(words["代碼", "Code"], 18, 32), new(words["程度", "Severity"], 8, 8), new(words["說明", "What"], 24, 70), new(words["本週", "Now"], 8), new(words["上週", "Before"], 8), new(words["增減", "Change"], 8), new(words["案數", "Submissions"], 8), new(words["豁免", "Waived"], 8)]));
        sheet.HeaderRow();
        var all = report.Programs.SelectMany(p => p.Findings.Select(f => (Program: p, Finding: f))).OrderByDescending(f => f.Finding.Severity).ThenByDescending(f => f.Finding.Now).ToList();
        foreach (var (program, finding) in all)
        {
            var row = sheet.NextRow().Row.ToString(CultureInfo.InvariantCulture);
            sheet.Text(program.Id).Text(finding.Code).Text(words.Of(finding.Severity), XlsxStyle.Center).Text(finding.Label, XlsxStyle.Wrap).Number(finding.Now).Number(finding.Before)
                .Formula($"E{row}-F{row}", finding.Now - finding.Before, XlsxStyle.Signed).Number(finding.Submissions).Number(finding.Waived);
        }

        sheet.LastData = Math.Max(2, sheet.Row);
        if (all.Count > 0)
        {
            var shown = Math.Min(MostBars, all.Count);
            string Column(int column) => $"{A1.Sheet(name)}${A1.Column(column)}$2:${A1.Column(column)}${(shown + 1).ToString(CultureInfo.InvariantCulture)}";
            sheet.Setup = sheet.Setup with { Charts = [new BarChart(words["最常見的發現", "Most frequent findings"], Column(2), Column(5), [.. all.Take(shown).Select(f => (f.Finding.Code, (decimal)f.Finding.Now))], (9, 1), (18, 24)) { Horizontal = true }], LastPrinted = 9 };
        }
    }

    private static void Amounts(XlsxWriter writer, WeeklyReport report, ReportWords words)
    {
        var name = words["經費", "Budgets"];
        var sheet = writer.Add(new SheetSetup(name, [Program(words), new(words["類別", "Category"], 10, 20), new(words["項目", "Line"], 16, 30), new(words["款別", "Part"], 8, 12), new(words["案數", "Submissions"], 8), new(words["填報", "Reported"], 12), new(words["重算", "Recomputed"], 12), new(words["差額", "Difference"], 10)]));
        sheet.HeaderRow();
        foreach (var (program, amount) in report.Programs.SelectMany(p => p.Amounts.Select(a => (p, a))))
        {
            var row = sheet.NextRow().Row.ToString(CultureInfo.InvariantCulture);
            sheet.Text(program.Id).Text(amount.Category, XlsxStyle.Wrap).Text(amount.Label, amount.IsGrandTotal ? XlsxStyle.TotalText : XlsxStyle.Wrap).Text(WeeklyPdf.Part(amount.Part, words), XlsxStyle.Center).Number(amount.Submissions)
                .Number(amount.Reported).Number(amount.Expected).Formula($"F{row}-G{row}", amount.Reported - amount.Expected, XlsxStyle.Signed);
        }

        sheet.LastData = Math.Max(2, sheet.Row);
    }

    private static void Changes(XlsxWriter writer, WeeklyReport report, ReportWords words)
    {
        var sheet = writer.Add(new SheetSetup(words["變動", "Changes"], [Program(words), new(words["編號", "Id"], 10, 28), new(words["申請單位", "Applicant"], 16, 36), new(words["原建議", "From"], 10, 12), new(words["現建議", "To"], 10, 12), new(words["文件", "Documents"], 8), new(words["欄位", "Fields"], 8), new(words["新增發現", "Raised"], 9), new(words["消除發現", "Resolved"], 9), new(words["豁免", "Waived"], 8)]));
        sheet.HeaderRow();
        foreach (var (program, change) in report.Programs.SelectMany(p => p.Changes.Select(c => (p, c))))
        {
            sheet.NextRow().Text(program.Id).Text(change.Id, XlsxStyle.Wrap).Text(change.Applicant, XlsxStyle.Wrap).Text(change.From is { } from ? words.Of(from) : "", XlsxStyle.Center).Text(words.Of(change.To), XlsxStyle.Center)
                .Number(change.Documents).Number(change.Fields).Number(change.Raised).Number(change.Resolved).Number(change.Waived);
        }

        sheet.LastData = Math.Max(2, sheet.Row);
    }

    private static void Deadlines(XlsxWriter writer, WeeklyReport report, ReportWords words)
    {
        var sheet = writer.Add(new SheetSetup(words["未來兩週期限", "Due"], [new(words["期限", "Due"], 12, 12), new(words["星期", "Day"], 20, 22), Program(words), new(words["事項", "What"], 20, 44), new(words["編號", "Id"], 10, 28), new(words["申請單位", "Applicant"], 14, 36), new(words["依據", "Reference"], 14, 30), new(words["說明", "Remark"], 14, 50)]));
        sheet.HeaderRow();
        foreach (var due in report.Programs.SelectMany(p => p.Deadlines).OrderBy(d => d.Last))
        {
            sheet.NextRow().Text(WeeklyText.Iso(due.Last!.Value)).Text(WeeklyText.Day(due.Last.Value, words)).Text(due.Program).Text(WeeklyText.In(due.Label, words), XlsxStyle.Wrap).Text(due.Submission, XlsxStyle.Wrap).Text(due.Applicant, XlsxStyle.Wrap)
                .Text(due.Reference, XlsxStyle.Wrap).Text(due.Remark is { } remark ? WeeklyText.In(remark, words) : due.Note, XlsxStyle.Wrap);
        }

        sheet.LastData = Math.Max(2, sheet.Row);
    }

    private static XlsxColumn Program(ReportWords words) => new(words["計畫", "Programme"], 12, 18);
}
