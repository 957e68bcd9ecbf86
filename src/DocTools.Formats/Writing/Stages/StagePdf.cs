using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Stages;
using DocTools.Formats.Writing.Pdf;

namespace DocTools.Formats.Writing.Stages;

/// <summary>A submission's checklist of a stage (<c>checklist.pdf</c>), for the file; the same report gives the same bytes.</summary>
public static class StagePdf
{
    private const int MostChanges = 60;
    private const int MostFindings = 30;
    private const int MostText = 70;

    /// <summary>Writes the PDF; the stream stays open.</summary>
    /// <returns>Null where it was written; what is missing where nothing could be.</returns>
    /// <exception cref="IOException">The engine reports a fault.</exception>
    public static EngineMissing? Write(Stream stream, StageReport report, ProgramDefinition program, ChecklistLayout layout, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(program);
        var words = ReportWords.For(language == Language.English ? "en" : null);
        return PdfPages.Write(stream, $"{program.Name} {report.Stage.Title.In(language)} {report.Submission}", $"{program.Id}　{report.Submission}　{report.Stage.Title.In(language)}", [.. Blocks(report, program, layout, language, words)], words);
    }

    /// <summary>The PDF as lines of text; needs no engine.</summary>
    public static IEnumerable<string> Lines(StageReport report, ProgramDefinition program, ChecklistLayout layout, Language language) =>
        PdfPages.Lines(Blocks(report, program, layout, language, ReportWords.For(language == Language.English ? "en" : null)));

    private static IEnumerable<PdfBlock> Blocks(StageReport report, ProgramDefinition program, ChecklistLayout layout, Language language, ReportWords words)
    {
        yield return new PdfText(ReportText.Clean(program.Name), 1.15, Bold: true, TextAlign.Center);
        yield return new PdfText(ReportText.Clean(report.Stage.Title.In(language) + words["查檢表", " checklist"]), 1.5, Bold: true, TextAlign.Center);
        yield return new PdfTable([(10, TextAlign.Center), (30, TextAlign.Left), (10, TextAlign.Center), (26, TextAlign.Left)], [],
        [
            PdfRow.Of(Head(words["編號", "Id"]), Clean(report.Submission), Head(words["收件", "Received"]), Clean(ReportText.Received(report.ReceivedAt) ?? words["未知（未核對逾期）", "unknown (lateness not checked)"])),
            PdfRow.Of(Head(words["申請單位", "Applicant"]), Clean(report.Applicant), Head(words["查檢基準日", "As of"]), StageText.Roc(report.AsOf, words)),
        ]);
        yield return Heading(words["一、應備文件", "1. Documents"]);
        yield return Documents(report, language, words);
        foreach (var (path, problem) in report.Others)
        {
            yield return new PdfText(ReportText.Clean(words["其他檔案：", "Other file: "] + path + (problem is null ? "" : words["（", " ("] + problem + words["）", ")"])), 0.9);
        }

        if (!report.Stage.Payments.IsEmpty)
        {
            yield return Heading(words["二、付款條件", "2. Payments"]);
            yield return Payments(report, language, words);
        }

        if (report.Stage.Comparison is not null)
        {
            yield return Heading(words["三、修正對照（原送件與修正後）", "3. Changes"]);
            foreach (var block in Changes(report, program, layout, words))
            {
                yield return block;
            }

            yield return Heading(words["四、修正後文件之查核與經費重算", "4. Checks of the revised documents"]);
            foreach (var block in Checks(report, words))
            {
                yield return block;
            }
        }

        yield return new PdfTable([(1, TextAlign.Center), (2, TextAlign.Center), (1, TextAlign.Center), (2, TextAlign.Center)], [],
        [
            PdfRow.Of(Head(words["承辦人", "Officer"]), "", Head(words["日期", "Date"]), words["　　年　　月　　日", ""]) with { MinHeight = 34 },
        ])
        { KeepTogether = true };
    }

    private static PdfTable Documents(StageReport report, Language language, ReportWords words) => new(
        [(22, TextAlign.Left), (9, TextAlign.Center), (17, TextAlign.Left), (11, TextAlign.Left), (24, TextAlign.Left), (17, TextAlign.Left)],
        [PdfRow.Header(words["文件", "Document"], words["狀態", "Status"], words["期限", "Due"], words["逾期", "Late"], words["檔案（認定）", "Files (told by)"], words["依據", "Reference"])],
        [.. report.Items.Select(i => PdfRow.Of(
            Clean(i.Document.Label.In(language) + (i.Document.Note is { } note ? "\n" + note : "")),
            new PdfCell(StageText.Of(i.Status, words), Bold: i.Status is not (StageItemStatus.There or StageItemStatus.NotNeeded)),
            Clean(StageText.Due(i.Due, language, words)),
            Clean(StageText.Late(i, words)),
            Clean(string.Join('\n', i.Files.Select(f => ReportText.Cut(f.Path, MostText) + words["（", " ("] + StageText.Of(f.Evidence, words) + words["）", ")"]))),
            Clean(i.Document.Reference)))]);

