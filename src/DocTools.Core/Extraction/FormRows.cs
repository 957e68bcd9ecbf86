using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads an export of filled-in forms: a table whose header holds the form's labels, each row below a form of its own.</summary>
internal static class FormRows
{
    private const int LeastColumns = 3;

    // A header stands on top, below a title at most.
    private const int LastHeaderRow = 10;

    /// <summary>The table and its header; null where there is none.</summary>
    public static (TableGrid Grid, HeaderMatch Header)? Find(FormDefinition form, Segment segment)
    {
        if (!form.RowsAreForms)
        {
            return null;
        }

        var columns = HeaderColumns.Of(form, Columns);
        foreach (var grid in segment.Grids)
        {
            for (var row = 1; row <= Math.Min(grid.Table.RowCount - 1, LastHeaderRow); row++)
            {
                if (columns.At(grid, row) is { } match && match.FirstRow == match.LastRow && match.Columns.Count >= LeastColumns && IsHeader(grid, match, columns))
                {
                    return (grid, match);
                }
            }
        }

        return null;
    }

    /// <summary>The records of the rows, in order; rows in which nothing of the form stands are none.</summary>
    public static IEnumerable<FormRecord> Read(FormScope scope, TableGrid grid, HeaderMatch header)
    {
        for (var row = header.LastRow + 1; row <= grid.Table.RowCount; row++)
        {
            var texts = new RowTexts(scope, grid, header, row);
            var readings = new Dictionary<string, Reading>(StringComparer.Ordinal);
            foreach (var field in scope.Form.Fields)
            {
                if (texts.Get(field.Id) is { } cells && ReadCell(scope, field, cells) is { } reading)
                {
                    readings[field.Id] = reading;
                }
            }

            for (var i = 0; i < scope.Form.Joined.Length; i++)
            {
                if (texts.Get(JoinedColumn(i)) is { } cells)
                {
                    JoinedLocator.Take(scope, scope.Form.Joined[i], cells.Text, cells.Source, readings);
                }
            }

            if (readings.Values.Any(r => !r.IsBlank))
            {
                yield return Extractor.Finish(scope, new RecordWriter(scope), readings);
            }
        }
    }

    private static Reading? ReadCell(FormScope scope, FieldDefinition field, (string Text, Source Source, CellNumber? Number) cells)
    {
        var context = scope.Context(field) with { Number = cells.Number };
        var written = Hints.Strip(cells.Text, field.Hints);
        return field.Locator is Locator.Pictures or Locator.Picture or Locator.Pages ? null
            : written.Length == 0 ? new Reading(ParsedValue.Blank, null, cells.Source)
            : FieldParser.Parse(field, cells.Text, cells.Source, context);
    }

    // In 「組織名稱｜春山｜統一編號｜…」 values stand between the labels: of a header's cells most are labels, and the row below has none.
    private static bool IsHeader(TableGrid grid, HeaderMatch match, HeaderColumns columns)
    {
        var written = grid.Row(match.LastRow).Count(c => c.Row == match.LastRow && !string.IsNullOrWhiteSpace(c.Text));
        var below = columns.At(grid, match.LastRow + 1);
        return match.Columns.Count * 2 > written && (below is null || below.LastRow > match.LastRow + 1 || below.Columns.Count * 2 <= match.Columns.Count);
    }

    private static IEnumerable<(string Id, ImmutableArray<string> Keys)> Columns(FormDefinition form) =>
        form.Fields.Select(f => (f.Id, Keys(f.Locator))).Where(c => c.Item2.Length > 0).Concat(form.Joined.Select((j, i) => (JoinedColumn(i), j.Keys)));

    private static string JoinedColumn(int index) => string.Create(CultureInfo.InvariantCulture, $"+{index}");

    private static ImmutableArray<string> Keys(Locator locator) => locator switch
    {
        Locator.Label label => label.Keys.AddRange(label.FullKeys),
        Locator.Boxes boxes => boxes.Keys,
        _ => [],
    };
}
