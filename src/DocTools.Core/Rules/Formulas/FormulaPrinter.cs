using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Extraction;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Formulas;

/// <summary>Prints a formula back in words: labels for fields, and behind them what was filed, e.g. 「(人事費 150,000＋業務費 50,000)×13%」.</summary>
/// <param name="scope">Where the formula is evaluated.</param>
/// <param name="words">The words of the language in which is printed.</param>
/// <param name="language">That language.</param>
/// <param name="values">Whether the operands' values stand behind their labels.</param>
/// <param name="label">The label of a field in that language.</param>
public sealed class FormulaPrinter(Scope scope, MessageCatalog words, Language language, bool values, Func<Field, string> label)
{
    private const int MostRows = 12;

    private readonly bool _english = language == Language.English;

    /// <summary>How each operator is written, and how strongly it binds.</summary>
    internal static readonly ImmutableDictionary<string, (string Words, int Strength)> Operators = new Dictionary<string, (string, int)>(StringComparer.Ordinal)
    {
        ["or"] = ("or", 1),
        ["and"] = ("and", 2),
        ["="] = ("＝", 3),
        ["!="] = ("≠", 3),
        ["<"] = ("＜", 3),
        ["<="] = ("≦", 3),
        [">"] = ("＞", 3),
        [">="] = ("≧", 3),
        ["+"] = ("＋", 4),
        ["-"] = ("－", 4),
        ["*"] = ("×", 5),
        ["/"] = ("÷", 5),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The formula in words.</summary>
    public string Print(Formula formula) => Print(formula, 0);

    private string Print(Formula formula, int strength) => formula switch
    {
        Formula.Literal { Value: FieldValue.Number number } => Number(number.Value),
        Formula.Literal literal => literal.Value.Display,
        Formula.Reference reference => Field(reference.Path),
        Formula.Parameter => FormulaEvaluator.Number(formula, scope) is { } amount ? Rate(amount) : "?",
        Formula.Variable variable => Variable(variable, strength),
        Formula.Unary unary => (unary.Operator is "not" ? words.Word("not", language) : "－") + Print(unary.Operand, 6),
        Formula.Binary binary => Binary(binary, strength),
        Formula.Call call => Call(call, strength),
        Formula.Aggregate aggregate => Aggregate(aggregate),
        _ => FormulaEvaluator.Evaluate(formula, scope)?.Display ?? "?",
    };

    private string Binary(Formula.Binary binary, int strength)
    {
        var (sign, own) = Operators[binary.Operator];
        var joint = binary.Operator is "and" or "or" ? words.Word(sign, language) : _english ? $" {(binary.Operator is "*" or "/" ? sign : binary.Operator)} " : sign;
        var right = own + (binary.Operator is "-" or "/" ? 1 : 0);
        var text = Print(binary.Left, own) + joint + Print(binary.Right, right);
        return own < strength ? $"({text})" : text;
    }

    private string Call(Formula.Call call, int strength) => call.Function switch
    {
        // Roundings and stand-ins for blanks go without saying; what is printed is what was computed with.
        "round" or "roundTo" or "or0" => Print(call.Arguments[0], strength),
        "line" => call.Arguments[0] is Formula.Reference reference ? Field(reference.Path, blank: "0") : "?",
        "coalesce" => Print(call.Arguments.FirstOrDefault(a => FormulaEvaluator.Evaluate(a, scope) is not null) ?? call.Arguments[0], strength),
        "if" => FormulaEvaluator.Truth(call.Arguments[0], scope) switch
        {
            true => Print(call.Arguments[1], strength),
            false when call.Arguments.Length > 2 => Print(call.Arguments[2], strength),
            _ => "?",
        },
        "abs" => $"|{Print(call.Arguments[0], 0)}|",
        _ => $"{call.Function}({string.Join(", ", call.Arguments.Select(a => Print(a, 0)))})",
    };

    private string Aggregate(Formula.Aggregate aggregate)
    {
        var rows = FormulaAggregates.Matching(aggregate, scope).ToList();
        var printed = rows.Take(MostRows).Select(r => FormulaEvaluator.Evaluate(aggregate.Value, r) is FieldValue.Number n ? Number(n.Value) : "?");
        var sum = string.Join(_english ? " + " : "＋", printed) + (rows.Count > MostRows ? _english ? " + …" : "＋…" : "");
        var name = aggregate.Value is Formula.Reference reference && rows.Count > 0 && rows[0].Find(reference.Path) is { } field ? label(field) : "";
        return !values ? words.Word("sum-of-rows", language, name) : rows.Count > 1 ? $"{name}({sum})" : $"{name} {sum}".Trim();
    }

    private string Variable(Formula.Variable variable, int strength)
    {
        if (scope.Formulas.TryGetValue(variable.Name, out var formula))
        {
            return Print(formula, strength);
        }

        if (!scope.Terms.TryGetValue(variable.Name, out var term))
        {
            return scope.Words.GetValueOrDefault(variable.Name, "?");
        }

        var name = _english ? term.LabelEn : term.Label;
        return name.Length == 0 ? Print(term.Formula, strength) : Valued(name, FormulaEvaluator.Number(term.Formula, scope));
    }

    private string Field(FormulaPath path, string? blank = null)
    {
        var field = scope.Find(path);
        if (field is null)
        {
            return "?";
        }

        var value = scope.ValueOf(path);
        return value is FieldValue.Number number ? Valued(label(field), number.Value) : !values ? label(field) : $"{label(field)} {value?.Display ?? blank ?? words.Word("blank", language)}";
    }

    private string Valued(string name, decimal? value) => !values ? name : value is { } number ? $"{name} {Number(number)}" : name;

    private static string Rate(decimal amount) => amount is > 0 and < 1 ? Number(amount * 100) + "%" : Number(amount);

    private static string Number(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
