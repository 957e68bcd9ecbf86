using System.Collections.Immutable;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>
/// Two plans whose prose shares a given part of the shorter one's shingles, found by the shorter one's rarest shingles (<see cref="SharedParts"/>),
/// so that texts that have none of them in common are never compared.
/// </summary>
public sealed class SimilarPlanRule : BatchRule
{
    private readonly ImmutableArray<FormulaPath> _fields;
    private readonly ImmutableDictionary<string, ImmutableArray<FormulaPath>> _byCategory;
    private readonly decimal _share;
    private readonly int _size;
    private readonly HashSet<ulong> _printed;

    private SimilarPlanRule(RuleHeader header, ImmutableArray<FormulaPath> fields, ImmutableDictionary<string, ImmutableArray<FormulaPath>> byCategory, decimal share, int size, HashSet<ulong> printed)
        : base(header) => (_fields, _byCategory, _share, _size, _printed) = (fields, byCategory, share, size, printed);

    /// <summary>Reads <c>fields</c> (the prose) or <c>fieldsByCategory</c> (the prose of each category, and only cases of one are compared), <c>share</c> (a percentage), <c>shingle</c> (characters) and <c>printed</c> (text of the blank form, besides what the form's definition holds).</summary>
    internal static SimilarPlanRule Read(YamlMap map, DefinitionFile file, RuleHeader header)
    {
        var size = Math.Max(1, map.Whole("shingle") ?? 8);
        RuleReader.CheckPlaces(header, file.Errors, "others", "share");
        var fields = file.Paths(map, "fields");
        var categories = map.Map("fieldsByCategory");
        foreach (var unknown in categories?.Keys.Where(k => !file.Program.Categories.Any(c => string.Equals(c.Id, k, StringComparison.Ordinal))) ?? [])
        {
            file.Errors.AddUnknown(map.File, categories!.LineOf(unknown), "category", unknown, file.Program.Categories.Select(c => c.Id));
        }

        var byCategory = categories?.Keys.ToImmutableDictionary(k => k, k => file.Paths(categories, k), StringComparer.Ordinal) ?? ImmutableDictionary<string, ImmutableArray<FormulaPath>>.Empty;
        categories?.Finish();
        var all = fields.Concat(byCategory.Values.SelectMany(p => p)).ToArray();
        var forms = file.Program.Forms.Where(f => all.Any(p => p.Text.StartsWith(f.Id + ".", StringComparison.Ordinal)));
        var printed = forms.SelectMany(f => f.Template.Concat(f.Headings.SelectMany(h => h.Keys))).Concat(map.Texts("printed"));
        return new SimilarPlanRule(header, fields, byCategory, Share(map), size, [.. printed.SelectMany(t => Shingles.Of(MatchKey.Of(t), size))]);
    }

    private static decimal Share(YamlMap map)
    {
        var share = map.Number("share") ?? 60;
        if (share <= 0)
        {
            map.Errors.Add(map.File, map.LineOf("share"), "'share' must be more than 0");
        }

        return share > 0 ? share : 60;
    }

    /// <inheritdoc/>
    public override CaseSummary Summarise(RuleContext context, CaseSummary summary)
    {
        var paths = _byCategory.IsEmpty ? _fields : context.Case.Category is { } category ? _byCategory.GetValueOrDefault(category, []) : [];
        var fields = paths.Select(f => context.Index.Find(f.Text)).OfType<Field>().Where(f => f.Text is not null).ToList();
        return summary with { Category = context.Case.Category, Prose = string.Join('\n', fields.Select(f => MatchKey.Of(f.Text))), ProseFields = [.. fields.Select(f => f.Id)] };
    }

    /// <inheritdoc/>
    public override IEnumerable<BatchFinding> Check(IReadOnlyList<CaseSummary> cases, MessageWriter writer)
    {
        var similar = new SimilarPlans?[cases.Count];
        foreach (var group in Enumerable.Range(0, cases.Count).GroupBy(i => _byCategory.IsEmpty ? null : cases[i].Category, StringComparer.Ordinal))
        {
            Compare(cases, [.. group], similar);
        }

        return cases.Select((c, i) => (Case: c, Others: similar[i])).Where(p => p.Others is not null).Select(p => Fail(p.Case, p.Others!, writer));
    }

    private void Compare(IReadOnlyList<CaseSummary> cases, int[] group, SimilarPlans?[] similar)
    {
        var parts = new SharedParts(group.Length, i => Shingles.Of(cases[group[i]].Prose, _size, _printed), _share);
        foreach (var (first, second, shared, size) in parts.Pairs())
        {
            var share = shared * 100m / size;
            var (one, other) = (group[first], group[second]);
            (similar[one] ??= new SimilarPlans()).Add(cases[other].Id, share);
            (similar[other] ??= new SimilarPlans()).Add(cases[one].Id, share);
        }
    }

    private BatchFinding Fail(CaseSummary one, SimilarPlans others, MessageWriter writer)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["others"] = List(writer, others.First.Select(o => writer.Word("submission-share", o.Id, MessageWriter.Number(Math.Floor(o.Share)))), others.Count),
            ["share"] = MessageWriter.Number(_share),
        };
        return Fail(writer, one.Id, one.ProseFields, values, null, new FieldValue.Number(FormulaFunctions.Round(others.First[0].Share, 1)));
    }
}
