using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Formulas;

/// <summary>
/// Reads a formula by recursive descent. From weak to strong: <c>or</c>, <c>and</c>, <c>not</c>, comparisons, <c>+ -</c>, <c>* /</c>, the sign.
/// A function over rows takes rows and an optional filter: <c>sum(plan.people[*].months where .party = 'applicant')</c>.
/// </summary>
public sealed class FormulaParser
{
    private static readonly ImmutableHashSet<string> s_comparisons = ["=", "!=", "<", "<=", ">", ">="];
    private static readonly ImmutableHashSet<string> s_facts = ["case.category", "manifest.originals_match", "program.period_start", "program.period_end"];

    /// <summary>What a formula may name of the programme and the case besides fields, in order.</summary>
    public static ImmutableArray<string> Facts { get; } = [.. s_facts.Order(StringComparer.Ordinal)];

    private readonly string _text;
    private readonly List<FormulaToken> _tokens;
    private int _next;

    private FormulaParser(string text)
    {
        _text = text;
        _tokens = new FormulaLexer(text).Read();
    }

    private FormulaToken Current => _tokens[_next];

    /// <summary>Reads a whole formula.</summary>
    /// <exception cref="FormulaException">The text is no formula.</exception>
    public static Formula Parse(string text)
    {
        var parser = new FormulaParser(text);
        var formula = parser.Or();
        return parser.Current.Kind == FormulaTokenKind.End ? formula : throw parser.Unexpected();
    }

    private Formula Or()
    {
        var left = And();
        while (TakeName("or"))
        {
            left = new Formula.Binary("or", left, And());
        }

        return left;
    }

    private Formula And()
    {
        var left = Not();
        while (TakeName("and"))
        {
            left = new Formula.Binary("and", left, Not());
        }

        return left;
    }

    private Formula Not() => TakeName("not") ? new Formula.Unary("not", Not()) : Comparison();

    private Formula Comparison()
    {
        var left = Sum();
        if (Current.Kind == FormulaTokenKind.Symbol && s_comparisons.Contains(Current.Text))
        {
            return new Formula.Binary(Take().Text, left, Sum());
        }

        return left;
    }

    private Formula Sum()
    {
        var left = Product();
        while (IsSymbol("+") || IsSymbol("-"))
        {
            left = new Formula.Binary(Take().Text, left, Product());
        }

        return left;
    }

    private Formula Product()
    {
        var left = Sign();
        while (IsSymbol("*") || IsSymbol("/"))
        {
            left = new Formula.Binary(Take().Text, left, Sign());
        }

        return left;
    }

    private Formula Sign()
    {
        if (!IsSymbol("-"))
        {
            return Primary();
        }

        Take();
        return new Formula.Unary("-", Sign());
    }

    private Formula Primary()
    {
        var token = Take();
        switch (token.Kind)
        {
            case FormulaTokenKind.Number when decimal.TryParse(token.Text.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number):
                return new Formula.Literal(new FieldValue.Number(number));
            case FormulaTokenKind.Text:
                return new Formula.Literal(new FieldValue.Text(token.Text));
            case FormulaTokenKind.Variable:
                return new Formula.Variable(token.Text);
            case FormulaTokenKind.Name:
                return Named(token);
            case FormulaTokenKind.Symbol when string.Equals(token.Text, "(", StringComparison.Ordinal):
                var inner = Or();
                Expect(")");
                return inner;
            default:
                _next--;
                throw Unexpected();
        }
    }

    private Formula Named(FormulaToken token)
    {
        if (token.Text is "true" or "false")
        {
            return new Formula.Literal(new FieldValue.Flag(token.Text is "true"));
        }

        if (token.Text is "and" or "or" or "not" or "where")
        {
            _next--;
            throw Unexpected();
        }

        if (IsSymbol("("))
        {
            return Function(token.Text);
        }

        if (token.Text.StartsWith("params.", StringComparison.Ordinal))
        {
            return new Formula.Parameter(token.Text["params.".Length..]);
        }

        return s_facts.Contains(token.Text) ? new Formula.Fact(token.Text) : new Formula.Reference(FormulaPath.Parse(token.Text));
    }

    private Formula Function(string name)
    {
        Expect("(");
        var arguments = ImmutableArray.CreateBuilder<Formula>();
        while (!IsSymbol(")") && !IsName("where"))
        {
            if (arguments.Count > 0)
            {
                Expect(",");
            }

            arguments.Add(Or());
        }

        var where = TakeName("where") ? Or() : null;
        Expect(")");
        if (!FormulaAggregates.Names.Contains(name))
        {
            return where is null
                ? new Formula.Call(FormulaFunctions.Checked(name, arguments.Count), arguments.ToImmutable())
                : throw new FormulaException($"'where' has no place in '{name}', which takes no rows, in '{_text}'");
        }

        return Over(name, arguments.ToImmutable(), where);
    }

    private Formula.Aggregate Over(string name, ImmutableArray<Formula> arguments, Formula? where)
    {
        if (arguments is not [Formula.Reference { Path.HasWildcard: true } rows, ..] || arguments.Length > 2)
        {
            throw new FormulaException($"'{name}' takes rows such as plan.people[*], in '{_text}'");
        }

        var (path, rest) = rows.Path.SplitAtWildcard();
        if (arguments.Length == 1)
        {
            return new Formula.Aggregate(name, path, new Formula.Reference(rest), where);
        }

        return rest.Text.Length == 0
            ? new Formula.Aggregate(name, path, arguments[1], where)
            : throw new FormulaException($"'{name}' with two arguments takes whole rows first, not '{rows.Path.Text}', in '{_text}'");
    }

    private bool IsSymbol(string symbol) => Current.Kind == FormulaTokenKind.Symbol && string.Equals(Current.Text, symbol, StringComparison.Ordinal);

    private bool IsName(string name) => Current.Kind == FormulaTokenKind.Name && string.Equals(Current.Text, name, StringComparison.Ordinal);

    private bool TakeName(string name)
    {
        if (!IsName(name))
        {
            return false;
        }

        _next++;
        return true;
    }

    private FormulaToken Take() => _tokens[_next++];

    private void Expect(string symbol)
    {
        if (!IsSymbol(symbol))
        {
            throw new FormulaException($"'{symbol}' is expected at character {Current.Position + 1} of '{_text}'");
        }

        _next++;
    }

    private FormulaException Unexpected() => Current.Kind == FormulaTokenKind.End
        ? new FormulaException($"'{_text}' ends too early")
        : new FormulaException($"unexpected '{Current.Text}' at character {Current.Position + 1} of '{_text}'");
}
