using System.Globalization;
using System.Text.RegularExpressions;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Works a field out from the text of a neighbouring one. Where the text does not decide, the result is blank: nothing is guessed.</summary>
internal static class Derive
{
    private const double Doubtful = 0.7;

    /// <summary>The derived reading of a field's own type.</summary>
    public static Reading For(FieldDefinition field, Reading neighbour)
    {
        var reading = From(field.Derivation!, neighbour);
        return field.Type == FieldType.RocYear && reading.Parsed.Value is FieldValue.Number year ? reading with { Parsed = ValueReader.Read(FieldType.RocYear, year.Display, ParseContext.None) } : reading;
    }

    /// <summary>The derived reading; it keeps the neighbour's raw text and place.</summary>
    public static Reading From(Derivation derivation, Reading neighbour)
    {
        // An answer in words may say more than yes: 是（109年）.
        var text = (neighbour.Parsed.Value as FieldValue.Text)?.Value ?? (neighbour.Parsed.Value is FieldValue.Flag ? neighbour.Raw : null);
        if (text is null)
        {
            return new Reading(ParsedValue.Blank, null, null);
        }

        var folded = Nfkc.Fold(text);
        var parsed = derivation switch
        {
            Derivation.Level level => Level(level, folded),
            Derivation.Duration duration => Duration(duration, folded),
            Derivation.Quantity quantity => Quantity(quantity, folded),
            _ => ParsedValue.Blank,
        };
        return new Reading(parsed, neighbour.Raw, neighbour.Source, $"from '{derivation.From}'");
    }

    /// <summary>A column of its own read as the neighbour would be; null where that tells nothing.</summary>
    public static Reading? Own(Derivation derivation, Reading own) =>
        derivation is Derivation.Duration duration && own.Raw is { } raw && Duration(duration, Nfkc.Fold(raw)) is { Outcome: ParseOutcome.Value } parsed ? own with { Parsed = parsed } : null;

    private static ParsedValue Level(Derivation.Level level, string text)
    {
        var compact = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var found = Highest(level.Levels, level.Levels, compact) ?? Highest(level.Weak, level.Levels, compact);
        if (found is not { } index)
        {
            return ParsedValue.Blank;
        }

        var lowered = level.Lowering.Any(w => compact.Contains(w, StringComparison.Ordinal));
        if (!lowered)
        {
            return ParsedValue.Of(new FieldValue.Text(level.Levels[index].Id));
        }

        return index + 1 < level.Levels.Length ? ParsedValue.Of(new FieldValue.Text(level.Levels[index + 1].Id), Doubtful) : ParsedValue.Blank;
    }

    /// <summary>The position of the highest level with a word in the text; a longer word of a lower level hides a shorter one within it (副學士, 學士).</summary>
    private static int? Highest(IReadOnlyList<LevelWords> candidates, IReadOnlyList<LevelWords> levels, string text)
    {
        var words = candidates.SelectMany(c => c.Words.Select(w => (Word: w.ToUpperInvariant(), c.Id))).OrderByDescending(p => p.Word.Length).ToArray();
        var rest = text;
        var best = int.MaxValue;
        foreach (var (word, id) in words)
        {
            if (rest.Contains(word, StringComparison.Ordinal))
            {
                rest = rest.Replace(word, "\u0001", StringComparison.Ordinal);
                best = Math.Min(best, levels.TakeWhile(l => !string.Equals(l.Id, id, StringComparison.Ordinal)).Count());
            }
        }

        return best < levels.Count ? best : null;
    }

    private static ParsedValue Duration(Derivation.Duration duration, string text)
    {
        var totals = duration.Total.Matches(text).Select(Years).OfType<decimal>().Distinct().ToArray();
        if (totals.Length > 0)
        {
            return totals.Length == 1 ? ParsedValue.Of(new FieldValue.Number(totals[0])) : Undecided;
        }

        var all = duration.Single.Matches(text).Select(Years).OfType<decimal>().ToArray();
        return all.Length switch
        {
            0 => ParsedValue.Blank,
            1 => ParsedValue.Of(new FieldValue.Number(all[0])),
            _ => Undecided,
        };
    }

    private static ParsedValue Undecided => ParsedValue.Blank with { Confidence = Doubtful };

    private static decimal? Years(Match match)
    {
        if (Number(match.Groups["y"].Value) is not { } years || years > 80)
        {
            return null;
        }

        return match.Groups["m"].Success && Number(match.Groups["m"].Value) is { } months ? years + Math.Round(months / 12, 2) : years;
    }

    private static ParsedValue Quantity(Derivation.Quantity quantity, string text)
    {
        foreach (var pattern in quantity.Patterns)
        {
            var found = pattern.Matches(text).Select(m => Number(m.Groups["n"].Value) * (m.Groups["f"].Success ? Number(m.Groups["f"].Value) : 1)).OfType<decimal>().Distinct().ToArray();
            if (found.Length > 0)
            {
                return found.Length == 1 ? ParsedValue.Of(new FieldValue.Number(found[0])) : Undecided;
            }
        }

        return ParsedValue.Blank;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value
        : (ValueReader.Read(FieldType.Number, text, ParseContext.None).Value as FieldValue.Number)?.Value;
}
