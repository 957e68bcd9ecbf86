using System.Collections.Immutable;
using DocTools.Core.Extraction;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>
/// A rule that is formulas alone. <c>compare</c>: the filed value against the expected one (or any of several); <c>condition</c>: wrong where a formula is true.
/// </summary>
/// <param name="header">What every rule states.</param>
/// <param name="terms">Its formulas.</param>
public sealed class FormulaRule(RuleHeader header, FormulaRuleTerms terms) : CaseRule(header)
{
    /// <inheritdoc/>
    protected override bool GuardedByRow => true;

    /// <inheritdoc/>
    protected override IEnumerable<RuleOutcome> Run(RuleContext context)
    {
        var scope = context.Scope(Header.Terms);
        return terms.ForEach.SelectMany(i => i.Scopes(scope)).Select(s => CheckRow(context, s)).DefaultIfEmpty(RuleOutcome.NotApplicable);
    }

    private RuleOutcome CheckRow(RuleContext context, Scope row)
    {
        if (Header.When is not null && FormulaEvaluator.Truth(Header.When, row) != true)
        {
            return RuleOutcome.NotApplicable;
        }

        var touched = new List<Field>();
        var scope = row with { Touched = touched };
        if (terms.Fires is not null)
        {
            return FormulaEvaluator.Truth(terms.Fires, scope) switch
            {
                true => Fail(context, row, touched, Actual(row), terms.Expected.Select(e => FormulaEvaluator.Evaluate(e, row)).FirstOrDefault()),
                false => RuleOutcome.Passed,
                null => RuleOutcome.Undecided,
            };
        }

        var actual = Actual(scope);
        if (actual is null)
        {
            return RuleOutcome.Undecided;
        }

        var filed = touched.FirstOrDefault();
        var expected = terms.Expected.Select(e => FormulaEvaluator.Evaluate(e, scope)).ToList();
        if (expected.Exists(e => e is not null && Agrees(actual, e, filed, context.Catalog, row)))
        {
            return RuleOutcome.Passed;
        }

        // A blank operand counts as nothing, and is not named among the fields that make the difference.
        return expected.Contains(null) ? RuleOutcome.Undecided : Fail(context, row, touched.FindAll(f => f.Parsed.Outcome != ParseOutcome.Blank), actual, expected[0]);
    }

    private FieldValue? Actual(Scope scope) => terms.Actual is null ? null : FormulaEvaluator.Evaluate(terms.Actual, scope);

    private bool Agrees(FieldValue actual, FieldValue expected, Field? filed, FieldCatalog catalog, Scope row)
    {
        if (actual is not FieldValue.Number a || expected is not FieldValue.Number e)
        {
            return actual.Equals(expected);
        }

        var difference = a.Value - e.Value;
        return terms.Comparison switch
        {
            Comparison.AtMost => difference <= 0,
            Comparison.AtLeast => difference >= 0,
            _ => Math.Abs(difference) <= (terms.Tolerance ?? Tolerance.For(terms.Unit ?? FormulaType.Of(terms.Actual, catalog, row), filed)),
        };
    }

    private RuleOutcome Fail(RuleContext context, Scope row, List<Field> touched, FieldValue? actual, FieldValue? expected)
    {
        var named = terms.Fields.SelectMany(f => Named(f, row)).ToList();
        var ids = named.Count > 0 ? named : [.. FormulaEvaluator.Distinct(touched)];
        var fields = ids.Select(context.Index.Find).OfType<Field>().ToList();
        var below = actual is FieldValue.Number a && expected is FieldValue.Number e && a.Value < e.Value;
        var text = new FormulaMessage(context, row, terms, fields, actual, expected).Write(Header.Message);
        return RuleOutcome.Failed(new Finding(Header.Code, below ? Header.Below : Header.Severity, text)
        {
            Fields = [.. ids.Distinct(StringComparer.Ordinal)],
            Expected = expected,
            Actual = actual,
            Reference = Header.Reference,
        });
    }

    /// <summary>The full ids that a path of <c>fields</c> stands for; where there is no row at all, the id of the table.</summary>
    private static IEnumerable<string> Named(FormulaPath path, Scope row)
    {
        var id = path.Resolve(row.Row, row.Words);
        if (id is null || !path.HasWildcard)
        {
            return id is null ? [] : [id];
        }

        var (rows, behind) = new FormulaPath { Text = id }.SplitAtWildcard();
        var found = row.Case.Rows(rows.Text);
        return found.Length > 0 ? found.Select(r => r + behind.Text).Where(f => row.Case.Find(f) is not null) : [rows.Text[..rows.Text.IndexOf('[', StringComparison.Ordinal)]];
    }
}
