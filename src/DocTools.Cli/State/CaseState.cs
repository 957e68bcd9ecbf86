using System.Collections.Immutable;
using DocTools.Core.Budgets;
using DocTools.Core.Cases;
using DocTools.Core.Reports;
using DocTools.Core.Rules;

namespace DocTools.Cli.State;

/// <summary>What was found out about one submission alone, before the rules that look at the whole batch; kept between runs so that an unchanged submission is not read again.</summary>
/// <param name="Fingerprint">Everything that the result depends on, as a hash: files, manifest line, programme, registry, tool, options.</param>
/// <param name="Case">What was read, without the single readings (<see cref="Case.Records"/>), which only the rules of one case need.</param>
/// <param name="Budget">The recomputed budget.</param>
/// <param name="Findings">Findings of the rules that look at one case.</param>
/// <param name="Summary">What the rules between cases need of it.</param>
public sealed record CaseState(string Fingerprint, Case Case, BudgetSheet? Budget, ImmutableArray<Finding> Findings, CaseSummary Summary)
{
    /// <summary>The state of a case that was checked by itself.</summary>
    public static CaseState Of(string fingerprint, CheckedCase done) => new(fingerprint, done.Case with { Records = [] }, done.Budget, done.Findings, done.Summary);

    /// <summary>The checked case again.</summary>
    public CheckedCase Checked() => new(Case, Budget, Findings, Summary);
}
