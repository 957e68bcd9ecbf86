using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>What the texts of a plan sheet say: ministry, strategies, expected results.</summary>
internal static partial class PlanText
{
    /// <summary>A sheet with its strategies and expected results.</summary>
    public static PlanSheet Complete(PlanSheet sheet, string? strategies, string? indicators, RollupDefinition definition)
    {
        var written = Strategies(strategies ?? "");
        return sheet with
        {
            Strategies = written,
            MappedStrategies = [.. written.Select(s => definition.StrategyBook.Find(s) ?? s).Distinct(StringComparer.Ordinal)],
            Indicators = [.. LineText.Items(indicators ?? "").Select(i => i.Text)],
        };
    }

    /// <summary>A ministry by its whole name; one that the definition does not know stays as written.</summary>
    public static string Ministry(string text, RollupDefinition definition)
    {
        var plain = PlainTextReader.Clean(text).Replace("\n", "", StringComparison.Ordinal);
        return Heading(plain, definition) ?? definition.MinistryBook.Find(plain) ?? Nfkc.FoldIdeographs(plain);
    }

    /// <summary>The ministry that a heading names: 三、數位發展部, or the name alone; null where the line is none.</summary>
    public static string? Heading(string line, RollupDefinition definition)
    {
        var compact = LineText.Compact(line);
        var match = definition.Heading.Match(compact);
        var name = match.Success ? match.Groups["name"].Value : compact;
        return definition.MinistryBook.Find(name) ?? (match.Success ? name : null);
    }

    private static ImmutableArray<string> Strategies(string text) =>
        [.. Separator().Split(text).Select(p => PlainTextReader.Clean(p)).Where(p => p.Length > 0)];

    [GeneratedRegex(@"[、,，;；\n/／]|\s{2,}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Separator();
}