    private static PdfTable Payments(StageReport report, Language language, ReportWords words) => new(
        [(18, TextAlign.Left), (12, TextAlign.Center), (36, TextAlign.Left), (34, TextAlign.Left)],
        [PdfRow.Header(words["款項", "Payment"], words["文件", "Documents"], words["尚缺", "Waits for"], words["條件與依據", "Condition and reference"])],
        [.. report.Stage.Payments.Select(p => (Payment: p, Waits: report.WaitedFor(p).ToList())).Select(p => PdfRow.Of(
            Clean(p.Payment.Label.In(language)),
            new PdfCell(p.Waits.Count == 0 ? words["齊備", "complete"] : words["未齊", "incomplete"], Bold: true),
            Clean(string.Join(words["、", ", "], p.Waits.Select(w => w.Document.Label.In(language) + (w.Status == StageItemStatus.ToCheck ? words["（待確認）", " (to check)"] : "")))),
            Clean((p.Payment.Note is { } note ? note + "\n" : "") + p.Payment.Reference)))]);

    private static IEnumerable<PdfBlock> Changes(StageReport report, ProgramDefinition program, ChecklistLayout layout, ReportWords words)
    {
        if (report.Differences is not { } differences)
        {
            yield return new PdfText(words["沒有收到可比較的修正後文件。", "No revised document came that could be compared."]);
            yield break;
        }

        if (differences.IsEmpty)
        {
            yield return new PdfText(words["修正後文件與原送件逐欄相同。", "The revised documents are the same as the original, field by field."]);
            yield break;
        }

        yield return new PdfText(words[
            $"新增 {differences.Count(d => d.Kind == DifferenceKind.Added)}、變更 {differences.Count(d => d.Kind == DifferenceKind.Changed)}、刪除 {differences.Count(d => d.Kind == DifferenceKind.Removed)} 項；全部見 comparison.xlsx。",
            $"{differences.Count(d => d.Kind == DifferenceKind.Added)} added, {differences.Count(d => d.Kind == DifferenceKind.Changed)} changed, {differences.Count(d => d.Kind == DifferenceKind.Removed)} removed; all in comparison.xlsx."]);
        // Amounts first: that is what a reviewer has to see.
        var shown = differences.OrderBy(d => d.Amount is null ? 1 : 0).Take(MostChanges).ToList();
        yield return new PdfTable(
            [(7, TextAlign.Center), (27, TextAlign.Left), (26, TextAlign.Left), (26, TextAlign.Left), (14, TextAlign.Right)],
            [PdfRow.Header(words["類型", "Kind"], words["欄位", "Field"], words["原送件", "Original"], words["修正後", "Revised"], words["差額", "Difference"])],
            [.. shown.Select(d =>
            {
                var (before, after) = StageText.Excerpts(ReportText.OneLine(StageText.Value(d.Before, program, layout, words)), ReportText.OneLine(StageText.Value(d.After, program, layout, words)), MostText);
                return PdfRow.Of(StageText.Of(d.Kind, words), Clean(StageText.Field(d, layout)), Clean(before), Clean(after), d.IsUncertain ? words["請人工比對", "by hand"] : ReportText.Signed(d.Amount));
            })]);
        if (differences.Length > shown.Count)
        {
            yield return new PdfText(words[$"另 {differences.Length - shown.Count} 項見 comparison.xlsx。", $"{differences.Length - shown.Count} more in comparison.xlsx."]);
        }
    }

    private static IEnumerable<PdfBlock> Checks(StageReport report, ReportWords words)
    {
        if (report.Differences is null)
        {
            yield return new PdfText(words["沒有修正後文件可查核。", "There is no revised document to check."]);
            yield break;
        }

        if (report.Budget is { } budget)
        {
            var wrong = budget.Lines.Where(l => l.Differs).ToList();
            yield return new PdfText(wrong.Count == 0
                ? words["經費重算：填報與重算一致。", "Recomputed budget: as filed."]
                : words[$"經費重算：{wrong.Count} 格不符：", $"Recomputed budget: {wrong.Count} cells differ: "] + string.Join(words["；", "; "], wrong.Take(8).Select(l => $"{l.Label} {ReportText.Number(l.Reported)} → {ReportText.Number(l.Expected)}")) + (wrong.Count > 8 ? "…" : ""), Bold: wrong.Count > 0);
        }

        if (report.Findings.IsEmpty)
        {
            yield return new PdfText(words["規則查核：無發現。", "Rules: nothing found."]);
            yield break;
        }

        yield return new PdfTable(
            [(8, TextAlign.Center), (70, TextAlign.Left), (22, TextAlign.Left)],
            [PdfRow.Header(words["程度", "Severity"], words["說明", "What"], words["依據", "Reference"])],
            [.. report.Findings.OrderByDescending(f => f.Severity).Take(MostFindings).Select(f => PdfRow.Of(new PdfCell(words.Of(f.Severity), Bold: f.Severity == Severity.Error), Clean(ReportText.Short(f.Message, 160, words)), Clean(f.Reference ?? "")))]);
        if (report.Findings.Length > MostFindings)
        {
            yield return new PdfText(string.Create(CultureInfo.InvariantCulture, $"{words["另", ""]} {report.Findings.Length - MostFindings} {words["項見 comparison.xlsx。", "more in comparison.xlsx."]}"));
        }
    }

    private static PdfText Heading(string text) => new(text, 1.15, Bold: true) { Heading = true };

    private static PdfCell Head(string text) => new(text, Bold: true);

    private static PdfCell Clean(string text) => new(ReportText.Clean(text));
}
