using DocTools.Cli.Definitions;
using DocTools.Core.Budgets;
using DocTools.Core.Printing;
using DocTools.Core.Programs;

namespace DocTools.Cli.Forms;

/// <summary>What the cells of a form's workbook compute: the programme's budget formulas.</summary>
public static class FormComputing
{
    /// <summary>The formulas of a form.</summary>
    public static PrintFormulas Of(ProgramKit kit, FormDefinition form, PrintedForm printed)
    {
        ArgumentNullException.ThrowIfNull(kit);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(printed);
        return new PrintFormulas(form.Id + ".", BlankBudgetFormulas.Of(kit.Definition, kit.Rules.Budget, form.Id, printed.Places));
    }
}
