using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads texts as a field's type and knows what a printed unit or several cells mean for it.</summary>
internal static partial class FieldParser
{
    // The confidence of a text whose line break was taken away.
    private const double BrokenAtLine = 0.9;

    /// <summary>Reads one text.</summary>
    public static Reading Parse(FieldDefinition field, string? text, Source source, ParseContext context)
    {
        var raw = WithoutStrayBracket(text?.Trim());
        if (raw is not null && field.Type == FieldType.Text && field.Within?.Match(raw) is { Success: true } part && part.Groups["v"] is { Success: true, Length: > 0 } value)
        {
            // What was found is the value as it stands: an underscore at the end of a link is no line for writing on.
            return new Reading(ParsedValue.Of(new FieldValue.Text(value.Value)), raw, source);
        }

        var parsed = ValueReader.Read(field.Type, field.Type == FieldType.Integer && raw is { Length: 1 } ? Nfkc.Fold(raw) : WithoutExample(raw), context);
        if (field.Type == FieldType.Phone && parsed.Problem is not null && source.Page is not null && raw is not null && raw.Contains('\n', StringComparison.Ordinal)
            && ValueReader.Read(field.Type, raw.Replace("\n", "", StringComparison.Ordinal), context) is { Outcome: ParseOutcome.Value, Problem: null } unbroken)
        {
            // A narrow cell breaks a number between two digits; two numbers in one cell are too long for one.
            parsed = unbroken;
        }

        if (field.Type == FieldType.Email && parsed is not { Outcome: ParseOutcome.Value, Problem: null } && source.Page is not null && raw is not null && raw.Contains('\n', StringComparison.Ordinal)
            && ValueReader.Read(field.Type, raw.Replace("\n", "", StringComparison.Ordinal), context) is { Outcome: ParseOutcome.Value, Problem: null } joined)
        {
            // So it breaks an address, which has no blanks of its own; two addresses in one cell have two signs @ and stay as they are.
            parsed = joined with { Confidence = Math.Min(joined.Confidence, BrokenAtLine) };
        }

        if (parsed.Outcome == ParseOutcome.Invalid && source.Page is not null && raw is not null && raw.Contains('\n', StringComparison.Ordinal) && field.Type is FieldType.Money or FieldType.Integer or FieldType.Number && WithoutBreaks(raw) is { } line)
        {
            parsed = ValueReader.Read(field.Type, line, context);
        }

        if (field.Type == FieldType.Money && field.PrintedUnit is { } unit && context.MoneyUnit is null && parsed.Value is FieldValue.Number { Value: not 0 } number && !MoneyUnits.IsStated(raw ?? ""))
        {
            // The applicant wrote over the printed 千元: most mean it still, some wrote the whole amount.
            parsed = ParsedValue.Of(new FieldValue.Number(number.Value * unit), Math.Min(parsed.Confidence, 0.7), parsed.Problem);
        }

        return new Reading(parsed, string.IsNullOrEmpty(raw) ? null : raw, source);
    }

    /// <summary>
    /// Reads a value from the cells behind its label. The nearest cell is the value's; further ones count only where the value goes on in them
    /// (a digit a cell, the parts of a date, a unit or a postal code apart), for behind it may stand a label that nobody foresaw.
    /// </summary>
    public static Reading ParseCells(FieldDefinition field, IReadOnlyList<TextUnit> cells, ParseContext context)
    {
        var spread = cells[0].Source.Sheet is not null;
        var written = cells.Where(c => Hints.Strip(c.Text, []).Length > 0).ToArray();
        if (written.Length == 0 || (!spread && !ReferenceEquals(written[0], cells[0]) && field.Type == FieldType.Text))
        {
            return new Reading(ParsedValue.Blank, null, cells[0].Source);
        }

        if (!spread && !ReferenceEquals(written[0], cells[0]))
        {
            // The cell beside the label is empty: the next one is the value only if it is one in every respect.
            var apart = Join(field, written, 1, context);
            return apart.Parsed is { Outcome: ParseOutcome.Value, Problem: null } ? apart : new Reading(ParsedValue.Blank, null, cells[0].Source);
        }

        var first = Join(field, written, 1, context);
        if (field.Type == FieldType.Text && !first.IsBlank)
        {
            return first;
        }

        Reading? doubtful = null;
        for (var count = 1; count <= written.Length; count++)
        {
            var reading = Join(field, written, count, context);
            if (reading.Parsed is { Outcome: ParseOutcome.Value, Problem: null })
            {
                return WithUnit(field, written, count, context, reading);
            }

            doubtful ??= reading.Parsed.Outcome == ParseOutcome.Value ? reading : null;
        }

        return doubtful ?? first;
    }

    /// <summary>Takes in the cells behind an amount that hold nothing but its unit.</summary>
    private static Reading WithUnit(FieldDefinition field, TextUnit[] written, int count, ParseContext context, Reading reading)
    {
        if (field.Type != FieldType.Money || count >= written.Length || !MoneyUnits.IsUnitAlone(written[count].Text))
        {
            return reading;
        }

        return Join(field, written, count + 1, context) is { Parsed.Outcome: ParseOutcome.Value } withUnit ? withUnit : reading;
    }

    private static Reading Join(FieldDefinition field, TextUnit[] written, int count, ParseContext context) =>
        Parse(field, string.Join(' ', written.Take(count).Select(c => c.Text.Trim())), written[0].Source, context with { Number = count == 1 ? written[0].Cell?.Number : null });

    /// <summary>The same reading with at most this confidence.</summary>
    public static Reading Doubt(Reading reading, double confidence) =>
        reading with { Parsed = reading.Parsed with { Confidence = Math.Min(reading.Parsed.Confidence, confidence) } };

    /// <summary>The text without a filled-in example that the form gives in front of the value: 「（範例：…）」.</summary>
    private static string? WithoutExample(string? raw) => raw is null ? null : Example().Replace(raw, "");

    // 「基礎績效指標（佔比60%）」: behind the label the bracket that stood before it is left over.
    private static string? WithoutStrayBracket(string? text) =>
        text is { Length: > 1 and < 30 } && text[^1] is ')' or '）' && text.AsSpan().IndexOfAny('(', '（') < 0 ? text[..^1].TrimEnd() : text;

    /// <summary>A number in groups of three that a narrow cell of a page breaks (1,000,0 00): its groups tell that it is one; null for anything else.</summary>
    private static string? WithoutBreaks(string text)
    {
        var line = text.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Grouped().IsMatch(Nfkc.Fold(line)) ? line : null;
    }

    [GeneratedRegex(@"^(?:NT\$)?\d{1,3}(?:,\d{3})+(?:[千仟萬億]?元整?|人)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^\s*[(（【\[](?:範例|舉例|例如|例|填寫範例)\s*[:：][^()（）【】\[\]]*[)）】\]]\s*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Example();
}
