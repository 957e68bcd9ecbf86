using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Budgets;

/// <summary>A programme's budget table, as <c>budget.yaml</c> states it: lines in printed order, and the formulas that fix their cells.</summary>
/// <param name="Prefix">What the lines' ids begin with: <c>plan.budget</c>.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Terms">The terms of the file.</param>
/// <param name="ColumnLabels">What the columns, and other fields of a line, are called.</param>
public sealed record BudgetDefinition(string Prefix, ImmutableArray<BudgetLineDefinition> Lines, ImmutableDictionary<string, Term> Terms, ImmutableDictionary<string, Wording> ColumnLabels)
{
    /// <summary>The columns, in printed order.</summary>
    public static ImmutableArray<string> Columns { get; } = ["government", "self", "total", "share"];

    /// <summary>Reads the file.</summary>
    internal static BudgetDefinition? Load(string path, string text, DefinitionFile shared)
    {
        if (YamlMap.Parse(path, text, shared.Errors) is not { } root)
        {
            return null;
        }

        var file = shared.WithSharedParts(root);
        var prefix = root.RequiredText("prefix");
        var otherwise = Formulas(root.Map("otherwise"), file);
        var lines = root.Maps("lines").Select(l => Line(l, prefix, otherwise, file)).OfType<BudgetLineDefinition>().ToImmutableArray();
        var labels = root.Map("columns");
        var columns = (labels?.Keys ?? []).Select(k => (Key: k, Label: Wording.Read(labels!.Map(k)))).Where(c => c.Label is not null)
            .ToImmutableDictionary(c => c.Key, c => c.Label!, StringComparer.Ordinal);
        labels?.Finish();
        root.Finish();
        return new BudgetDefinition(prefix, lines, file.Terms, columns);
    }

    private static BudgetLineDefinition? Line(YamlMap map, string prefix, ImmutableDictionary<string, Formula> otherwise, DefinitionFile file)
    {
        var at = file.Path(map, map.LineOf("id"), $"{prefix}.{map.RequiredText("id")}");
        var formulas = otherwise.SetItems(Formulas(map.Map("formulas"), file));
        var label = Wording.Read(map.Map("label")) ?? new Wording("", "");
        var line = at is null ? null : new BudgetLineDefinition(at, label, map.Text("labelField"), formulas);
        map.Finish();
        if (line is null)
        {
            return null;
        }

        var site = new FormulaSite(map.File, map.Line) { Row = line.At.Text, Terms = file.Terms };
        foreach (var path in Columns.Select(c => "." + c).Concat(line.LabelField is { } field ? [field] : []))
        {
            if (file.Path(map, map.Line, path) is { } known)
            {
                file.Checker.Check(known, site);
            }
        }

        foreach (var formula in formulas.Values)
        {
            file.Checker.Check(formula, site);
        }

        return line;
    }

    private static ImmutableDictionary<string, Formula> Formulas(YamlMap? map, DefinitionFile file)
    {
        var formulas = ImmutableDictionary.CreateBuilder<string, Formula>(StringComparer.Ordinal);
        foreach (var column in Columns)
        {
            if (map is not null && file.OptionalFormula(map, column) is { } formula)
            {
                formulas[column] = formula;
            }
        }

        map?.Finish();
        return formulas.ToImmutable();
    }
}
