using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Checks a roll-up: each finding by the definition's severity, message and reference, in the definition's order and within a code in the order of the plans.</summary>
/// <param name="report">The report without findings.</param>
/// <param name="repeated">Plans that stand more than once.</param>
/// <param name="empty">Inputs without a plan.</param>
/// <param name="language">Language of the messages.</param>
internal sealed class RollupChecks(RollupReport report, ImmutableArray<RepeatedPlan> repeated, ImmutableArray<string> empty, Language language)
{
    private readonly List<RollupFinding> _found = [];
    private Dictionary<object, int>? _index;

    /// <summary>Runs all checks.</summary>
    public ImmutableArray<RollupFinding> Run()
    {
        Inputs();
        DeclaredChecks.Run(report, Add);
        Plans();
        MinistryChecks();
        IndicatorChecks.Run(report, Add);
        foreach (var plan in repeated)
        {
            var places = string.Join(language == Language.English ? ", " : "、", plan.Places.Select(Place).Distinct(StringComparer.Ordinal));
            Add(new Draft(RollupCodes.PlanRepeated, plan.Plan.Source.Document) { Otherwise = !plan.CountedOnce, Plan = plan.Plan, Fields = [PlanField(plan.Plan)], Values = [("places", places)] });
        }

        var order = report.Definition.Findings.Select((f, i) => (f.Code, i)).ToDictionary(p => p.Code, p => p.i, StringComparer.Ordinal);
        return [.. _found.OrderBy(f => order[f.Finding.Code])];
    }

    private void Inputs()
    {
        foreach (var input in report.Documents.Where(d => d.Problem is not null))
        {
            Add(new Draft(RollupCodes.Unreadable, input.Path) { Values = [("document", input.Path), ("reason", (language == Language.English ? input.Problem!.ReasonEn : input.Problem!.Reason).TrimEnd('。', '.'))] });
        }

        foreach (var path in empty)
        {
            Add(new Draft(RollupCodes.Unrecognised, path) { Values = [("document", path)] });
        }
    }

    private void Plans()
    {
        var anyStrategy = report.Plans.Any(p => !p.Strategies.IsEmpty);
        foreach (var plan in report.Plans)
        {
            foreach (var (year, budget) in plan.Budget.Where(b => b.Value.Status == BudgetStatus.Unreadable))
            {
                Tell(RollupCodes.BudgetUnreadable, plan, [Field(plan, year)], actual: new FieldValue.Text(budget.Raw), values: [("year", Text(year)), ("raw", budget.Raw)]);
            }

            Years(RollupCodes.YearMissing, plan, [.. report.Definition.Years.Where(y => !plan.Budget.ContainsKey(y))]);
            if (plan.Strategies.IsEmpty && anyStrategy)
            {
                Add(new Draft(RollupCodes.StrategyName, plan.Source.Document) { Otherwise = true, Plan = plan, Fields = [PlanField(plan) + ".strategies"] });
            }

            var otherwise = plan.Strategies.Where(s => !report.Definition.Strategies.Any(n => string.Equals(MatchKey.Of(n.Name), MatchKey.Of(s), StringComparison.Ordinal))).ToList();
            if (otherwise.Count > 0)
            {
                var names = otherwise.Select(s => report.Definition.StrategyBook.Find(s)).OfType<string>().ToList();
                var expected = string.Join('、', names.Count > 0 ? names : report.Definition.Strategies.Select(s => s.Name));
                Tell(RollupCodes.StrategyName, plan, [PlanField(plan) + ".strategies"], names.Count > 0 ? new FieldValue.Text(expected) : null, new FieldValue.Text(string.Join('、', otherwise)), [("written", string.Join('、', otherwise)), ("names", expected)]);
            }

            var funded = plan.Budget.Where(b => b.Value.Amount > 0).Select(b => b.Key).DefaultIfEmpty(int.MaxValue).Min();
            if (!plan.Indicators.IsEmpty)
            {
                Years(RollupCodes.UnfundedYear, plan, [.. report.Definition.Years.Where(y => y > funded && plan.Budget.GetValueOrDefault(y)?.Status == BudgetStatus.None)]);
            }

            if (plan.Note is null)
            {
                Years(RollupCodes.NoteMissing, plan, [.. plan.Budget.Where(b => b.Value.Status == BudgetStatus.SeeNote).Select(b => b.Key)]);
            }
        }
    }

