using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Kinds;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Budgets;

/// <summary>
/// Hop 6: the budget table as it should be. Here, and only here, a corrected figure goes on into the figures that are made of it;
/// where no formula fixes a cell, the filed figure stands.
/// </summary>
/// <param name="program">The programme.</param>
/// <param name="definition">Its budget table.</param>
/// <param name="messages">Words for the formulas.</param>
/// <param name="language">The language of the formulas in words.</param>
public sealed class BudgetRecomputer(ProgramDefinition program, BudgetDefinition definition, MessageCatalog messages, Language language)
{
    private const string Share = "share";
    private const string Total = "total";
    private readonly FieldCatalog _catalog = new(program);

    /// <summary>The table; null where the case has none, or an empty one.</summary>
    public BudgetSheet? Recompute(Case submission)
    {
        if (!submission.Fields.Any(f => f.Value is not null && f.Id.StartsWith(definition.Prefix + ".", StringComparison.Ordinal)))
        {
            return null;
        }

        var computed = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        var scope = new Scope { Case = new CaseIndex(submission), Program = program, Catalog = _catalog, Terms = definition.Terms, Computed = computed };
        var lines = definition.Lines.SelectMany(l => Rows(l, scope)).ToList();

        // Shares need the grand total, which stands below them.
        foreach (var column in BudgetDefinition.Columns)
        {
            foreach (var (line, row) in lines)
            {
                if (line.Formulas.TryGetValue(column, out var formula) && FormulaEvaluator.Number(formula, row) is { } value)
                {
                    computed[$"{row.Row}.{column}"] = new FieldValue.Number(value);
                }
            }
        }

        var labels = lines.ToDictionary(l => l.Row.Row!, l => Label(l.Line, l.Row), StringComparer.Ordinal);
        return new BudgetSheet([.. lines.SelectMany(l => BudgetDefinition.Columns.Select(c => Cell(l.Line, l.Row, c, labels)))]);
    }

    private BudgetCell Cell(BudgetLineDefinition line, Scope row, string column, Dictionary<string, string> labels)
    {
        var id = row.Row!;
        var field = row.Case.Find($"{id}.{column}");
        var formula = line.Formulas.GetValueOrDefault(column);
        var expected = (row.Computed!.GetValueOrDefault($"{id}.{column}") as FieldValue.Number)?.Value;
        var isTotal = string.Equals(column, Total, StringComparison.Ordinal);
        return new BudgetCell(id, labels[id], column, field?.Number, expected, formula is null || expected is null ? null : new FormulaPrinter(row, messages, language, values: false, f => LabelOf(f, id, labels)).Print(formula))
        {
            Differs = Differs(field, expected, column),
            Source = field?.Source,
            CellFormula = formula is null || expected is null ? null : new SpreadsheetFormula(row, definition.Prefix).Write(formula),
            Note = isTotal ? row.Case.Find(id + ".note")?.Text : null,
            Months = isTotal ? row.Case.Find(id + ".months")?.Number : null,
        };
    }

    /// <summary>A blank is no different from a zero that was to be expected.</summary>
    private static bool Differs(Field? field, decimal? expected, string column) =>
        expected is { } e && Math.Abs((field?.Number ?? 0) - e) > (string.Equals(column, Share, StringComparison.Ordinal) ? Tolerance.Percent(field) : Tolerance.Money)
        && (field?.Number is not null || !string.Equals(column, Share, StringComparison.Ordinal));

    private static IEnumerable<(BudgetLineDefinition Line, Scope Row)> Rows(BudgetLineDefinition line, Scope scope) =>
        line.At.HasWildcard ? scope.Case.Rows(line.At.Text).Select(r => (line, scope with { Row = r })) : [(line, scope with { Row = line.At.Text })];

    private string Label(BudgetLineDefinition line, Scope row) =>
        line.LabelField is { } field && row.Case.Find(row.Row + field)?.Text is { Length: > 0 } written ? written : line.Label.In(language);

    /// <summary>In a line's own formulas the columns tell its cells apart, in those of other lines the line does.</summary>
    private string LabelOf(Field field, string own, Dictionary<string, string> labels)
    {
        var dot = field.Id.LastIndexOf('.');
        var line = field.Id[..dot];
        return string.Equals(line, own, StringComparison.Ordinal) && definition.ColumnLabels.TryGetValue(field.Id[(dot + 1)..], out var column)
            ? column.In(language)
            : labels.TryGetValue(line, out var label) ? label : field.Label;
    }
}
