using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Joins the readings of a budget line that stands twice.</summary>
internal static class LineJoiner
{
    private const double Doubtful = 0.7;

    /// <summary>
    /// Two rows of one table add up (two researchers), which a person should look at. In another table the first counts, and is doubted where the other differs.
    /// </summary>
    public static Reading Join(Reading first, Reading second, bool sameTable)
    {
        if (first.IsBlank || second.IsBlank)
        {
            return first.IsBlank ? second : first;
        }

        var raw = $"{first.Raw}\n{second.Raw}";
        return (first.Parsed.Value, second.Parsed.Value) switch
        {
            (FieldValue.Number a, FieldValue.Number b) when sameTable => first with { Parsed = ParsedValue.Of(new FieldValue.Number(a.Value + b.Value), Doubtful), Raw = raw },
            (FieldValue.Text a, FieldValue.Text b) when sameTable && !string.Equals(a.Value, b.Value, StringComparison.Ordinal) => first with { Parsed = ParsedValue.Of(new FieldValue.Text($"{a.Value}\n{b.Value}")), Raw = raw },
            (FieldValue.Number a, FieldValue.Number b) when a.Value != b.Value => FieldParser.Doubt(first, Doubtful),
            _ => first,
        };
    }

    /// <summary>Whether a label is drawn as a detail of the line above: indented, (1), ├, 其中.</summary>
    public static bool IsDetail(string label) =>
        label.Length > 0 && (char.IsWhiteSpace(label[0]) || label[0] is '(' or '（' or '├' or '└' or '│' or '-' or '－' or '·' or '•' or '*' || label.StartsWith("其中", StringComparison.Ordinal));
}
