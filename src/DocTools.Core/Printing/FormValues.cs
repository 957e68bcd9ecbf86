using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Printing;

/// <summary>What is filled into one form.</summary>
/// <param name="Values">Values by the field's id within the form, rows counted from 0 (<c>people[0].name</c>); what is not there is blank.</param>
public sealed record FormValues(ImmutableDictionary<string, FieldValue> Values)
{
    /// <summary>A blank form.</summary>
    public static FormValues Blank { get; } = new(ImmutableDictionary<string, FieldValue>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>The value of a field; null where it is blank.</summary>
    public FieldValue? this[string id] => Values.GetValueOrDefault(id);

    /// <summary>The numbers of the rows of a table that something is filled into, in order.</summary>
    /// <param name="table">Id of the table.</param>
    public ImmutableArray<int> Rows(string table)
    {
        var start = table + "[";
        return [.. Values.Keys.Where(k => k.StartsWith(start, StringComparison.Ordinal)).Select(k => Number(k, start.Length)).OfType<int>().Distinct().Order()];
    }

    /// <summary>The rows that are printed in one table.</summary>
    /// <param name="each">What its rows are repeated for.</param>
    public ImmutableArray<int> Rows(PrintEach each)
    {
        ArgumentNullException.ThrowIfNull(each);
        var rows = Rows(each.Table);
        return each.Column is null ? rows : [.. rows.Where(r => string.Equals(this[string.Create(CultureInfo.InvariantCulture, $"{each.Table}[{r}].{each.Column}")]?.Display, each.Value, StringComparison.Ordinal))];
    }

    private static int? Number(string key, int start)
    {
        var close = key.IndexOf(']', start);
        return close > start && int.TryParse(key.AsSpan(start, close - start), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
    }
}
