using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Formulas;

/// <summary>The functions of single values. Arguments are evaluated only where they are needed.</summary>
public static class FormulaFunctions
{
    private const int Many = 32;

    private static readonly ImmutableDictionary<string, Function> s_functions = new Dictionary<string, Function>(StringComparer.Ordinal)
    {
        // Numbers.
        ["round"] = new(1, 2, (a, s) => Number(a[0], s) is { } x ? Of(Round(x, a.Length > 1 ? (int)(Number(a[1], s) ?? 0) : 0)) : null),
        ["roundTo"] = new(2, 2, (a, s) => Number(a[0], s) is { } x && Number(a[1], s) is { } unit && unit != 0 ? Of(Round(x / unit, 0) * unit) : null),
        ["abs"] = new(1, 1, (a, s) => Number(a[0], s) is { } x ? Of(Math.Abs(x)) : null),
        ["min"] = new(2, Many, (a, s) => Fold(a, s, Math.Min)),
        ["max"] = new(2, Many, (a, s) => Fold(a, s, Math.Max)),
        ["multiple"] = new(2, 2, (a, s) => Number(a[0], s) is { } x && Number(a[1], s) is { } unit && unit != 0 ? Of(x % unit == 0) : null),
        ["or0"] = new(1, 1, (a, s) => Of(Number(a[0], s) ?? 0)),
        ["line"] = new(1, 1, (a, s) => BudgetLine.Amount(((Formula.Reference)a[0]).Path, s) is { } x ? Of(x) : null, TakesField: true),

        // Choice and absence.
        ["if"] = new(2, 3, (a, s) => FormulaEvaluator.Truth(a[0], s) switch { true => FormulaEvaluator.Evaluate(a[1], s), false when a.Length > 2 => FormulaEvaluator.Evaluate(a[2], s), _ => null }),
        ["coalesce"] = new(2, Many, (a, s) => a.Select(x => FormulaEvaluator.Evaluate(x, s)).FirstOrDefault(v => v is not null)),
        ["blank"] = new(1, 1, (a, s) => Field(a[0], s) is { } f ? Of(f.Parsed.Outcome == ParseOutcome.Blank) : null, TakesField: true),
        ["stated"] = new(1, 1, (a, s) => Stated(Field(a[0], s)), TakesField: true),
        ["known"] = new(1, 1, (a, s) => Of(FormulaEvaluator.Evaluate(a[0], s) is not null)),
        ["present"] = new(1, 1, (a, s) => FormulaEvaluator.Text(a[0], s) is { } form ? Of(s.Case.Case.Forms.Contains(form, StringComparer.Ordinal)) : null),
        ["lacking"] = new(1, 1, (a, s) => FormulaEvaluator.Text(a[0], s) is { } form ? Of(FormPresence.IsLacking(s.Case.Case, form)) : null),

        // Texts. All of them compare after folding widths and leaving out blanks.
        ["length"] = new(1, 1, (a, s) => FormulaEvaluator.Text(a[0], s) is { } t ? Of(PlainText.Length(t)) : null),
        ["contains"] = new(2, Many, (a, s) => FormulaEvaluator.Text(a[0], s) is { } t ? AnyOf(a, s, x => PlainText.Of(t).Contains(PlainText.Of(x), StringComparison.OrdinalIgnoreCase)) : null),
        ["matches"] = new(2, 2, (a, s) => FormulaEvaluator.Text(a[0], s) is { } t ? Of(s.Case.Matches(t, FormulaEvaluator.Text(a[1], s) ?? "")) : null, TakesPattern: true),
        ["without"] = new(2, 2, (a, s) => FormulaEvaluator.Text(a[0], s) is { } t ? new FieldValue.Text(PlainText.Without(t, FormulaEvaluator.Text(a[1], s) ?? "")) : null, TakesPattern: true),
        ["mentions"] = new(2, 2, (a, s) => FormulaEvaluator.Text(a[0], s) is { } t && FormulaEvaluator.Text(a[1], s) is { } name ? Of(PlainText.Mentions(t, name)) : null),

        ["begins"] = new(2, 2, (a, s) => FormulaEvaluator.Text(a[0], s) is { } t && FormulaEvaluator.Text(a[1], s) is { } start ? Of(t.StartsWith(start, StringComparison.Ordinal)) : null),
        ["listLines"] = new(1, 1, (a, s) => Field(a[0], s) is { Text: { } text } f ? Of(ListLines.Count(text) + f.ListItems) : null, TakesField: true),
        ["join"] = new(2, Many, (a, s) => a.Select(x => FormulaEvaluator.Text(x, s)).ToList() is var texts && !texts.Contains(null) ? new FieldValue.Text(string.Concat(texts)) : null),

        // Companies and the registry.
        ["sameParty"] = new(4, 4, (a, s) => SameParty(a, s) is { } same ? Of(same) : null),
        ["registryCount"] = new(2, 3, (a, s) => RegistryCount(a, s) is { } count ? Of(count) : null),

        // Lists and monthly figures.
        ["minus"] = new(2, 2, (a, s) => FormulaEvaluator.Evaluate(a[0], s) is FieldValue.List x && FormulaEvaluator.Evaluate(a[1], s) is FieldValue.List y ? new FieldValue.List([.. x.Items.Except(y.Items, StringComparer.Ordinal)]) : null),
        ["empty"] = new(1, 1, (a, s) => FormulaEvaluator.Evaluate(a[0], s) is FieldValue.List x ? Of(x.Items.IsEmpty) : null),
        ["last"] = new(1, 1, (a, s) => Series(a[0], s) is { Length: > 0 } x ? Of(x[^1]) : null),
        ["falls"] = new(1, 1, (a, s) => Series(a[0], s) is { Length: > 0 } x ? Of(x.Zip(x.Skip(1)).Any(p => p.Second < p.First)) : null),

        // Dates.
        ["date"] = new(1, 1, (a, s) => DateOnly.TryParseExact(FormulaEvaluator.Text(a[0], s), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? new FieldValue.Date(d) : null),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The names of all functions of single values, in order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. s_functions.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The names of all functions over rows, in order.</summary>
    public static ImmutableArray<string> RowNames { get; } = [.. FormulaAggregates.Names.Order(StringComparer.Ordinal)];

    /// <summary>Rounds half up, away from zero.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">Decimals to keep, 0 to 28.</param>
    public static decimal Round(decimal value, int digits = 0) => Math.Round(value, digits, MidpointRounding.AwayFromZero);

    /// <summary>The name, once it is known to be a function that takes this many arguments.</summary>
    /// <exception cref="FormulaException">It is not.</exception>
    internal static string Checked(string name, int arguments)
    {
        if (!s_functions.TryGetValue(name, out var function))
        {
            throw new FormulaException($"unknown function '{name}'{Suggestion.For(name, s_functions.Keys.Concat(FormulaAggregates.Names))}");
        }

        return arguments >= function.Least && arguments <= function.Most ? name : throw new FormulaException($"'{name}' does not take {arguments} arguments");
    }

    /// <summary>Whether the first argument has to be a field.</summary>
    internal static bool TakesField(string name) => s_functions[name].TakesField;

    /// <summary>Whether the second argument has to be a pattern.</summary>
    internal static bool TakesPattern(string name) => s_functions[name].TakesPattern;

    /// <summary>The value of a call; null where undecided.</summary>
    internal static FieldValue? Evaluate(Formula.Call call, Scope scope) => s_functions[call.Function].Apply(call.Arguments, scope);

    private static decimal? Number(Formula formula, Scope scope) => FormulaEvaluator.Number(formula, scope);

    private static FieldValue.Number Of(decimal value) => new(value);

    private static FieldValue.Flag Of(bool value) => new(value);

    private static Field? Field(Formula formula, Scope scope) => scope.Find(((Formula.Reference)formula).Path);

    /// <summary>True for a value, false for a blank, undecided for what was written and cannot be told for sure.</summary>
    private static FieldValue.Flag? Stated(Field? field) => field?.Parsed switch
    {
        null or { Outcome: ParseOutcome.Invalid } or { Value: null, Confidence: < 0.8 } => null,
        var parsed => new FieldValue.Flag(parsed.Value is not null),
    };

    private static FieldValue.Flag? AnyOf(ImmutableArray<Formula> arguments, Scope scope, Func<string, bool> test)
    {
        var undecided = false;
        foreach (var argument in arguments.Skip(1))
        {
            var text = FormulaEvaluator.Text(argument, scope);
            undecided |= text is null;
            if (text is not null && test(text))
            {
                return Of(true);
            }
        }

        return undecided ? null : Of(false);
    }

    /// <summary>Whether two companies are one, each told by 統一編號 and name, of which one may be missing: by either of the two.</summary>
    private static bool? SameParty(ImmutableArray<Formula> arguments, Scope scope)
    {
        var (a, b) = (PartyOf(arguments[0], arguments[1], scope), PartyOf(arguments[2], arguments[3], scope));
        var byNumber = a.Number is not null && b.Number is not null;
        var byName = a.Name.Length > 0 && b.Name.Length > 0;
        return !byNumber && !byName ? null : (byNumber && string.Equals(a.Number, b.Number, StringComparison.Ordinal)) || a.HasNameOf(b);
    }

    private static Party PartyOf(Formula number, Formula name, Scope scope) =>
        Party.Of(FormulaEvaluator.Text(number, scope), FormulaEvaluator.Text(name, scope), scope.Program.CompanySuffixes);

    /// <summary>The registry's rows of a status and a programme, of a 統一編號 where one is asked for; undecided without a registry.</summary>
    private static decimal? RegistryCount(ImmutableArray<Formula> arguments, Scope scope)
    {
        var status = FormulaEvaluator.Text(arguments[0], scope);
        var program = FormulaEvaluator.Text(arguments[1], scope);
        var number = arguments.Length > 2 ? FormulaEvaluator.Text(arguments[2], scope) : "";
        if (scope.Registry is not { } registry || status is null || program is null || number is null)
        {
            return null;
        }

        var wanted = RegistryProgram.Of(program, null, scope.Program);
        return (number.Length > 0 ? registry.Of(number) : registry.Entries).Count(e =>
            string.Equals(e.Status, status, StringComparison.Ordinal) && wanted.Includes(RegistryProgram.Of(e.Program, e.Year, scope.Program)));
    }

    private static FieldValue.Number? Fold(ImmutableArray<Formula> arguments, Scope scope, Func<decimal, decimal, decimal> join)
    {
        var numbers = arguments.Select(a => Number(a, scope)).ToList();
        return numbers.Contains(null) ? null : Of(numbers.Select(n => n!.Value).Aggregate(join));
    }

    private static ImmutableArray<decimal>? Series(Formula formula, Scope scope) =>
        FormulaEvaluator.Evaluate(formula, scope) is FieldValue.Map map ? [.. map.Entries.SelectMany(e => e.Numbers)] : null;

    private sealed record Function(int Least, int Most, Func<ImmutableArray<Formula>, Scope, FieldValue?> Apply, bool TakesField = false, bool TakesPattern = false);
}
