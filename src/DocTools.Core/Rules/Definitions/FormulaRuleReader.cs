using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Kinds;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Definitions;

/// <summary>Reads the two kinds of rules that are formulas alone.</summary>
internal static class FormulaRuleReader
{
    private static readonly string[] s_comparisons = ["equal", "atMost", "atLeast"];
    private static readonly string[] s_units = ["money", "percent", "months", "number"];

    /// <summary>Reads <c>kind: compare</c>.</summary>
    public static Rule Compare(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var comparison = map.Text("comparison") ?? "equal";
        if (!s_comparisons.Contains(comparison, StringComparer.Ordinal))
        {
            file.Errors.AddUnknown(map.File, map.LineOf("comparison"), "comparison", comparison, s_comparisons);
        }

        return Finish(map, file, header, new FormulaRuleTerms
        {
            Actual = file.Formula(map, "actual"),
            Expected = Expected(map, file),
            Comparison = comparison switch { "atMost" => Comparison.AtMost, "atLeast" => Comparison.AtLeast, _ => Comparison.Equal },
            Tolerance = map.Number("tolerance"),
        });
    }

    /// <summary>Reads <c>kind: condition</c>.</summary>
    public static Rule Condition(YamlMap map, DefinitionFile file, RuleHeader header) => Finish(map, file, header, new FormulaRuleTerms
    {
        Fires = file.Formula(map, "fires"),
        Actual = file.OptionalFormula(map, "actual"),
        Expected = Expected(map, file),
    });

    private static ImmutableArray<Formula> Expected(YamlMap map, DefinitionFile file) =>
        [.. map.Texts("expected").Select(t => file.Checker.Parse(map.File, map.LineOf("expected"), t)).OfType<Formula>()];

    private static FormulaRule Finish(YamlMap map, DefinitionFile file, RuleHeader header, FormulaRuleTerms terms)
    {
        terms = terms with
        {
            ForEach = file.ForEach(map),
            Unit = Unit(map),
            Fields = [.. map.Texts("fields").Select(t => file.Path(map, map.LineOf("fields"), t)).OfType<FormulaPath>()],
        };
        terms = terms with { Places = Places(header, file, terms) };
        foreach (var item in terms.ForEach)
        {
            Check(map, file, header, terms, item);
        }

        return new FormulaRule(header, terms);
    }

    private static void Check(YamlMap map, DefinitionFile file, RuleHeader header, FormulaRuleTerms terms, ForEachItem item)
    {
        var site = new FormulaSite(map.File, map.Line)
        {
            Row = item.At?.Resolve(null, item.Words)?.Replace("[*]", "[0]", StringComparison.Ordinal),
            Words = item.Words,
            Formulas = item.Formulas,
            Terms = header.Terms,
        };
        if (item.At is not null)
        {
            file.Checker.Check(item.At, site with { Line = map.LineOf("forEach") });
        }

        foreach (var (key, formula) in new[] { ("when", header.When), ("fires", terms.Fires), ("actual", terms.Actual) }
            .Concat(terms.Expected.Select(e => ("expected", (Formula?)e))).Concat(terms.Places.Values.Select(p => ("message", (Formula?)p))))
        {
            file.Checker.Check(formula, site with { Line = map.LineOf(key) });
        }

        foreach (var path in terms.Fields)
        {
            file.Checker.Check(path, site with { Line = map.LineOf("fields") });
        }
    }

    private static ImmutableDictionary<string, Formula> Places(RuleHeader header, DefinitionFile file, FormulaRuleTerms terms)
    {
        var places = ImmutableDictionary.CreateBuilder<string, Formula>(StringComparer.Ordinal);
        var words = terms.ForEach.SelectMany(i => i.Words.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var place in header.Message.Places)
        {
            if (place.Unit is not null && FormulaMessage.Unit(place.Unit) is null)
            {
                file.Errors.AddUnknown(header.File, header.Line, "unit", place.Unit, s_units);
            }

            if (!FormulaMessage.Names.Contains(place.Text, StringComparer.Ordinal) && !words.Contains(place.Text) && file.Checker.Parse(header.File, header.Line, place.Text) is { } formula)
            {
                places[place.Text] = formula;
            }
        }

        return places.ToImmutable();
    }

    private static FieldType? Unit(YamlMap map)
    {
        var unit = map.Text("unit");
        if (unit is not null && FormulaMessage.Unit(unit) is null)
        {
            map.Errors.AddUnknown(map.File, map.LineOf("unit"), "unit", unit, s_units);
        }

        return FormulaMessage.Unit(unit);
    }
}
