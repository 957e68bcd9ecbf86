using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Budgets;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Processing;

/// <summary>The budget of one document, recomputed and checked.</summary>
/// <param name="Document">The document.</param>
/// <param name="Report">Its report, with only the findings about the budget.</param>
public sealed record BudgetCheck(string Document, CaseReport Report)
{
    private const string BudgetCodes = "budget.";

    /// <summary>The recomputed budget; null where the document has no budget table.</summary>
    public BudgetSheet? Budget => Report.Budget;

    /// <summary>Findings about the budget, or about a document that could not be read.</summary>
    public ImmutableArray<Finding> Findings => Report.Findings;

    /// <summary>Recomputes and checks.</summary>
    public static BudgetCheck Of(ReadDocument read, ProgramKit program, Language language)
    {
        var @case = program.CaseOf(read);
        var report = program.Report(@case, language);
        var budgetFields = report.Budget is { } budget ? budget.Lines.Select(l => l.Id + "." + l.Column).ToHashSet(StringComparer.Ordinal) : [];
        return new BudgetCheck(read.Record.Path, report with
        {
            Findings = [.. report.Findings.Where(f => f.Code.StartsWith(BudgetCodes, StringComparison.Ordinal) || IntakeOfDocument(f) || f.Fields.Any(budgetFields.Contains))],
        });
    }

    /// <summary>Writes the workbook; it stands whole in its place or not at all.</summary>
    public static void WriteWorkbook(string path, CaseReport report, ProgramKit program, Language language)
    {
        var temporary = path + ".tmp";
        try
        {
            using (var stream = File.Create(temporary))
            {
                BudgetWorkbook.Write(stream, report, program.Definition, language == Language.English ? "en" : "zh");
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static bool IntakeOfDocument(Finding finding) => finding.Code is "intake.unreadable" or "intake.refused";
}
