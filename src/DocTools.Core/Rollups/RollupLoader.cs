using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Loads a programme's <c>rollup.yaml</c> strictly: every fault is told with its file and line, none is passed over.</summary>
public static class RollupLoader
{
    // A hostile text against a pattern of a definition ends here.
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(10);

    /// <summary>Whether a programme's folder says how it is rolled up.</summary>
    public static bool Has(string folder) => File.Exists(Path.Combine(folder, RollupDefinition.FileName));

    /// <summary>Loads the file; null where there is none, or where <paramref name="errors"/> tell why not.</summary>
    public static RollupDefinition? Load(string folder, DefinitionErrors errors)
    {
        var file = Path.Combine(folder, RollupDefinition.FileName);
        return File.Exists(file) && YamlMap.Parse(file, File.ReadAllText(file), errors) is { } map ? Read(map, errors) : null;
    }

    private static RollupDefinition? Read(YamlMap map, DefinitionErrors errors)
    {
        var (years, offset) = Years(map);
        var annex = Section(map, "annex", m => LabelText.Key(m.RequiredText("title"))) ?? "";
        var heading = Section(map, "heading", m => Pattern(m, "pattern", "name"));
        var labels = Each(map, "labels", Label);
        var totals = Section(map, "totals", m => m.Texts("words").Select(LabelText.Key).ToImmutableArray());
        var statuses = Each(map, "statuses", Status);
        var strategies = Each(map, "strategies", m => Names(m, "variants"));
        var ministries = Each(map, "ministries", m => Names(m, "aliases"));
        var funding = Section(map, "funding", m => new FundingDefinition(
            Pattern(m, "year", "year", "amount"), Pattern(m, "whole", "amount"), Pattern(m, "ministries", "list"), m.Texts("separators"), m.Texts("joiners"), m.RequiredText("reference")));
        var indicators = Section(map, "indicators", Indicators);
        var findings = Each(map, "findings", RollupMessages.Read);
        map.Finish();
        Complete(map, labels, strategies, ministries, findings);
        return errors.None ? new RollupDefinition
        {
            Years = years,
            YearOffset = offset,
            AnnexKey = annex,
            Heading = heading!,
            Labels = [.. labels.OfType<RollupLabel>()],
            TotalKeys = totals,
            StatusWords = [.. statuses.SelectMany(s => s).OrderByDescending(s => s.Key.Length).ThenBy(s => s.Key, StringComparer.Ordinal)],
            Strategies = strategies,
            Ministries = ministries,
            StrategyBook = new NameBook(strategies),
            MinistryBook = new NameBook(ministries),
            Funding = funding!,
            Indicators = indicators!,
            Findings = [.. findings.OfType<RollupFindingDefinition>()],
        }
        : null;
    }

    private static (ImmutableArray<int> Years, int Offset) Years(YamlMap map)
    {
        var section = map.Map("years");
        var years = section?.Texts("list").Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).ToImmutableArray() ?? [];
        var offset = (int)(section?.Number("offset") ?? 0);
        _ = section?.RequiredText("reference");
        section?.Finish();
        if (years.IsEmpty || years.Any(y => y is < 1 or > 999) || !years.SequenceEqual(years.Distinct().Order()))
        {
            map.Errors.Add(map.File, section?.LineOf("list") ?? map.Line, "'years' needs a 'list' of ROC years, ascending");
        }

