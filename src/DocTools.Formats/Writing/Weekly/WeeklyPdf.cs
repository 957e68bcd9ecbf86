using System.Collections.Immutable;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Weekly;
using DocTools.Formats.Writing.Pdf;

namespace DocTools.Formats.Writing.Weekly;

/// <summary>
/// The week on two pages (<c>weekly.pdf</c>), figures first: what came in and how it stands, what is overdue; then what is due, what changed, findings and budgets.
/// Two pages whatever the data: lists are cut, and say how many more stand in the workbook.
/// </summary>
public static class WeeklyPdf
{
    private const int MostRows = 40;

    /// <summary>Writes the PDF; the stream stays open.</summary>
    /// <returns>Null where it was written; what is missing where nothing could be.</returns>
    /// <exception cref="IOException">The engine reports a fault.</exception>
    public static EngineMissing? Write(Stream stream, WeeklyReport report, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (PangoCairo.Missing is { } missing)
        {
            return missing;
        }

        var words = ReportWords.For(lang);
        var engine = PangoCairo.Rent();
        using (var document = new PdfDocument(engine, ReportText.Clean(Title(report, words))))
        {
            var pages = new Func<int, IEnumerable<PdfBlock>>[] { most => First(report, most, words), most => Second(report, most, words) };
            for (var i = 0; i < pages.Length; i++)
            {
                var number = i + 1;
                Fitting(engine, pages[i]).Draw(document, ReportText.Clean(Title(report, words)), (_, _) => PdfPages.Number(number, pages.Length, words));
            }

            document.Finish(stream);
        }

        PangoCairo.Return(engine);
        return null;
    }

    /// <summary>The PDF as lines of text with lists of so many rows; needs no engine.</summary>
    public static IEnumerable<string> Lines(WeeklyReport report, int most = MostRows, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = ReportWords.For(lang);
        return PdfPages.Lines(First(report, most, words).Concat(Second(report, most, words)));
    }

    // The longest lists with which a page is one page.
    private static PageFlow Fitting(PangoCairo engine, Func<int, IEnumerable<PdfBlock>> blocks)
    {
        for (var most = MostRows; ; most = most > 12 ? most - 4 : most - 1)
        {
            var flow = new PageFlow(engine, [.. blocks(most)]);
            if (most <= 0 || flow.Count() == 1)
            {
                return flow;
            }
        }
    }

    private static string Title(WeeklyReport report, ReportWords words) => words["每週彙報　", "Weekly report "] + WeeklyText.Week(report, words);

    private static IEnumerable<PdfBlock> First(WeeklyReport report, int most, ReportWords words)
    {
        yield return new PdfText(words["輔導計畫申請案每週彙報", "Weekly report on applications"], 1.6, Bold: true, TextAlign.Center);
        yield return new PdfText(WeeklyText.Week(report, words) + words["　製表基準日 ", ", as of "] + WeeklyText.Day(report.AsOf, words), 1.1, Bold: false, TextAlign.Center);
        yield return new PdfTable(
            [(27, TextAlign.Left), .. Enumerable.Repeat((8.2, TextAlign.Right), 9)],
            [PdfRow.Header([words["計畫", "Programme"], words["本週\n收件", "Received"], words["本週\n決定", "Decided"], words["補件\n送達", "Supplem."], words["逾期\n未補", "Overdue"], words["累計\n案件", "All"], .. WeeklyText.Decisions.Select(d => (PdfCell)words.Of(d))])],
            [.. report.Programs.Take(Math.Max(3, most)).Select(p => PdfRow.Of(
            [
                Clean(p.Name), Big(p.Received.Length), Big(p.Decided.Length), Big(p.Supplemented.Length), Big(p.Overdue.Length), Big(p.Total),
                .. WeeklyText.Decisions.Select(d => (PdfCell)WeeklyText.Count(p.Standing.GetValueOrDefault(d).Now, p.Standing.GetValueOrDefault(d).Before)),
            ]) with
            { MinHeight = 26 }), .. Sums(report, words)]);
        if (More(report.Programs.Length, Math.Max(3, most), words, words["個計畫", "programmes"]) is { } more)
        {
            yield return more;
        }

        yield return new PdfText(words["括號內為與上週末相比的增減。", "In brackets: the difference to the end of the week before."], 0.85);
        yield return Heading(words["案件現況", "Submissions by suggestion"]);
        yield return Bars([.. WeeklyText.Decisions.Select(d => (words.Of(d), report.Programs.Sum(p => p.Standing.GetValueOrDefault(d).Now)))], words);
        yield return Heading(words["逾期未補（依工作天）", "Overdue (working days)"]);
        var overdue = report.Programs.SelectMany(p => p.Overdue.Select(o => (Program: p, Overdue: o))).OrderBy(o => o.Overdue.Due).ToList();
        foreach (var block in List(overdue, most, words, [(14, TextAlign.Left), (16, TextAlign.Left), (26, TextAlign.Left), (12, TextAlign.Left), (19, TextAlign.Left), (13, TextAlign.Left)],
            [words["計畫", "Programme"], words["編號", "Id"], words["申請單位", "Applicant"], words["事項", "What"], words["期限", "Due"], words["逾期", "Late"]],
            o => [o.Program.Id, o.Overdue.Id, o.Overdue.Applicant, WeeklyText.What(o.Overdue.What, words), WeeklyText.Day(o.Overdue.Due, words), WeeklyText.Late(o.Overdue, words)]))
        {
            yield return block;
        }

        yield return Heading(words["本週收件", "Received in the week"]);
        var received = report.Programs.SelectMany(p => p.Received.Select(c => (Program: p, Case: c))).ToList();
        foreach (var block in List(received, most, words, [(12, TextAlign.Left), (18, TextAlign.Left), (25, TextAlign.Left), (13, TextAlign.Left), (23, TextAlign.Left), (9, TextAlign.Center)],
            [words["計畫", "Programme"], words["編號", "Id"], words["申請單位", "Applicant"], words["類別", "Category"], words["收件", "Received"], words["建議", "Suggestion"]],
            r => [r.Program.Id, r.Case.Id, r.Case.Applicant, r.Case.Category ?? "", ReportText.Received(r.Case.At) ?? "", words.Of(r.Case.Decision)]))
        {
            yield return block;
        }

        foreach (var note in report.Programs.SelectMany(p => p.Notes.Select(n => (p.Id, Note: n))).Take(Math.Max(2, most / 2)))
        {
            yield return new PdfText(ReportText.Clean(words["※ ", "* "] + note.Id + words["：", ": "] + WeeklyText.In(note.Note, words)), 0.9);
        }
    }

