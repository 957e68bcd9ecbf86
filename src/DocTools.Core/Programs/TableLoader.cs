using System.Collections.Immutable;
using DocTools.Core.Values;

namespace DocTools.Core.Programs;

/// <summary>Loads tables whose rows repeat.</summary>
internal static class TableLoader
{
    public static TableDefinition Read(YamlMap map, FieldReader reader)
    {
        var id = map.RequiredText("id");
        var totals = map.Map("totals");
        var table = new TableDefinition
        {
            Id = id,
            Captions = FormLoader.Keys(map.Texts("captions")),
            MinimumColumns = map.Whole("minimumColumns") ?? 2,
            Columns = [.. map.Maps("columns").Select(c => ReadColumn(c, id, reader))],
            TotalKeys = FormLoader.Keys(map.Texts("totalLabels")),
            Totals = totals?.Keys.ToImmutableDictionary(k => k, k => totals.RequiredText(k), StringComparer.Ordinal) ?? ImmutableDictionary<string, string>.Empty,
            GroupColumn = map.Text("groupColumn"),
            Groups = [.. map.Maps("groups").Select(FormLoader.ReadSection)],
            Items = [.. map.Maps("items").Select(ReadItem)],
            ItemColumn = map.Text("itemColumn"),
            KeyColumns = map.Texts("keyColumns"),
            GuessesGroups = map.Flag("guessGroups", otherwise: true),
            NeedsGroup = map.Flag("needsGroup"),
            LeavesLabels = map.Flag("leavesLabels"),
            HasLooseHeaders = map.Flag("looseHeaders"),
            Identity = FormLoader.ReadIdentity(map.Map("identity")),
            NaturalPerson = FormLoader.ReadNaturalPerson(map.Map("naturalPerson")),
            CountTotal = map.Text("countTotal"),
            MonthColumn = map.Text("monthColumn"),
            MonthRowKeys = FormLoader.Keys(map.Texts("monthRowLabels")),
            MonthRowField = map.Text("monthRowField"),
            PrintedUnit = map.Number("printedUnit"),
        };
        map.Finish();
        var columns = table.Columns.Select(c => c.Id).ToArray();
        foreach (var (key, name) in table.KeyColumns.Select(k => ("keyColumns", k))
            .Concat(table.Totals.Keys.Select(k => ("totals", k)))
            .Concat(new[] { ("groupColumn", table.GroupColumn), ("itemColumn", table.ItemColumn), ("monthColumn", table.MonthColumn), ("identity", table.Identity?.Number), ("identity", table.Identity?.Name), ("naturalPerson", table.NaturalPerson?.Field) }.Where(p => p.Item2 is not null).Select(p => (p.Item1, p.Item2!))))
        {
            if (!columns.Contains(name, StringComparer.Ordinal))
            {
                map.Errors.AddUnknown(map.File, map.LineOf(key), "column", name, columns);
            }
        }

        return table;
    }

    /// <summary>The fields of a table: its columns, then its totals.</summary>
    public static IEnumerable<FieldDefinition> Fields(TableDefinition table)
    {
        foreach (var column in table.Columns)
        {
            yield return column.Field;
        }

        if (table.MonthRowField is { } progress)
        {
            yield return new FieldDefinition { Id = progress, Type = FieldType.Map, Label = progress };
        }

        foreach (var (column, total) in table.Totals.OrderBy(t => t.Value, StringComparer.Ordinal))
        {
            if (table.Columns.FirstOrDefault(c => string.Equals(c.Id, column, StringComparison.Ordinal))?.Field is not { } type)
            {
                // Told by Read as an unknown column.
                continue;
            }

            var groups = total.Contains("{group}", StringComparison.Ordinal) ? table.Groups.Select(g => g.Id) : [""];
            foreach (var group in groups)
            {
                yield return type with { Id = total.Replace("{group}", group, StringComparison.Ordinal), Required = false };
            }
        }
    }

    /// <summary>Tells a <c>countTotal</c> that is no field of the form.</summary>
    public static void CheckTotals(YamlMap map, FormDefinition form)
    {
        foreach (var id in form.Tables.Select(t => t.CountTotal).OfType<string>().Where(t => form.FindField(t) is null))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("tables"), "field", id, form.Fields.Select(f => f.Id));
        }
    }

    private static ColumnDefinition ReadColumn(YamlMap map, string table, FieldReader reader)
    {
        var field = reader.ReadBase(map, table + "[n].");
        var column = new ColumnDefinition(
            field,
            field.Id[(table.Length + 4)..],
            FormLoader.Keys(map.Texts("labels")),
            map.Flag("byItem"),
            map.Flag("unheaded"),
            reader.ReadDerivation(map.Map("derive")))
        {
            GoesDown = map.Flag("goesDown"),
        };
        map.Finish();
        return column;
    }

    private static PrintedItem ReadItem(YamlMap map)
    {
        var item = new PrintedItem(map.RequiredText("id"), FormLoader.Keys(map.Texts("labels")), map.Flag("money"), map.Texts("hints"));
        map.Finish();
        return item;
    }
}
