using System.Collections.Immutable;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Formulas;

/// <summary>
/// Evaluates a formula. Null stands for undecided: a missing operand makes it so, never zero and never passed, unless the formula says what takes its place.
/// <c>and</c> is false as soon as one side is, <c>or</c> true as soon as one side is, whatever the other may be.
/// </summary>
public static class FormulaEvaluator
{
    /// <summary>The value; null where undecided.</summary>
    public static FieldValue? Evaluate(Formula formula, Scope scope) => formula switch
    {
        Formula.Literal literal => literal.Value,
        Formula.Reference reference => scope.ValueOf(reference.Path),
        Formula.Parameter parameter => scope.Program.Parameters.GetValueOrDefault(parameter.Name)?.For(scope.Case.Case.Category) is { } amount ? new FieldValue.Number(amount) : null,
        Formula.Fact fact => Fact(fact.Name, scope),
        Formula.Variable variable => Variable(variable.Name, scope),
        Formula.Unary unary => Unary(unary, scope),
        Formula.Binary binary => Binary(binary, scope),
        Formula.Call call => FormulaFunctions.Evaluate(call, scope),
        Formula.Aggregate aggregate => FormulaAggregates.Evaluate(aggregate, scope),
        _ => throw new InvalidOperationException($"A formula of the kind {formula.GetType().Name} is unknown."),
    };

    /// <summary>The number, or null where undecided or no number.</summary>
    public static decimal? Number(Formula formula, Scope scope) => (Evaluate(formula, scope) as FieldValue.Number)?.Value;

    /// <summary>The truth, or null where undecided or no truth.</summary>
    public static bool? Truth(Formula formula, Scope scope) => (Evaluate(formula, scope) as FieldValue.Flag)?.Value;

    /// <summary>The text, or null where undecided or no text.</summary>
    public static string? Text(Formula formula, Scope scope) => (Evaluate(formula, scope) as FieldValue.Text)?.Value;

    private static FieldValue? Fact(string name, Scope scope) => name switch
    {
        "case.category" => scope.Case.Case.Category is { } category ? new FieldValue.Text(category) : null,
        "manifest.originals_match" => scope.Case.Case.Manifest.OriginalsMatch is { } match ? new FieldValue.Flag(match) : null,
        "program.period_start" => new FieldValue.Date(scope.Program.PeriodStart),
        "program.period_end" => new FieldValue.Date(scope.Program.PeriodEnd),
        _ => null,
    };

    private static FieldValue? Variable(string name, Scope scope)
    {
        if (scope.Formulas.TryGetValue(name, out var formula))
        {
            return Evaluate(formula, scope);
        }

        if (scope.Words.TryGetValue(name, out var word))
        {
            return new FieldValue.Text(word);
        }

        return scope.Terms.TryGetValue(name, out var term) ? Evaluate(term.Formula, scope) : null;
    }

    private static FieldValue? Unary(Formula.Unary unary, Scope scope) => unary.Operator switch
    {
        "not" => Truth(unary.Operand, scope) is { } truth ? new FieldValue.Flag(!truth) : null,
        _ => Number(unary.Operand, scope) is { } number ? new FieldValue.Number(-number) : null,
    };

    private static FieldValue? Binary(Formula.Binary binary, Scope scope)
    {
        switch (binary.Operator)
        {
            case "and":
            case "or":
                return Junction(binary, scope, string.Equals(binary.Operator, "or", StringComparison.Ordinal));
            case "+" or "-" or "*" or "/":
                // Both sides are evaluated in any case, so that every operand counts as touched.
                var (a, b) = (Number(binary.Left, scope), Number(binary.Right, scope));
                return a is { } x && b is { } y && Arithmetic(binary.Operator, x, y) is { } result ? new FieldValue.Number(result) : null;
            default:
                var (left, right) = (Evaluate(binary.Left, scope), Evaluate(binary.Right, scope));
                return left is not null && right is not null && Compare(binary.Operator, left, right) is { } truth ? new FieldValue.Flag(truth) : null;
        }
    }

    private static FieldValue.Flag? Junction(Formula.Binary binary, Scope scope, bool decisive)
    {
        var left = Truth(binary.Left, scope);
        if (left == decisive)
        {
            return new FieldValue.Flag(decisive);
        }

        var right = Truth(binary.Right, scope);
        return right == decisive ? new FieldValue.Flag(decisive) : left is null || right is null ? null : new FieldValue.Flag(!decisive);
    }

    private static decimal? Arithmetic(string sign, decimal a, decimal b)
    {
        try
        {
            return sign switch
            {
                "+" => a + b,
                "-" => a - b,
                "*" => a * b,
                _ => b == 0 ? null : a / b,
            };
        }
        catch (OverflowException)
        {
            // A figure beyond 28 digits is no amount of any programme; the result stays undecided and the figure is told as filed.
            return null;
        }
    }

    private static bool? Compare(string sign, FieldValue left, FieldValue right)
    {
        if (sign is "=" or "!=")
        {
            return left.GetType() == right.GetType() ? left.Equals(right) == (sign is "=") : null;
        }

        int? order = (left, right) switch
        {
            (FieldValue.Number a, FieldValue.Number b) => a.Value.CompareTo(b.Value),
            (FieldValue.Date a, FieldValue.Date b) => a.Value.CompareTo(b.Value),
            _ => null,
        };
        return order is { } o ? sign switch { "<" => o < 0, "<=" => o <= 0, ">" => o > 0, _ => o >= 0 } : null;
    }

    /// <summary>Fields that an evaluation looks at, each once, in order.</summary>
    public static ImmutableArray<string> Distinct(IEnumerable<Extraction.Field> touched) => [.. touched.Select(f => f.Id).Distinct(StringComparer.Ordinal)];
}