    private static IEnumerable<PdfBlock> Second(WeeklyReport report, int most, ReportWords words)
    {
        yield return Heading(words[$"未來兩週期限（{WeeklyText.Day(report.AsOf, words)}起）", $"Due in the two weeks from {WeeklyText.Day(report.AsOf, words)}"]);
        var due = report.Programs.SelectMany(p => p.Deadlines).OrderBy(d => d.Last).ToList();
        foreach (var block in List(due, most, words, [(26, TextAlign.Left), (12, TextAlign.Left), (28, TextAlign.Left), (34, TextAlign.Left)],
            [words["期限", "Due"], words["計畫", "Programme"], words["事項", "What"], words["案件", "Submission"]],
            d => [WeeklyText.Day(d.Last!.Value, words) + (d.Moment is { } m ? m.ToOffset(TimeSpan.FromHours(8)).ToString(" HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "") + (d.IsFlagged ? "※" : ""), d.Program, WeeklyText.In(d.Label, words) + (d.IsProvisional ? words["（預計）", " (provisional)"] : ""), d.Submission is null ? "" : d.Submission + " " + d.Applicant]))
        {
            yield return block;
        }

        yield return Heading(words["與上週相比的變動", "What changed in the week"]);
        var changes = report.Programs.SelectMany(p => p.Changes.Select(c => (Program: p, Change: c))).ToList();
        foreach (var block in List(changes, most, words, [(14, TextAlign.Left), (18, TextAlign.Left), (26, TextAlign.Left), (42, TextAlign.Left)],
            [words["計畫", "Programme"], words["編號", "Id"], words["申請單位", "Applicant"], words["變動", "Change"]],
            c => [c.Program.Id, c.Change.Id, c.Change.Applicant, WeeklyText.Change(c.Change, words)]))
        {
            yield return block;
        }

        yield return Heading(words["常見發現（錯誤與警告）", "Findings (errors and warnings)"]);
        var findings = report.Programs.SelectMany(p => p.Findings.Where(f => f.Severity != Severity.Info && f.Now > 0).Select(f => (Program: p, Finding: f))).OrderByDescending(f => f.Finding.Now).ToList();
        var top = findings.Count == 0 ? 1 : findings[0].Finding.Now;
        foreach (var block in List(findings, Math.Min(most, 15), words, [(13, TextAlign.Left), (9, TextAlign.Center), (48, TextAlign.Left), (12, TextAlign.Right), (18, TextAlign.Left)],
            [words["計畫", "Programme"], words["程度", "Severity"], words["發現", "Finding"], words["件數", "Findings"], ""],
            f => [f.Program.Id, words.Of(f.Finding.Severity), ReportText.Cut(WeeklyText.Kind(f.Finding, words), 46), WeeklyText.Count(f.Finding.Now, f.Finding.Before), new PdfCell("") { Bar = (double)f.Finding.Now / top }]))
        {
            yield return block;
        }

        yield return Heading(words["經費合計（元）", "Budgets (NT$)"]);
        var amounts = report.Programs.SelectMany(p => p.Amounts.Where(a => a.IsGrandTotal).Select(a => (Program: p, Amount: a))).ToList();
        foreach (var block in List(amounts, most, words, [(14, TextAlign.Left), (20, TextAlign.Left), (12, TextAlign.Left), (9, TextAlign.Right), (15, TextAlign.Right), (15, TextAlign.Right), (15, TextAlign.Right)],
            [words["計畫", "Programme"], words["類別", "Category"], words["款別", "Part"], words["案數", "Subm."], words["填報", "Reported"], words["重算", "Recomputed"], words["差額", "Difference"]],
            a => [a.Program.Id, a.Amount.Category, Part(a.Amount.Part, words), WeeklyText.Number(a.Amount.Submissions), ReportText.Number(a.Amount.Reported), ReportText.Number(a.Amount.Expected), ReportText.Signed(a.Amount.Reported - a.Amount.Expected)]))
        {
            yield return block;
        }
    }

    /// <summary>政府款, 自籌款, 合計.</summary>
    internal static string Part(string part, ReportWords words) => part switch
    {
        "government" => words["政府款", "government"],
        "self" => words["自籌款", "own funds"],
        "total" => words["合計", "total"],
        _ => part,
    };

    private static IEnumerable<PdfRow> Sums(WeeklyReport report, ReportWords words)
    {
        if (report.Programs.Length > 1)
        {
            yield return PdfRow.Of(
            [
                new PdfCell(words["合計", "Total"], Bold: true), Big(report.Programs.Sum(p => p.Received.Length)), Big(report.Programs.Sum(p => p.Decided.Length)), Big(report.Programs.Sum(p => p.Supplemented.Length)), Big(report.Programs.Sum(p => p.Overdue.Length)), Big(report.Programs.Sum(p => p.Total)),
                .. WeeklyText.Decisions.Select(d => (PdfCell)WeeklyText.Count(report.Programs.Sum(p => p.Standing.GetValueOrDefault(d).Now), report.Programs.Sum(p => p.Standing.GetValueOrDefault(d).Before))),
            ]) with
            { Shaded = true };
        }
    }

    private static PdfTable Bars(IReadOnlyList<(string Name, int Value)> bars, ReportWords words)
    {
        var top = Math.Max(1, bars.Max(b => b.Value));
        return new PdfTable([(14, TextAlign.Left), (76, TextAlign.Left), (10, TextAlign.Right)], [], [.. bars.Select(b => PdfRow.Of(b.Name, new PdfCell("") { Bar = (double)b.Value / top }, words[$"{WeeklyText.Number(b.Value)} 案", WeeklyText.Number(b.Value)]))]);
    }

    private static IEnumerable<PdfBlock> List<T>(IReadOnlyList<T> items, int most, ReportWords words, ImmutableArray<(double, TextAlign)> columns, PdfCell[] header, Func<T, PdfCell[]> cells)
    {
        if (items.Count == 0)
        {
            yield return new PdfText(words["無。", "None."]);
            yield break;
        }

        if (most > 0)
        {
            yield return new PdfTable(columns, [PdfRow.Header(header)], [.. items.Take(most).Select(i => PdfRow.Of([.. cells(i).Select(c => c with { Text = ReportText.Clean(ReportText.Cut(c.Text, 60)) })]))]);
        }

        if (More(items.Count, most, words, words["件", "more"]) is { } more)
        {
            yield return more;
        }
    }

    private static PdfText? More(int count, int most, ReportWords words, string what) =>
        count > most ? new PdfText(words[$"另 {WeeklyText.Number(count - Math.Max(0, most))} {what}見活頁簿 weekly.xlsx。", $"{WeeklyText.Number(count - Math.Max(0, most))} {what} in weekly.xlsx."], 0.9) : null;

    private static PdfText Heading(string text) => new(text, 1.15, Bold: true) { Heading = true };

    private static PdfCell Big(int number) => new(WeeklyText.Number(number), Bold: true);

    private static PdfCell Clean(string text) => new(ReportText.Clean(ReportText.Cut(text, 40)));
}
