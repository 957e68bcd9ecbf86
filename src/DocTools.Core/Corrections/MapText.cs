using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Values;

namespace DocTools.Core.Corrections;

/// <summary>Reads a <see cref="FieldValue.Map"/> from the text that <see cref="FieldValue.Display"/> writes: <c>6月=20;7月=45.5</c>, <c>10月=6,7,8</c>.</summary>
internal static class MapText
{
    /// <summary>Reads the text; invalid where an entry has no name or no number, a name comes twice, or a single number is wanted and several stand there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lists">Whether each entry is a list.</param>
    public static ParsedValue Read(string text, bool lists)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        foreach (var part in Nfkc.Fold(text).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = part.Split('=', StringSplitOptions.TrimEntries);
            var numbers = sides.Length == 2 ? sides[1].Split(',', StringSplitOptions.TrimEntries).Select(Number).ToList() : [];
            if (numbers.Count == 0 || numbers.Contains(null) || (!lists && numbers.Count > 1) || sides[0].Length == 0 || entries.Any(e => string.Equals(e.Name, sides[0], StringComparison.Ordinal)))
            {
                return ParsedValue.Invalid();
            }

            entries.Add(new MapEntry(sides[0], [.. numbers.OfType<decimal>()]));
        }

        return entries.Count == 0 ? ParsedValue.Invalid() : ParsedValue.Of(new FieldValue.Map(entries.ToImmutable(), lists));
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
