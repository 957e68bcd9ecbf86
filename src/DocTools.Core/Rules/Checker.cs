using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Kinds;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rules;

/// <summary>Hop 7: cases against the rules. Findings come by severity, then in the order of the contract's common checks and the rules, then by place.</summary>
/// <param name="rules">The rules.</param>
/// <param name="program">The programme.</param>
/// <param name="language">The language of the messages.</param>
public sealed class Checker(RuleSet rules, ProgramDefinition program, Language language)
{
    private const string BudgetCodes = "budget.";

    /// <summary>The findings that a case has by itself.</summary>
    /// <param name="submission">The case.</param>
    /// <param name="registry">The registry; null where none was given.</param>
    public ImmutableArray<Finding> CheckCase(Case submission, Registry? registry)
    {
        var context = rules.Context(submission, program, registry, language);
        return Order(IntakeChecks.Check(context).Concat(FieldChecks.Check(context)).Concat(Ruled(context)));
    }

    /// <summary>The findings on a budget table alone, for a document or workbook that is checked by itself.</summary>
    public ImmutableArray<Finding> CheckBudget(Case submission)
    {
        if (rules.Budget is not { } budget)
        {
            return [];
        }

        var context = rules.Context(submission, program, registry: null, language);
        return Order(FieldChecks.Check(context).Concat(Ruled(context)).Where(f =>
            f.Code.StartsWith(BudgetCodes, StringComparison.Ordinal) || (f.Fields.Length > 0 && f.Fields[0].StartsWith(budget.Prefix + ".", StringComparison.Ordinal))));
    }

    /// <summary>What the batch rules will need of a case.</summary>
    public CaseSummary Summarise(Case submission)
    {
        var context = rules.Context(submission, program, registry: null, language);
        return rules.BatchRules.Aggregate(new CaseSummary { Id = submission.Id }, (s, r) => r.Summarise(context, s));
    }

    /// <summary>The findings that cases have beside each other, by submission id; a submission without any is absent.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<Finding>> CheckBatch(IEnumerable<CaseSummary> summaries)
    {
        var cases = summaries.OrderBy(s => s.Id, StringComparer.Ordinal).ToList();
        var writer = new MessageWriter(rules.Messages, rules.Catalog, program, language);
        return rules.BatchRules.SelectMany(r => r.Check(cases, writer)).GroupBy(f => f.Submission, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Order(g.Select(f => f.Finding)), StringComparer.Ordinal);
    }

    /// <summary>Findings by severity, otherwise in the order in which they come.</summary>
    public static ImmutableArray<Finding> Order(IEnumerable<Finding> findings) => [.. findings.OrderByDescending(f => f.Severity)];

    /// <summary>
    /// What the rules find. Of two findings that formulas have of one code on one filed value only the first stays:
    /// a total that is neither the sum of its rows nor that of another form is one mistake.
    /// </summary>
    private IEnumerable<Finding> Ruled(RuleContext context)
    {
        var told = new HashSet<(string Code, string Field)>();
        return from rule in rules.CaseRules
               from outcome in rule.Check(context)
               let finding = outcome.Finding
               where finding is not null && (rule is not FormulaRule || finding.Actual is null || finding.Fields.IsEmpty || told.Add((finding.Code, finding.Fields[0])))
               select finding;
    }
}
