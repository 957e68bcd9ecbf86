using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>Makes the table of a sheet.</summary>
internal static class XlsxTable
{
    /// <summary>Places up to which blank cells are listed too, so that a blank beside its label has a place; beyond it only filled ones are.</summary>
    private const long FullGrid = 100_000;

    /// <summary>Columns that may lie beyond the last filled one, if they have a format.</summary>
    private const int Margin = 16;

    /// <summary>The table of the used range, counted from A1; null where nothing stands in the sheet.</summary>
    public static Table? Build(XlsxSheet sheet, int number)
    {
        var filled = sheet.Cells.Values.Where(c => c.Text.Length > 0 || c.Formula is not null).Select(c => c.At).Concat(sheet.Pictures).ToList();
        if (filled.Count == 0)
        {
            return null;
        }

        var rows = filled.Max(a => a.Row);
        var columns = filled.Max(a => a.Column);
        columns = Math.Max(columns, Math.Min(sheet.StyledColumn, columns + Margin));
        var (spans, covered) = Spans(sheet, rows, columns);
        foreach (var (at, span) in spans)
        {
            rows = Math.Max(rows, at.Row + span.Rows - 1);
            columns = Math.Max(columns, at.Column + span.Columns - 1);
        }

        IEnumerable<CellAddress> places = (long)rows * columns <= FullGrid
            ? from row in Enumerable.Range(1, rows) from column in Enumerable.Range(1, columns) select new CellAddress(row, column)
            : filled.Concat(spans.Keys).Distinct().OrderBy(a => a.Row).ThenBy(a => a.Column);
        return new Table(
            number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            rows,
            columns,
            [.. places.Where(p => !covered.Contains(p)).Select(p => MakeCell(sheet, p, spans))])
        {
            Sheet = sheet.Name,
        };
    }

    private static Cell MakeCell(XlsxSheet sheet, CellAddress at, Dictionary<CellAddress, (int Rows, int Columns)> spans)
    {
        var (rows, columns) = spans.TryGetValue(at, out var span) ? span : (1, 1);
        var cell = sheet.Cells.GetValueOrDefault(at);
        return new Cell(at.Row, at.Column, rows, columns, cell?.Text ?? "")
        {
            Address = at.ToString(),
            Number = cell?.Number,
            Pictures = sheet.Shown.Count == 0 ? [] : [.. sheet.Shown.Where(p => p.At.Row >= at.Row && p.At.Row < at.Row + rows && p.At.Column >= at.Column && p.At.Column < at.Column + columns).Select(p => p.Picture)],
            HasPicture = sheet.Pictures.Contains(at) || (span != default && sheet.Pictures.Any(p => p.Row >= at.Row && p.Row < at.Row + rows && p.Column >= at.Column && p.Column < at.Column + columns)),
        };
    }

    // Merges that begin in the used range, cut off a little beyond its last column; of overlapping ones (a broken file) the first counts.
    private static (Dictionary<CellAddress, (int Rows, int Columns)> Spans, HashSet<CellAddress> Covered) Spans(XlsxSheet sheet, int rows, int columns)
    {
        var spans = new Dictionary<CellAddress, (int Rows, int Columns)>();
        var covered = new HashSet<CellAddress>();
        foreach (var (first, last) in sheet.Merges)
        {
            var bottom = Math.Min(last.Row, rows + Margin);
            var right = Math.Min(last.Column, columns + Margin);
            var area = (long)(bottom - first.Row + 1) * (right - first.Column + 1);
            if (first.Row > rows || first.Column > columns || area is <= 1 or > 1_000_000 || covered.Count + area > 2_000_000)
            {
                continue;
            }

            var places = (from row in Enumerable.Range(first.Row, bottom - first.Row + 1) from column in Enumerable.Range(first.Column, right - first.Column + 1) select new CellAddress(row, column)).Skip(1).ToList();
            if (covered.Contains(first) || spans.ContainsKey(first) || places.Exists(p => covered.Contains(p) || spans.ContainsKey(p)))
            {
                continue;
            }

            spans[first] = (bottom - first.Row + 1, right - first.Column + 1);
            covered.UnionWith(places);
        }

        return (spans, covered);
    }
}