    private void MinistryChecks()
    {
        if (report.Declared is not { Ministries.IsEmpty: false } declared)
        {
            return;
        }

        var having = report.Plans.Select(p => p.Ministry).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        foreach (var ministry in declared.Ministries.Except(having, StringComparer.Ordinal))
        {
            Add(new Draft(RollupCodes.MinistryMissing, declared.Document) { Expected = new FieldValue.Text(ministry), Values = [("ministry", ministry)] });
        }

        foreach (var ministry in having.Except(declared.Ministries, StringComparer.Ordinal))
        {
            var plans = report.Plans.Where(p => string.Equals(p.Ministry, ministry, StringComparison.Ordinal));
            Add(new Draft(RollupCodes.MinistryMissing, declared.Document) { Otherwise = true, Fields = [.. plans.Select(p => PlanField(p) + ".ministry")], Actual = new FieldValue.Text(ministry), Values = [("ministry", ministry)] });
        }
    }

    private void Years(string code, PlanSheet plan, ImmutableArray<int> years)
    {
        if (!years.IsEmpty)
        {
            Tell(code, plan, [.. years.Select(y => Field(plan, y))], values: [("years", string.Join('、', years.Select(Text)))]);
        }
    }

    private void Tell(string code, PlanSheet plan, ImmutableArray<string> fields, FieldValue? expected = null, FieldValue? actual = null, ImmutableArray<(string, string)> values = default) =>
        Add(new Draft(code, plan.Source.Document) { Plan = plan, Fields = fields, Expected = expected, Actual = actual, Values = values.IsDefault ? [] : values });

    private void Add(Draft draft)
    {
        var definition = report.Definition.Findings.First(f => string.Equals(f.Code, draft.Code, StringComparison.Ordinal));
        var template = (draft.Otherwise ? definition.Otherwise : null) ?? definition.Message;
        var values = draft.Values.ToDictionary(v => v.Name, v => v.Text, StringComparer.Ordinal);
        if (draft.Plan is { } plan)
        {
            values.TryAdd("ministry", plan.Ministry ?? "–");
            values.TryAdd("plan", plan.Name);
        }

        var message = template.In(language).Render(p => values.GetValueOrDefault(p.Text, ""));
        _found.Add(new RollupFinding(draft.Document, new Finding(draft.Code, definition.Severity, message) { Fields = draft.Fields, Expected = draft.Expected, Actual = draft.Actual, Reference = definition.Reference }));
    }

    private string Field(PlanSheet plan, int year) => $"{PlanField(plan)}.budget.{Text(year)}";

    private string PlanField(PlanSheet plan) => $"plans[{Text(Index[plan])}]";

    private Dictionary<object, int> Index => _index ??= report.Plans.Select((p, i) => KeyValuePair.Create((object)p, i)).ToDictionary(ReferenceEqualityComparer.Instance);

    private static string Place(Documents.Source source) =>
        source.Document + (source.Sheet is { } sheet ? " " + sheet : "") + (source.Page is { } page ? " p." + Text(page) : "") + (source.Row is { } row ? " #" + Text(row) : "");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A finding before it is told.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Document">The input that it is about.</param>
    internal sealed record Draft(string Code, string Document)
    {
        /// <summary>Whether it is the code's other case.</summary>
        public bool Otherwise { get; init; }

        /// <summary>The plan, whose name and ministry the message may tell.</summary>
        public PlanSheet? Plan { get; init; }

        /// <summary>Fields that take part.</summary>
        public ImmutableArray<string> Fields { get; init; } = [];

        /// <summary>What was expected.</summary>
        public FieldValue? Expected { get; init; }

        /// <summary>What stands there.</summary>
        public FieldValue? Actual { get; init; }

        /// <summary>What the message tells.</summary>
        public ImmutableArray<(string Name, string Text)> Values { get; init; } = [];
    }
}
