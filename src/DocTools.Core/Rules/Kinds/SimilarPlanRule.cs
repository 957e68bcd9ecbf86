using System.Collections.Immutable;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>
/// Two plans whose prose shares a given part of the shorter one's shingles. An inverted index of the shingles counts what each pair shares,
/// so that texts are never compared two by two.
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
        return new SimilarPlanRule(header, fields, byCategory, map.Number("share") ?? 60, size, [.. printed.SelectMany(t => Shingles.Of(MatchKey.Of(t), size))]);
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
        var shingles = cases.Select(c => Shingles.Of(c.Prose, _size, _printed)).ToList();
        var similar = cases.Select(_ => new List<(string Id, decimal Share)>()).ToList();
        var index = new Dictionary<ulong, List<int>>();
        var shared = new int[cases.Count];
        for (var i = 0; i < cases.Count; i++)
        {
            Array.Clear(shared);
            foreach (var shingle in shingles[i])
            {
                if (!index.TryGetValue(shingle, out var holders))
                {
                    index[shingle] = holders = [];
                }

                foreach (var holder in holders)
                {
                    shared[holder]++;
                }

                holders.Add(i);
            }

            for (var j = 0; j < i; j++)
            {
                var shorter = Math.Min(shingles[i].Length, shingles[j].Length);
                if (shorter > 0 && shared[j] * 100m >= _share * shorter && (_byCategory.IsEmpty || string.Equals(cases[i].Category, cases[j].Category, StringComparison.Ordinal)))
                {
                    var share = shared[j] * 100m / shorter;
                    similar[i].Add((cases[j].Id, share));
                    similar[j].Add((cases[i].Id, share));
                }
            }
        }

        return cases.Select((c, i) => (Case: c, Others: similar[i])).Where(p => p.Others.Count > 0).Select(p => Fail(p.Case, p.Others, writer));
    }

    private BatchFinding Fail(CaseSummary one, List<(string Id, decimal Share)> others, MessageWriter writer)
    {
        var ordered = others.OrderByDescending(o => o.Share).ThenBy(o => o.Id, StringComparer.Ordinal).ToList();
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["others"] = List(writer, [.. ordered.Select(o => writer.Word("submission-share", o.Id, MessageWriter.Number(Math.Floor(o.Share))))]),
            ["share"] = MessageWriter.Number(_share),
        };
        return Fail(writer, one.Id, one.ProseFields, values, null, new FieldValue.Number(FormulaFunctions.Round(ordered[0].Share, 1)));
    }
}
