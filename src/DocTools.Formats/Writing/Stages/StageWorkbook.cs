using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Stages;
using DocTools.Core.Values;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Stages;

/// <summary>A submission in a stage as a workbook (<c>comparison.xlsx</c>): documents, what changed field by field with live differences, the recomputed budget, findings.</summary>
public static class StageWorkbook
{
    /// <summary>Writes the workbook; the stream stays open.</summary>
    public static void Write(Stream stream, StageReport report, ProgramDefinition program, ChecklistLayout layout, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = ReportWords.For(language == Language.English ? "en" : null);
        using var writer = new XlsxWriter(spill: false);
        Documents(writer, report, words, language);
        if (report.Differences is { } differences)
        {
            Changes(writer, report, differences, program, layout, words);
        }

        if (report.Budget is { } budget)
        {
            Budget(writer, budget, words);
        }

        if (!report.Findings.IsEmpty)
        {
            var sheet = writer.Add(new SheetSetup(words["查核發現", "Findings"], [new(words["程度", "Severity"], 8, 8), new(words["代碼", "Code"], 16, 30), new(words["說明", "What"], 40, 90), new(words["依據", "Reference"], 12, 34)]));
            sheet.HeaderRow();
            foreach (var finding in report.Findings)
            {
                sheet.NextRow().Text(words.Of(finding.Severity), XlsxStyle.Center).Text(finding.Code).Text(finding.Message, XlsxStyle.Wrap).Text(finding.Reference, XlsxStyle.Wrap);
            }

            sheet.LastData = sheet.Row;
        }

        writer.Finish(stream);
    }

    private static void Documents(XlsxWriter writer, StageReport report, ReportWords words, Language language)
    {
        var sheet = writer.Add(new SheetSetup(words["文件", "Documents"],
        [
            new(words["文件", "Document"], 20, 36), new(words["狀態", "Status"], 10, 14), new(words["期限", "Due"], 14, 40), new(words["逾期", "Late"], 10, 24), new(words["檔案", "Files"], 20, 50), new(words["認定", "Told by"], 8, 10), new(words["依據", "Reference"], 14, 34), new(words["說明", "Note"], 10, 44),
        ])
        { HeaderRow = 2, Filter = false });
        sheet.NextRow(22).Text(ReportText.Clean($"{report.Submission}　{report.Applicant}　{report.Stage.Title.In(language)}"), XlsxStyle.Title);
        sheet.HeaderRow();
        foreach (var item in report.Items)
        {
            sheet.NextRow().Text(item.Document.Label.In(language), XlsxStyle.Wrap).Text(StageText.Of(item.Status, words), XlsxStyle.Center).Text(StageText.Due(item.Due, language, words), XlsxStyle.Wrap)
                .Text(StageText.Late(item, words), XlsxStyle.Wrap).Text(string.Join('\n', item.Files.Select(f => f.Path)), XlsxStyle.Wrap).Text(string.Join('\n', item.Files.Select(f => StageText.Of(f.Evidence, words)).Distinct(StringComparer.Ordinal)), XlsxStyle.Center)
                .Text(item.Document.Reference, XlsxStyle.Wrap).Text(item.Document.Note, XlsxStyle.Wrap);
        }

        foreach (var (path, problem) in report.Others)
        {
            sheet.NextRow().Text(words["其他檔案", "other file"]).Text("").Text("").Text("").Text(path, XlsxStyle.Wrap).Text("").Text("").Text(problem ?? words["不是本階段的文件", "no document of this stage"], XlsxStyle.Wrap);
        }
    }

