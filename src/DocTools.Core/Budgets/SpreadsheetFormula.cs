using System.Globalization;
using DocTools.Core.Rules.Formulas;

namespace DocTools.Core.Budgets;

/// <summary>Writes a formula as a spreadsheet computes it, with <c>{line:column}</c> in the place of the table's cells. Conditions are decided beforehand; only what was computed stands there.</summary>
/// <param name="scope">Where the formula is evaluated.</param>
/// <param name="prefix">What the lines' ids begin with.</param>
internal sealed class SpreadsheetFormula(Scope scope, string prefix)
{
    /// <summary>The formula without its equals sign; null where it has no counterpart.</summary>
    public string? Write(Formula formula) => formula switch
    {
        Formula.Binary { Operator: "+" or "-" or "*" or "/" } binary => Write(binary.Left) is { } left && Write(binary.Right) is { } right ? $"({left}{binary.Operator}{right})" : null,
        Formula.Unary { Operator: "-" } unary => Write(unary.Operand) is { } operand ? $"(-{operand})" : null,
        Formula.Reference reference => Cell(reference.Path),
        Formula.Variable variable when scope.Formulas.TryGetValue(variable.Name, out var own) => Write(own),
        Formula.Variable variable when scope.Terms.TryGetValue(variable.Name, out var term) => Write(term.Formula),
        Formula.Call call => Call(call),
        Formula.Aggregate { Function: "sum" } aggregate => Sum(aggregate),
        _ => FormulaEvaluator.Number(formula, scope) is { } number ? Number(number) : null,
    };

    private string? Call(Formula.Call call) => call.Function switch
    {
        "round" => Write(call.Arguments[0]) is { } x ? $"ROUND({x},{(call.Arguments.Length > 1 ? Write(call.Arguments[1]) : "0")})" : null,
        "or0" => Write(call.Arguments[0]),
        "line" => FormulaEvaluator.Number(call, scope) is null ? null : Write(call.Arguments[0]) ?? "0",
        "coalesce" => call.Arguments.FirstOrDefault(a => FormulaEvaluator.Evaluate(a, scope) is not null) is { } chosen ? Write(chosen) : null,
        "if" => FormulaEvaluator.Truth(call.Arguments[0], scope) switch
        {
            true => Write(call.Arguments[1]),
            false when call.Arguments.Length > 2 => Write(call.Arguments[2]),
            _ => null,
        },
        _ => FormulaEvaluator.Number(call, scope) is { } number ? Number(number) : null,
    };

    private string? Sum(Formula.Aggregate aggregate)
    {
        var rows = FormulaAggregates.Matching(aggregate, scope).Select(r => new SpreadsheetFormula(r, prefix).Write(aggregate.Value)).ToList();
        return rows.Count == 0 || rows.Contains(null) ? null : $"({string.Join('+', rows)})";
    }

    private string? Cell(FormulaPath path)
    {
        var id = path.Resolve(scope.Row, scope.Words);
        if (id is null || scope.Case.Find(id) is null)
        {
            return null;
        }

        var dot = id.LastIndexOf('.');
        return id.StartsWith(prefix + ".", StringComparison.Ordinal) && BudgetDefinition.Columns.Contains(id[(dot + 1)..], StringComparer.Ordinal)
            ? $"{{{id[..dot]}:{id[(dot + 1)..]}}}"
            : scope.ValueOf(path) is Values.FieldValue.Number number ? Number(number.Value) : null;
    }

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
