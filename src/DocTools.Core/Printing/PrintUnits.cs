using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Printing;

/// <summary>The unit in which a form prints an amount: what stands behind the place, else what its definition says the form states.</summary>
internal static class PrintUnits
{
    private static readonly (string Word, decimal Unit)[] s_units = [("千元", 1000), ("仟元", 1000), ("萬元", 10_000), ("億元", 100_000_000), ("元", 1)];

    /// <summary>How many NT$ the unit stands for; 1 for what is no money.</summary>
    public static decimal Of(FormDefinition form, FieldDefinition field, string id, string behind)
    {
        var item = ItemOf(form, id);
        if (field.Type != FieldType.Money && item is not { Money: true })
        {
            return 1;
        }

        var printed = behind.TrimStart();
        return Array.Find(s_units, u => printed.StartsWith(u.Word, StringComparison.Ordinal)) is { Word: not null } unit
            ? unit.Unit
            : field.PrintedUnit ?? TableOf(form, id)?.PrintedUnit ?? 1;
    }

    // An amount only in the rows of amounts: the benefits, whose other rows count pieces and people.
    private static PrintedItem? ItemOf(FormDefinition form, string id)
    {
        var table = TableOf(form, id);
        var open = id.IndexOf('[', StringComparison.Ordinal);
        var close = id.IndexOf(']', StringComparison.Ordinal);
        var column = close > 0 && close + 2 < id.Length ? id[(close + 2)..] : "";
        return table is not null && table.Columns.Any(c => c.ByItem && string.Equals(c.Id, column, StringComparison.Ordinal))
            && int.TryParse(id.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < table.Items.Length ? table.Items[row] : null;
    }

    private static TableDefinition? TableOf(FormDefinition form, string id)
    {
        var open = id.IndexOf('[', StringComparison.Ordinal);
        return open < 0 ? null : form.Tables.FirstOrDefault(t => string.Equals(t.Id, id[..open], StringComparison.Ordinal));
    }
}
