using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Budgets;
using DocTools.Core.Cases;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Processing;

/// <summary>The budget of one document, recomputed and checked.</summary>
/// <param name="Document">The document.</param>
/// <param name="Report">Its report, with only the findings about the budget.</param>
public sealed record BudgetCheck(string Document, CaseReport Report)
{
    /// <summary>The recomputed budget; null where the document has no budget table.</summary>
    public BudgetSheet? Budget => Report.Budget;

    /// <summary>Findings about the budget, or about a document that could not be read.</summary>
    public ImmutableArray<Finding> Findings => Report.Findings;

    /// <summary>Recomputes and checks.</summary>
    /// <param name="case">The case of the document alone.</param>
    /// <param name="program">The programme.</param>
    public static BudgetCheck Of(Case @case, ProgramKit program)
    {
        var alone = program.Conclusions.Check(@case, registry: null);
        var findings = alone.Findings.Where(f => f.Code is "intake.unreadable" or "intake.refused").Concat(program.Conclusions.CheckBudget(@case));
        return new BudgetCheck(@case.Documents[0].Path, program.Conclusions.Conclude(alone with { Findings = [.. findings] }, []));
    }

    /// <summary>Writes the workbook; it stands whole in its place or not at all.</summary>
    public static void WriteWorkbook(string path, CaseReport report, ProgramKit program, Language language)
    {
        var temporary = path + ".tmp";
        try
        {
            using (var stream = File.Create(temporary))
            {
                BudgetWorkbook.Write(stream, report, program.Definition, program.Checklist, language == Language.English ? "en" : "zh");
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
