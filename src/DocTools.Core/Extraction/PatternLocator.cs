using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads a field by patterns over single units. The patterns run over the text after NFKC; the value is what stood there.</summary>
internal static class PatternLocator
{
    private const int LongestLine = 500;
    private const int LongestLabel = 20;

    public static Reading? Read(FormScope scope, FieldDefinition field, Locator.Pattern pattern)
    {
        Reading? blank = null;
        foreach (var regex in pattern.Patterns)
        {
            foreach (var unit in scope.Segment.Units)
            {
                if (pattern.Cover && unit.Index >= scope.Headings.CoverEnd)
                {
                    break;
                }

                foreach (var (line, source) in Lines(scope, unit))
                {
                    var match = regex.Match(Nfkc.Fold(line));
                    if (!match.Success)
                    {
                        continue;
                    }

                    // Where NFKC kept the length, the places are those of the text as it stood.
                    var group = match.Groups["v"];
                    var raw = Nfkc.Fold(line).Length == line.Length ? line.Substring(group.Index, group.Length) : group.Value;
                    var reading = FieldParser.Parse(field, raw, source, scope.Context(field));
                    if (reading.Parsed.Outcome == ParseOutcome.Value)
                    {
                        return reading;
                    }

                    blank ??= reading;
                }
            }
        }

        return blank;
    }

    /// <summary>The unit's text, its lines, and for a short cell also the cell together with the one to its right: label and value apart.</summary>
    private static IEnumerable<(string Line, Source Source)> Lines(FormScope scope, TextUnit unit)
    {
        foreach (var line in unit.Text.Split('\n').Prepend(unit.Text).Distinct(StringComparer.Ordinal).Where(l => l.Length is > 0 and < LongestLine))
        {
            yield return (line, unit.Source);
        }

        if (unit is { Grid: { } grid, Cell: { } cell } && unit.Text.Length is > 0 and < LongestLabel && grid.RightOf(cell).FirstOrDefault() is { Text.Length: > 0 and < LongestLine } right)
        {
            yield return ($"{unit.Text.Trim()}：{right.Text}", scope.Segment.UnitOf(right).Source);
        }
    }
}