    private static void Changes(XlsxWriter writer, StageReport report, IReadOnlyList<FieldDifference> differences, ProgramDefinition program, ChecklistLayout layout, ReportWords words)
    {
        var name = words["修正對照", "Changes"];
        var sheet = writer.Add(new SheetSetup(name,
        [
            new(words["類型", "Kind"], 7, 7), new(words["列", "Row"], 8, 30), new(words["欄位", "Field"], 14, 34), new(words["原送件", "Original"], 16, 50), new(words["修正後", "Revised"], 16, 50), new(words["差額", "Difference"], 10, 16), new(words["欄位代號", "Field id"], 16, 40), new(words["備註", "Note"], 8, 20),
        ])
        {
            Conditions = [new((1, 8), $"$A{{r}}=\"{words["新增", "added"]}\"", XlsxDifferential.Good), new((1, 8), $"$A{{r}}=\"{words["刪除", "removed"]}\"", XlsxDifferential.Bad)],
            PrintTitle = ReportText.Clean($"{report.Submission} {report.Applicant}"),
        });
        sheet.HeaderRow();
        foreach (var difference in differences)
        {
            sheet.NextRow().Text(StageText.Of(difference.Kind, words), XlsxStyle.Center).Text(StageText.Row(difference, layout), XlsxStyle.Wrap).Text(difference.Label, XlsxStyle.Wrap);
            if (difference.Amount is { } amount)
            {
                var row = sheet.Row.ToString(CultureInfo.InvariantCulture);
                var (before, after) = ((difference.Before?.Value as FieldValue.Number)?.Value, (difference.After?.Value as FieldValue.Number)?.Value);
                // Person-months and percentages keep their decimals; a rounded one would look like another value.
                var whole = IsWhole(before) && IsWhole(after);
                var style = whole ? XlsxStyle.Amount : XlsxStyle.Decimal;
                sheet.Number(before, style).Number(after, style).Formula($"N(E{row})-N(D{row})", amount, whole ? XlsxStyle.Signed : XlsxStyle.Decimal);
            }
            else
            {
                sheet.Text(StageText.Value(difference.Before, program, layout, words), XlsxStyle.Wrap).Text(StageText.Value(difference.After, program, layout, words), XlsxStyle.Wrap).Blank();
            }

            sheet.Text(difference.Id).Text(difference.IsUncertain ? words["請人工比對", "compare by hand"] : "", XlsxStyle.Wrap);
        }

        if (differences.Count == 0)
        {
            sheet.NextRow().Text("").Text("").Text(words["修正後文件與原送件相同", "the revised documents are the same as the original"], XlsxStyle.Wrap);
        }

        sheet.LastData = Math.Max(2, sheet.Row);
    }

    private static bool IsWhole(decimal? number) => number is not { } value || value == decimal.Truncate(value);

    private static void Budget(XlsxWriter writer, Core.Budgets.BudgetSheet budget, ReportWords words)
    {
        var sheet = writer.Add(new SheetSetup(words["經費重算", "Budget"],
        [
            new(words["項目", "Line"], 16, 30), new(words["欄", "Column"], 10, 12), new(words["填報", "Reported"], 12, 16), new(words["重算", "Expected"], 12, 16), new(words["差額", "Difference"], 12, 16), new(words["算式", "Formula"], 20, 60),
        ])
        { Conditions = [new((1, 6), "ABS($E{r})>1", XlsxDifferential.Differs)] });
        sheet.HeaderRow();
        foreach (var cell in budget.Lines.Where(l => l.Reported is not null || l.Expected is not null))
        {
            var column = cell.Column switch
            {
                "government" => words["政府款", "government"],
                "self" => words["自籌款", "self"],
                "total" => words["合計", "total"],
                _ => words["占比%", "share"],
            };
            var row = (sheet.NextRow().Row).ToString(CultureInfo.InvariantCulture);
            sheet.Text(cell.Label, XlsxStyle.Wrap).Text(column, XlsxStyle.Center).Number(cell.Reported, cell.Column is "share" ? XlsxStyle.Share : XlsxStyle.Amount).Number(cell.Expected, cell.Column is "share" ? XlsxStyle.Share : XlsxStyle.Amount);
            _ = cell.Difference is { } difference ? sheet.Formula($"C{row}-D{row}", difference, cell.Column is "share" ? XlsxStyle.Decimal : XlsxStyle.Signed) : sheet.Blank();
            sheet.Text(cell.Formula, XlsxStyle.Wrap);
        }

        sheet.LastData = Math.Max(2, sheet.Row);
    }
}
