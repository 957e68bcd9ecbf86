using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads texts as a field's type and knows what a printed unit or several cells mean for it.</summary>
internal static partial class FieldParser
{
    /// <summary>Reads one text.</summary>
    public static Reading Parse(FieldDefinition field, string? text, Source source, ParseContext context)
    {
        var raw = text?.Trim();
        var parsed = ValueReader.Read(field.Type, WithoutExample(raw), context);
        if (field.Type == FieldType.Money && field.PrintedUnit is { } unit && context.MoneyUnit is null && parsed.Value is FieldValue.Number { Value: not 0 } number && !MoneyUnits.IsStated(raw ?? ""))
        {
            // The applicant wrote over the printed 千元: most mean it still, some wrote the whole amount.
            parsed = ParsedValue.Of(new FieldValue.Number(number.Value * unit), Math.Min(parsed.Confidence, 0.7), parsed.Problem);
        }

        return new Reading(parsed, string.IsNullOrEmpty(raw) ? null : raw, source);
    }

    /// <summary>Reads a value that may be split over several cells: a digit a cell, the unit or the postal code in a cell of its own.</summary>
    public static Reading ParseCells(FieldDefinition field, IReadOnlyList<TextUnit> cells, ParseContext context)
    {
        var written = cells.Where(c => Hints.Strip(c.Text, []).Length > 0).ToArray();
        if (written.Length == 0)
        {
            return new Reading(ParsedValue.Blank, null, cells[0].Source);
        }

        var number = written.Length == 1 ? written[0].Cell?.Number : null;
        var whole = Parse(field, string.Join(' ', written.Select(c => c.Text.Trim())), written[0].Source, context with { Number = number });
        if (written.Length == 1 || whole.Parsed.Outcome != ParseOutcome.Invalid)
        {
            return whole;
        }

        var first = Parse(field, written[0].Text, written[0].Source, context with { Number = written[0].Cell?.Number });
        return first.Parsed.Outcome == ParseOutcome.Value ? Doubt(first, 0.7) : whole;
    }

    /// <summary>The same reading with at most this confidence.</summary>
    public static Reading Doubt(Reading reading, double confidence) =>
        reading with { Parsed = reading.Parsed with { Confidence = Math.Min(reading.Parsed.Confidence, confidence) } };

    /// <summary>The text without a filled-in example that the form gives in front of the value: 「（範例：…）」.</summary>
    private static string? WithoutExample(string? raw) => raw is null ? null : Example().Replace(raw, "");

    [GeneratedRegex(@"^\s*[(（【\[](?:範例|舉例|例如|例|填寫範例)\s*[:：][^()（）【】\[\]]*[)）】\]]\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Example();
}
