using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Formulas;

namespace DocTools.Core.Budgets;

/// <summary>
/// The budget's formulas for a form that is yet to be filled in: with their conditions, because nothing is decided, and with <c>{field}</c> in the place of cells.
/// What stands on no sheet (months out of a note) counts as not stated.
/// </summary>
public sealed class BlankBudgetFormulas
{
    private readonly ProgramDefinition _program;
    private readonly BudgetDefinition _budget;
    private readonly HashSet<string> _cells;

    private BlankBudgetFormulas(ProgramDefinition program, BudgetDefinition budget, HashSet<string> cells)
    {
        _program = program;
        _budget = budget;
        _cells = cells;
    }

    /// <summary>The formulas of the cells that a form has.</summary>
    /// <param name="program">The programme, for its amounts and rates.</param>
    /// <param name="budget">Its budget; null where it has none.</param>
    /// <param name="form">Id of the form.</param>
    /// <param name="places">Ids within the form of the cells that stand on it.</param>
    /// <returns>By id within the form: a spreadsheet's formula without its equals sign, <c>{id}</c> for each cell.</returns>
    public static ImmutableDictionary<string, string> Of(ProgramDefinition program, BudgetDefinition? budget, string form, IEnumerable<string> places)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(places);
        var cells = places.Select(p => form + "." + p).ToHashSet(StringComparer.Ordinal);
        if (budget is null || !budget.Prefix.StartsWith(form + ".", StringComparison.Ordinal))
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        var writer = new BlankBudgetFormulas(program, budget, cells);
        var formulas = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in budget.Lines)
        {
            foreach (var row in writer.RowsOf(line.At))
            {
                foreach (var (column, formula) in line.Formulas)
                {
                    if (cells.Contains(row + "." + column) && writer.Write(formula, row) is { } text && text.Contains('{', StringComparison.Ordinal))
                    {
                        formulas[(row + "." + column)[(form.Length + 1)..]] = text;
                    }
                }
            }
        }

        return formulas.ToImmutable();
    }

    private IEnumerable<string> RowsOf(FormulaPath path)
    {
        if (!path.HasWildcard)
        {
            return [path.Text];
        }

        var start = path.SplitAtWildcard().Rows.Text.Replace("[*]", "[", StringComparison.Ordinal);
        return _cells.Where(c => c.StartsWith(start, StringComparison.Ordinal)).Select(c => c[..(c.IndexOf(']', start.Length - 1) + 1)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private string? Write(Formula formula, string row) => formula switch
    {
        Formula.Literal { Value: Values.FieldValue.Number number } => Number(number.Value),
        Formula.Parameter parameter => _program.Parameters.GetValueOrDefault(parameter.Name)?.For(null) is { } value ? Number(value) : null,
        Formula.Variable variable when _budget.Terms.TryGetValue(variable.Name, out var term) => Write(term.Formula, row),
        Formula.Reference reference => Cell(reference.Path, row),
        Formula.Unary { Operator: "not" } unary => Write(unary.Operand, row) is { } operand ? $"NOT({operand})" : null,
        Formula.Unary { Operator: "-" } unary => Write(unary.Operand, row) is { } operand ? $"(-{operand})" : null,
        Formula.Binary { Operator: "and" or "or" } binary => Join(binary.Operator.ToUpperInvariant() + "(", ",", ")", binary.Left, binary.Right, row),
        Formula.Binary binary when binary.Operator is "+" or "-" or "*" or "/" or "=" or "<" or ">" or "<=" or ">=" => Join("(", binary.Operator, ")", binary.Left, binary.Right, row),
        Formula.Call call => Call(call, row),
        Formula.Aggregate aggregate => Aggregate(aggregate, row),
        _ => null,
    };

    private string? Call(Formula.Call call, string row)
    {
        var first = call.Arguments is [Formula.Reference reference, ..] ? Cell(reference.Path, row) : null;
        switch (call.Function)
        {
            case "round":
                return Write(call.Arguments[0], row) is { } number ? $"ROUND({number},{(call.Arguments.Length > 1 ? Write(call.Arguments[1], row) : "0")})" : null;
            case "line" or "or0":
                return first is null ? "0" : $"N({first})";
            case "blank":
                return first is null ? "TRUE" : $"({first}=\"\")";
            case "known" or "stated":
                return first is null ? "FALSE" : $"ISNUMBER({first})";
            case "if":
                var condition = Write(call.Arguments[0], row);
                var otherwise = call.Arguments.Length > 2 ? Write(call.Arguments[2], row) : "\"\"";
                return condition switch
                {
                    null => null,
                    "FALSE" or "NOT(TRUE)" => otherwise,
                    "TRUE" or "NOT(FALSE)" => Write(call.Arguments[1], row),
                    _ => Write(call.Arguments[1], row) is { } then && otherwise is not null ? $"IF({condition},{then},{otherwise})" : null,
                };
            default:
                return null;
        }
    }

    private string? Aggregate(Formula.Aggregate aggregate, string row)
    {
        if (aggregate.Where is not null)
        {
            return null;
        }

        _ = row;
        var rows = RowsOf(aggregate.Rows).ToList();
        if (string.Equals(aggregate.Function, "count", StringComparison.Ordinal))
        {
            return Number(rows.Count);
        }

        var terms = rows.ConvertAll(r => Write(aggregate.Value, r));
        return !string.Equals(aggregate.Function, "sum", StringComparison.Ordinal) || terms.Contains(null) ? null : terms.Count == 0 ? "0" : $"({string.Join('+', terms)})";
    }

    private string? Cell(FormulaPath path, string row) =>
        path.Resolve(row, ImmutableDictionary<string, string>.Empty) is { } id && _cells.Contains(id) ? $"{{{id}}}" : null;

    private string? Join(string open, string between, string close, Formula left, Formula right, string row) =>
        Write(left, row) is { } a && Write(right, row) is { } b ? open + a + between + b + close : null;

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
