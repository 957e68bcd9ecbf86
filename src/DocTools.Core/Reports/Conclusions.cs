using System.Collections.Immutable;
using DocTools.Core.Budgets;
using DocTools.Core.Cases;
using DocTools.Core.Corrections;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Waivers;

namespace DocTools.Core.Reports;

/// <summary>
/// Hops 6 to 8 in one place. Either <see cref="Run"/> for a handful of cases, or <see cref="Check(Case, Registry)"/> per case (in parallel if wished),
/// <see cref="Checker.CheckBatch"/> over the summaries, and <see cref="Conclude"/> per case.
/// </summary>
/// <param name="program">The programme.</param>
/// <param name="rules">Its rules.</param>
/// <param name="language">The language of the messages.</param>
public sealed class Conclusions(ProgramDefinition program, RuleSet rules, Language language)
{
    private readonly Checker _checker = new(rules, program, language);
    private readonly MessageWriter _writer = new(rules.Messages, rules.Catalog, program, language);
    private readonly BudgetRecomputer? _budget = rules.Budget is null ? null : new BudgetRecomputer(program, rules.Budget, rules.Messages, language);

    /// <summary>Everything from cases to reports, in the order of the cases.</summary>
    public static ImmutableArray<CaseReport> Run(IReadOnlyList<Case> cases, ProgramDefinition program, RuleSet rules, Registry? registry, Language language)
    {
        var conclusions = new Conclusions(program, rules, language);
        var done = cases.Select(c => conclusions.Check(c, registry)).ToList();
        var batch = conclusions.CheckBatch(done.Select(d => d.Summary));
        return [.. done.Select(d => conclusions.Conclude(d, batch.TryGetValue(d.Case.Id, out var found) ? found : []))];
    }

    /// <summary>A case by itself. Safe to call from several threads.</summary>
    public CheckedCase Check(Case submission, Registry? registry) => Check(submission, Recompute(submission), registry);

    /// <summary>A case by itself, whose budget was recomputed. Safe to call from several threads.</summary>
    public CheckedCase Check(Case submission, BudgetSheet? budget, Registry? registry) =>
        new(submission, budget, _checker.CheckCase(submission, registry), _checker.Summarise(submission));

    /// <summary>The recomputed budget; null where no budget table was found.</summary>
    public BudgetSheet? Recompute(Case submission) => _budget?.Recompute(submission);

    /// <summary>The findings on a budget table that is checked by itself.</summary>
    public ImmutableArray<Finding> CheckBudget(Case submission) => _checker.CheckBudget(submission);

    /// <summary>The cases beside each other; by submission id.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<Finding>> CheckBatch(IEnumerable<CaseSummary> summaries) => _checker.CheckBatch(summaries);

    /// <summary>The frozen report of a case, with the findings that it has beside the others.</summary>
    /// <param name="done">The case, checked by itself.</param>
    /// <param name="batch">The findings that it has beside the others.</param>
    /// <param name="waivers">The findings of it that a person waived.</param>
    public CaseReport Conclude(CheckedCase done, ImmutableArray<Finding> batch, ImmutableArray<Waiver> waivers = default)
    {
        var findings = Checker.Order(done.Findings.Select(f => Known(f, between: false)).Concat(batch.Select(f => Known(f, between: true))));
        return new CaseReport
        {
            Program = program.Id,
            Case = done.Case,
            ApplicantName = First(program.ApplicantName, done.Case),
            ApplicantUbn = First(program.ApplicantUbn, done.Case),
            Budget = done.Budget,
            Findings = findings,
            Decision = Concluder.Conclude(findings, done.Case.Documents, done.Case.Fields, rules.Policy),
        };

        Finding Known(Finding finding, bool between)
        {
            var known = finding with { Identity = FindingIdentity.Of(finding, done.Case, between) };
            return CorrectionNotes.Note(known, done.Case, _writer) with { Waiver = WaiverOf(known, waivers) };
        }
    }

    private static Waiver? WaiverOf(Finding finding, ImmutableArray<Waiver> waivers) => waivers.IsDefaultOrEmpty ? null : waivers.FirstOrDefault(w =>
        string.Equals(w.Code, finding.Code, StringComparison.Ordinal) && string.Equals(w.Identity, finding.Identity, StringComparison.Ordinal));

    private static string? First(ImmutableArray<string> ids, Case submission) => ids.Select(submission.Find).Select(f => f?.Text).FirstOrDefault(t => t is not null);
}
