using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Formulas;

/// <summary>The functions over rows. A row whose filter is undecided, or whose value is missing, makes the result undecided; so does the absence of any row where a sum is asked.</summary>
internal static class FormulaAggregates
{
    /// <summary>
    /// <c>sum</c>; <c>count</c> of rows (with a filter: for which it is true); <c>any</c> and <c>all</c> of rows by their filter or value;
    /// <c>first</c> value that is there; <c>numbers</c>, the distinct numbers that stand in the values, in order; <c>texts</c>, the distinct texts;
    /// <c>distinct</c>, the number of different companies among the rows, which have to say whom they are about.
    /// </summary>
    public static readonly ImmutableHashSet<string> Names = ["sum", "count", "any", "all", "first", "numbers", "texts", "distinct"];

    /// <summary>The value; null where undecided.</summary>
    public static FieldValue? Evaluate(Formula.Aggregate aggregate, Scope scope)
    {
        var path = aggregate.Rows.Resolve(scope.Row, scope.Words);
        if (path is null)
        {
            return null;
        }

        var rows = scope.Case.Rows(path).Select(r => scope with { Row = r });
        return aggregate.Function switch
        {
            "count" => Count(rows, aggregate),
            "any" => Any(rows, aggregate, decisive: true),
            "all" => Any(rows, aggregate, decisive: false),
            "sum" => Sum(rows, aggregate),
            "first" => First(rows, aggregate),
            "distinct" => Distinct(path, aggregate, scope),
            "numbers" => Collect(rows, aggregate, Numbers),
            _ => Collect(rows, aggregate, v => v is FieldValue.Text text ? [text.Value] : []),
        };
    }

    /// <summary>The rows that the filter lets through, for printing; undecided ones are left out.</summary>
    public static IEnumerable<Scope> Matching(Formula.Aggregate aggregate, Scope scope)
    {
        var path = aggregate.Rows.Resolve(scope.Row, scope.Words);
        return path is null
            ? []
            : scope.Case.Rows(path).Select(r => scope with { Row = r }).Where(r => Passes(aggregate, r) == true);
    }

    /// <summary>Whether a row counts. What only tells which rows count takes no part in a finding.</summary>
    private static bool? Passes(Formula.Aggregate aggregate, Scope row) =>
        aggregate.Where is null ? true : FormulaEvaluator.Truth(aggregate.Where, row with { Touched = null });

    private static FieldValue.Number? Count(IEnumerable<Scope> rows, Formula.Aggregate aggregate)
    {
        var count = 0;
        foreach (var row in rows)
        {
            switch (Passes(aggregate, row))
            {
                case true:
                    count++;
                    break;
                case null:
                    return null;
            }
        }

        return new FieldValue.Number(count);
    }

    private static FieldValue.Number? Distinct(string path, Formula.Aggregate aggregate, Scope scope)
    {
        var passing = new List<PartyRow>();
        foreach (var row in PartyRows.Of(scope.Case, path, scope.Catalog, scope.Program.CompanySuffixes))
        {
            switch (Passes(aggregate, scope with { Row = row.Row }))
            {
                case true:
                    passing.Add(row);
                    break;
                case null:
                    return null;
            }
        }

        foreach (var field in passing.SelectMany(r => r.Fields))
        {
            scope.Touched?.Add(field);
        }

        return new FieldValue.Number(PartyRows.ByCompany(passing).Count);
    }

    private static FieldValue.Flag? Any(IEnumerable<Scope> rows, Formula.Aggregate aggregate, bool decisive)
    {
        var undecided = false;
        foreach (var row in rows)
        {
            var truth = FormulaEvaluator.Truth(aggregate.Where ?? aggregate.Value, row);
            if (truth == decisive)
            {
                return new FieldValue.Flag(decisive);
            }

            undecided |= truth is null;
        }

        return undecided ? null : new FieldValue.Flag(!decisive);
    }

    private static FieldValue.Number? Sum(IEnumerable<Scope> rows, Formula.Aggregate aggregate)
    {
        decimal? sum = null;
        var missing = false;
        foreach (var row in rows)
        {
            var counts = Passes(aggregate, row);
            var value = counts == true ? FormulaEvaluator.Number(aggregate.Value, row) : null;
            missing |= counts is null || (counts == true && value is null);
            sum = value is null ? sum : (sum ?? 0) + value;
        }

        return missing || sum is not { } total ? null : new FieldValue.Number(total);
    }

    private static FieldValue? First(IEnumerable<Scope> rows, Formula.Aggregate aggregate) =>
        rows.Where(r => Passes(aggregate, r) == true)
            .Select(r => FormulaEvaluator.Evaluate(aggregate.Value, r)).FirstOrDefault(v => v is not null);

    private static FieldValue.List? Collect(IEnumerable<Scope> rows, Formula.Aggregate aggregate, Func<FieldValue, IEnumerable<string>> items)
    {
        var any = false;
        var found = new List<string>();
        foreach (var row in rows)
        {
            any = true;
            if (Passes(aggregate, row) == true && FormulaEvaluator.Evaluate(aggregate.Value, row) is { } value)
            {
                found.AddRange(items(value));
            }
        }

        var distinct = found.Distinct(StringComparer.Ordinal);
        return any ? new FieldValue.List([.. distinct.OrderBy(Order).ThenBy(t => t, StringComparer.Ordinal)]) : null;
    }

    private static decimal Order(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static IEnumerable<string> Numbers(FieldValue value) => value switch
    {
        FieldValue.Number number => [number.Display],
        FieldValue.Map map => map.Entries.SelectMany(e => e.Numbers).Select(n => new FieldValue.Number(n).Display),
        _ => [],
    };
}
