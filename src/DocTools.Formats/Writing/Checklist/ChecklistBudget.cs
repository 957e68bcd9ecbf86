using System.Collections.Immutable;
using DocTools.Core.Budgets;
using DocTools.Core.Cases;
using DocTools.Core.Reports;
using DocTools.Formats.Writing.Pdf;

namespace DocTools.Formats.Writing;

/// <summary>The recomputed budget on a checklist: per line and column as filed and as recomputed; what differs is bold and marked ▲.</summary>
internal static class ChecklistBudget
{
    /// <summary>The blocks; none where no budget table was found.</summary>
    public static IEnumerable<PdfBlock> Of(CaseReport report, ChecklistLayout layout, ReportWords words, Func<string, PdfText> title)
    {
        if (report.Budget is not { Lines.IsEmpty: false } budget || layout.BudgetColumns.IsEmpty)
        {
            yield break;
        }

        yield return title(layout.BudgetTitle);
        var columns = layout.BudgetColumns;
        var widths = ImmutableArray.CreateBuilder<(double, TextAlign)>();
        widths.Add((23, TextAlign.Left));
        var upper = new List<PdfCell> { "" };
        var lower = new List<PdfCell> { words["科目", "Line"] };
        foreach (var column in columns)
        {
            var width = IsShare(column) ? 8.0 : 11.0;
            widths.Add((width, TextAlign.Right));
            widths.Add((width, TextAlign.Right));
            upper.Add(new PdfCell(column.Label, Span: 2));
            lower.Add(words["填報", "Filed"]);
            lower.Add(words["重算", "Recomputed"]);
        }

        widths.Add((9.5, TextAlign.Right));
        upper.Add("");
        lower.Add(words["差額", "Difference"]);

        var lines = BudgetLine.Group(budget);
        var rows = new List<PdfRow>();
        string? group = null;
        foreach (var line in lines)
        {
            var of = layout.BudgetGroups.FirstOrDefault(g => line.Id.StartsWith(g.Lines, StringComparison.Ordinal));
            if (of is not null && !string.Equals(of.Label, group, StringComparison.Ordinal))
            {
                rows.Add(new PdfRow([new PdfCell(of.Label, Bold: true, Span: widths.Count)]) { KeepWithNext = true });
            }

            group = of?.Label;
            rows.Add(Row(line, layout, of is not null, report.Case));
        }

        yield return new PdfTable(widths.ToImmutable(), [PdfRow.Header([.. upper]), PdfRow.Header([.. lower])], [.. rows]) { KeepTogether = true };
        var marks = budget.Lines.Any(c => c.Differs)
            ? words["▲ 與填報不符；差額＝填報－重算。重算欄空白者，無公式可定其數。", "▲ differs from what was filed; difference = filed − recomputed. A blank is fixed by no formula."]
            : words["填報與重算相符。重算欄空白者，無公式可定其數。", "Filed and recomputed agree. A blank is fixed by no formula."];
        var corrections = BudgetRows.AnyCorrection(lines, report.Case) ? words["　* 人工更正值，見「人工更正」。", " * corrected by a person, see Corrections."] : "";
        yield return new PdfText(marks + corrections, 0.88);
    }

    private static PdfRow Row(BudgetLine line, ChecklistLayout layout, bool indented, Case @case)
    {
        var cells = new List<PdfCell> { (indented ? "　" : "") + layout.BudgetLabels.GetValueOrDefault(line.Id, line.Label) };
        var differences = new List<string>();
        foreach (var column in layout.BudgetColumns)
        {
            var cell = line.Find(column.Id);
            var corrected = CorrectionText.Is(@case, $"{line.Id}.{column.Id}");
            cells.Add(new PdfCell((corrected ? CorrectionText.Mark : "") + ReportText.Number(cell?.Reported), Bold: corrected));
            cells.Add(new PdfCell((cell is { Differs: true } ? "▲" : "") + Expected(cell), Bold: cell is { Differs: true }));
            if (cell is { Differs: true } && BudgetLine.Difference(cell) is { } difference && !IsShare(column))
            {
                differences.Add((string.Equals(column.Id, "total", StringComparison.Ordinal) ? "" : column.Label[..1]) + ReportText.Signed(difference));
            }
        }

        cells.Add(new PdfCell(string.Join('\n', differences), Bold: differences.Count > 0));
        return new PdfRow([.. cells]);
    }

    private static string Expected(BudgetCell? cell) =>
        cell?.Expected is { } expected ? ReportText.Number(string.Equals(cell.Column, "share", StringComparison.Ordinal) ? Math.Round(expected, 2, MidpointRounding.AwayFromZero) : expected) : "";

    private static bool IsShare(BudgetColumn column) => string.Equals(column.Id, "share", StringComparison.Ordinal);
}