        return (years, offset);
    }

    private static RollupLabel? Label(YamlMap map)
    {
        var id = map.RequiredText("id");
        var (lines, cells, reference) = (map.Texts("lines"), map.Texts("cells"), map.RequiredText("reference"));
        if (PlanParts.Read(id) is not { } part)
        {
            map.Errors.AddUnknown(map.File, map.LineOf("id"), "label", id, PlanParts.Names);
            return null;
        }

        return new RollupLabel(part, lines, cells, reference);
    }

    private static ImmutableArray<(string Key, BudgetStatus Status)> Status(YamlMap map)
    {
        var name = map.RequiredText("status");
        _ = map.RequiredText("reference");
        if (BudgetStatusText.Read(name) is not { } status || status == BudgetStatus.Unreadable)
        {
            map.Errors.AddUnknown(map.File, map.LineOf("status"), "status", name, BudgetStatusText.Written);
            return [];
        }

        // A dash has no key; every dash alone is understood without a word.
        return [.. map.Texts("words").Select(w => (MatchKey.Of(w), status)).Where(w => w.Item1.Length > 0)];
    }

    private static NamedWords Names(YamlMap map, string variants) => new(map.RequiredText("name"), map.Texts(variants), map.RequiredText("reference"));

    private static IndicatorDefinition Indicators(YamlMap map)
    {
        var coverage = map.Number("coverage") ?? 0;
        if (coverage is <= 0 or > 1)
        {
            map.Errors.Add(map.File, map.LineOf("coverage"), "'coverage' must be a number above 0 and up to 1");
        }

        return new IndicatorDefinition(
            Pattern(map, "start"), Pattern(map, "end"), [.. map.Texts("beside").Select(MatchKey.Of).OrderByDescending(k => k.Length).ThenBy(k => k, StringComparer.Ordinal)], coverage, map.RequiredText("reference"));
    }

    private static void Complete(YamlMap map, ImmutableArray<RollupLabel?> labels, ImmutableArray<NamedWords> strategies, ImmutableArray<NamedWords> ministries, ImmutableArray<RollupFindingDefinition?> findings)
    {
        foreach (var name in PlanParts.Names.Where(n => labels.Count(l => l?.Part == PlanParts.Read(n)) != 1))
        {
            map.Errors.Add(map.File, map.LineOf("labels"), $"'labels' needs the label '{name}' once");
        }

        foreach (var code in RollupCodes.Places.Keys.Order(StringComparer.Ordinal).Where(c => findings.Count(f => string.Equals(f?.Code, c, StringComparison.Ordinal)) != 1))
        {
            map.Errors.Add(map.File, map.LineOf("findings"), $"'findings' needs the code '{code}' once");
        }

        foreach (var (key, names) in new[] { ("strategies", strategies), ("ministries", ministries) })
        {
            foreach (var twice in names.SelectMany(n => n.Variants.Prepend(n.Name)).GroupBy(MatchKey.Of, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                map.Errors.Add(map.File, map.LineOf(key), $"'{twice.First()}' stands twice in '{key}'");
            }
        }
    }

    private static T? Section<T>(YamlMap map, string key, Func<YamlMap, T> read)
    {
        if (map.Map(key) is not { } section)
        {
            map.Errors.Add(map.File, map.Line, $"'{key}' is missing");
            return default;
        }

        var value = read(section);
        _ = section.RequiredText("reference");
        section.Finish();
        return value;
    }

    private static ImmutableArray<T> Each<T>(YamlMap map, string key, Func<YamlMap, T> read) =>
        [.. map.Maps(key).Select(m =>
        {
            var value = read(m);
            m.Finish();
            return value;
        })];

    private static Regex Pattern(YamlMap map, string key, params ReadOnlySpan<string> groups)
    {
        var text = map.RequiredText(key);
        try
        {
            var pattern = new Regex(text, RegexOptions.CultureInvariant, s_time);
            foreach (var group in groups)
            {
                if (!pattern.GetGroupNames().Contains(group, StringComparer.Ordinal))
                {
                    map.Errors.Add(map.File, map.LineOf(key), $"'{key}' needs a group (?<{group}>…)");
                }
            }

            return pattern;
        }
        catch (ArgumentException e)
        {
            map.Errors.Add(map.File, map.LineOf(key), $"'{key}' is no pattern: {e.Message}");
            return new Regex("$^", RegexOptions.None, s_time);
        }
    }
}
