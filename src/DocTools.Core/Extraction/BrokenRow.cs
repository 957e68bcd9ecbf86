using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>The last row of a page, which may go on at the head of the next one: a page's end parts the lines of its cells.</summary>
/// <param name="table">The table.</param>
/// <param name="texts">The row's texts.</param>
/// <param name="readings">What was read of it.</param>
internal sealed class BrokenRow(TableDefinition table, RowTexts texts, Dictionary<string, Reading> readings)
{
    // 「模商業」 holds an option's word and is none.
    private const double Sure = 0.9;

    // Types of which a part is never whole; a part of an amount may well look like one.
    private static readonly FieldType[] Exact = [FieldType.Ubn, FieldType.Phone, FieldType.Email];

    /// <summary>
    /// The readings of the whole row; null where the other row is one of its own. It goes on where no cell that makes a row is written in it, or where
    /// a number or the like is none on either page and one together.
    /// </summary>
    /// <param name="next">The first row of the next page.</param>
    /// <param name="reader">Reads the joined texts.</param>
    public Dictionary<string, Reading>? Continue(RowTexts next, RowReader reader)
    {
        if (texts.Place.Page is not { } page || next.Place.Page != page + 1 || table.KeyColumns.IsEmpty)
        {
            return null;
        }

        var pairs = table.Columns.Select(c => (Column: c, First: texts.Get(c.Id), Second: next.Get(c.Id))).Where(p => p is { First: not null, Second.Text.Length: > 0 }).ToList();
        var joined = pairs.ToDictionary(p => p.Column.Id, p => p.First!.Value.Text.Length == 0 ? reader.Whole(p.Column, next, p.Second!.Value.Text, p.Second.Value.Source) : reader.Whole(p.Column, texts, Join(p.First.Value.Text, p.Second!.Value.Text), p.First.Value.Source), StringComparer.Ordinal);
        var second = pairs.ToDictionary(p => p.Column.Id, p => reader.Whole(p.Column, next, p.Second!.Value.Text, p.Second.Value.Source), StringComparer.Ordinal);
        var keyless = table.KeyColumns.All(k => next.Get(k) is not { Text.Length: > 0 });
        // Two whole numbers in one column are two rows, whatever else stands there, and a whole number of its own begins a row.
        var twice = pairs.Exists(p => Exact.Contains(p.Column.Field.Type) && IsWhole(second[p.Column.Id]) && (p.Column.Field.Type == FieldType.Ubn || IsWhole(readings.GetValueOrDefault(p.Column.Id))));
        var mended = pairs.Exists(p => p.Column.Field.Type is not (FieldType.Text or FieldType.Address) && p.First!.Value.Text.Length > 0 && !IsWhole(readings.GetValueOrDefault(p.Column.Id)) && !IsWhole(second[p.Column.Id]) && IsWhole(joined[p.Column.Id]));
        if (pairs.Count == 0 || twice || !(keyless || mended))
        {
            return null;
        }

        var whole = new Dictionary<string, Reading>(readings, StringComparer.Ordinal);
        foreach (var (id, reading) in joined)
        {
            whole[id] = reading;
        }

        return whole;
    }

    private static bool IsWhole(Reading? reading) => reading?.Parsed is { Outcome: ParseOutcome.Value, Problem: null, Confidence: >= Sure };

    // Chinese and figures go on without a blank; words of letters have one.
    private static string Join(string first, string second) => char.IsAsciiLetter(first[^1]) && char.IsAsciiLetter(second[0]) ? first + " " + second : first + second;
}
