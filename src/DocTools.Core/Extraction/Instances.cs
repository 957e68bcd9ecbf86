using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>The instances of a form that comes once per company, where one document holds several: a row each, or one below the other with labels of their own.</summary>
internal static class Instances
{
    private const int FewestColumns = 2;

    /// <summary>One record per instance; those in which nothing was written are left out, unless there is no other.</summary>
    public static ImmutableArray<FormRecord> Read(FormDefinition form, Segment segment, ProgramDefinition program)
    {
        var rows = InRows(form, segment, program);
        var records = rows.Length > 0 ? [.. rows] : Blocks(form, segment, program).Select(s => Extractor.Extract(form, s, program)).ToImmutableArray();
        var written = records.Where(r => r.Fields.Any(f => f.Parsed.Outcome != ParseOutcome.Blank && f.Type != FieldType.Boolean)).ToImmutableArray();
        return written.IsEmpty ? records[..1] : written;
    }

    /// <summary>The rows of tables that have the form's labels for headers.</summary>
    private static FormRecord[] InRows(FormDefinition form, Segment segment, ProgramDefinition program)
    {
        var scope = new FormScope(form, segment, program.Year);
        var table = new TableDefinition
        {
            Id = "",
            Columns = [.. form.Fields.Select(f => new ColumnDefinition(f, f.Id, KeysOf(f), ByItem: false, Unheaded: false, Derivation: null)).Where(c => c.Keys.Length > 0)],
            KeyColumns = form.KeyField is { } key ? [key] : [],
            MinimumColumns = FewestColumns,
        };
        var owners = segment.Grids.Where(g => RowTables.Find(g, table) is { } header && IsHeader(scope, g, header, table)).ToDictionary(g => g, _ => table, ReferenceEqualityComparer.Instance as IEqualityComparer<TableGrid>);
        if (owners.Count == 0)
        {
            return [];
        }

        return [.. RowTables.Read(scope, table, owners).Rows.Select(r => Extractor.Finish(scope, new RecordWriter(scope), r))];
    }

    /// <summary>Whether a row of labels is a header: nothing but labels stands in it, and values below it. In 「公司名稱｜山海茶行｜統一編號｜…」 values stand between them.</summary>
    private static bool IsHeader(FormScope scope, TableGrid grid, HeaderMatch header, TableDefinition table)
    {
        var head = grid.Row(header.FirstRow).Where(c => c.Text.Trim().Length > 0).ToArray();
        var spans = header.Columns.Values.ToArray();
        var named = head.Count(c => spans.Any(s => c.Column <= s.Last && c.Column + c.ColumnSpan - 1 >= s.First));
        var key = table.KeyColumns.Select(k => header.Columns.TryGetValue(k, out var span) ? span.First : 0).FirstOrDefault();
        return header.Columns.Count > FewestColumns - 1 && named * 2 > head.Length && key > 0
            && Enumerable.Range(header.LastRow + 1, Math.Max(0, grid.Table.RowCount - header.LastRow)).Select(r => grid.At(r, key)).Where(c => c is not null && c.Text.Trim().Length > 0 && c.Row > header.LastRow).Take(1).Any(c => !scope.IsLabel(scope.Segment.UnitOf(c!)))
            && spans.Where(s => s.First != key).Take(1).All(s => grid.At(header.LastRow + 1, s.First) is not { } below || !scope.IsLabel(scope.Segment.UnitOf(below)));
    }

    private static ImmutableArray<string> KeysOf(FieldDefinition field) => field.Locator switch
    {
        Locator.Label label => [.. label.FullKeys, .. label.Keys],
        Locator.Boxes boxes => boxes.Keys,
        Locator.Scale scale => scale.Keys,
        _ => [],
    };

    /// <summary>The segment parted where the label of the key field begins anew.</summary>
    private static IEnumerable<Segment> Blocks(FormDefinition form, Segment segment, ProgramDefinition program)
    {
        var scope = new FormScope(form, segment, program.Year);
        var keys = form.KeyField is { } id && form.FindField(id) is { } field ? KeysOf(field) : [];
        var hits = segment.Units.SelectMany(u => scope.HitsIn(u).Take(1)).Where(h => h.AtStart && keys.Contains(h.Label, StringComparer.Ordinal)).Select(h => h.Unit).ToArray();
        var starts = hits.Select(u => (Block: BlockOf(segment, u), Row: u.Cell?.Row ?? 0)).Where(s => s.Block >= 0).Distinct().ToArray();
        if (starts.Length < 2)
        {
            return [segment];
        }

        // The first instance takes what stands before it; the others begin with the table, or the row of the table, in which their label stands.
        var pieces = new List<ImmutableArray<Block>.Builder>();
        for (var i = 0; i < segment.Blocks.Length; i++)
        {
            var within = starts.Where(s => s.Block == i).ToArray();
            if (within.Length > 0 && pieces.Count > 0 && starts[0].Block != i)
            {
                pieces.Add(ImmutableArray.CreateBuilder<Block>());
            }

            if (pieces.Count == 0)
            {
                pieces.Add(ImmutableArray.CreateBuilder<Block>());
            }

            if (within.Length < 2 || segment.Blocks[i] is not Table table)
            {
                pieces[^1].Add(segment.Blocks[i]);
                continue;
            }

            var begins = within.Select((w, k) => k == 0 ? 1 : Begin(form, table, within[k - 1].Row, w.Row)).ToArray();
            for (var j = 0; j < within.Length; j++)
            {
                var first = begins[j];
                var last = j + 1 < within.Length ? begins[j + 1] - 1 : table.RowCount;
                if (j > 0)
                {
                    pieces.Add(ImmutableArray.CreateBuilder<Block>());
                }

                pieces[^1].Add(table with { Cells = [.. table.Cells.Where(c => c.Row >= first && c.Row <= last)] });
            }
        }

        return pieces.Select(p => new Segment(segment.Document, p.ToImmutable()));
    }

    /// <summary>
    /// The row at which an instance begins: its title's, else the one behind the last blank row above the label of its key field, else the label's own.
    /// </summary>
    private static int Begin(FormDefinition form, Table table, int after, int label)
    {
        var grid = TableGrid.Of(table);
        var rows = Enumerable.Range(after + 1, label - after).Reverse().ToArray();
        var title = rows.FirstOrDefault(r => grid.Row(r).Any(c => c.Row == r && Recogniser.IsTitle(form, c.Text)));
        if (title > 0)
        {
            return title;
        }

        var blank = rows.FirstOrDefault(r => r < label && grid.Row(r).All(c => c.Text.Trim().Length == 0));
        return blank > 0 ? blank + 1 : label;
    }

    /// <summary>The block that a unit stands in; -1 for one within a nested table.</summary>
    private static int BlockOf(Segment segment, TextUnit unit)
    {
        for (var i = 0; i < segment.Blocks.Length; i++)
        {
            if (ReferenceEquals(segment.Blocks[i], unit.Paragraph) || (unit.Grid is { } grid && ReferenceEquals(segment.Blocks[i], grid.Table)))
            {
                return i;
            }
        }

        return -1;
    }
}
