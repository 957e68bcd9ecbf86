using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Reads the document's numbered indicators out of its body: the words of the columns beside them, which text without cells has in between, are left out.</summary>
internal static partial class IndicatorReader
{
    /// <summary>The indicators in order; empty where there are none.</summary>
    public static ImmutableArray<PlanIndicator> Read(IReadOnlyList<SheetLine> body, RollupDefinition definition)
    {
        var lines = new List<string>();
        var inside = false;
        foreach (var line in body.Where(l => !l.IsPageNumber))
        {
            var compact = line.Compact;
            if (!inside)
            {
                inside = definition.Indicators.Start.IsMatch(compact);
            }
            else if (definition.Indicators.End.IsMatch(compact))
            {
                break;
            }
            else
            {
                lines.AddRange(line.Cells.SelectMany(c => c.Text.Split('\n')).Where(t => !IsBeside(t, definition)));
            }
        }

        return [.. LineText.Items(LineText.Join(lines)).Where(i => i.Number is not null).Select(i => Of(i.Number!.Value, i.Text, definition))];
    }

    private static bool IsBeside(string text, RollupDefinition definition)
    {
        var key = MatchKey.Of(text);
        foreach (var word in definition.Indicators.BesideKeys)
        {
            key = key.Replace(word, "", StringComparison.Ordinal);
        }

        return key.Length == 0;
    }

    // The brackets at the end name the ministry; where they say more than its name, they stay in the text.
    private static PlanIndicator Of(int number, string text, RollupDefinition definition)
    {
        var match = Bracket().Match(text);
        if (!match.Success || definition.MinistryBook.AtStart(match.Groups["in"].Value) is not { } ministry)
        {
            return new PlanIndicator(number, text, null);
        }

        var rest = ministry.Behind.Length == 0 ? text[..match.Index] + match.Groups["stop"].Value : text;
        return new PlanIndicator(number, PlainTextReader.Clean(rest), ministry.Name);
    }

    [GeneratedRegex(@"\s*[(（](?<in>[^()（）]{2,40})[)）](?<stop>[。.]?)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Bracket();
}
