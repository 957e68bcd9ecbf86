using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>
/// Computes the formulas for which a workbook stores no result, as workbooks that were written by a program and never opened in Excel have it.
/// </summary>
/// <param name="sheets">The sheets.</param>
/// <param name="mustCompute">Whether the file asks for all formulas to be computed on opening.</param>
/// <param name="cancellation">Ends the computation.</param>
internal sealed class FormulaEvaluator(IReadOnlyList<XlsxSheet> sheets, bool mustCompute, CancellationToken cancellation)
{
    private const int MaxDepth = 200;

    private readonly Dictionary<XlsxCell, object?> _known = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<XlsxCell> _running = new(ReferenceEqualityComparer.Instance);
    private long _visits = 5_000_000;

    /// <summary>The sheet of a name; null where there is none.</summary>
    public XlsxSheet? Sheet(string name) => sheets.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The value of a place: what is stored, else what its formula gives.</summary>
    public object? Value(XlsxSheet sheet, CellAddress at) => sheet.Cells.TryGetValue(at, out var cell) ? Value(sheet, cell) : null;

    /// <summary>The value of a cell.</summary>
    public object? Value(XlsxSheet sheet, XlsxCell cell)
    {
        if (!NeedsComputing(cell))
        {
            return Stored(cell);
        }

        if (_known.TryGetValue(cell, out var known))
        {
            return known;
        }

        if (_running.Count >= MaxDepth || !_running.Add(cell))
        {
            return FormulaValue.Unknown;
        }

        cancellation.ThrowIfCancellationRequested();
        var value = FormulaParser.Compute(this, sheet, cell.Formula!, cell.FormulaOffset);
        _running.Remove(cell);
        value = value is decimal number ? Rounded(number) : value;
        if (ReferenceEquals(value, FormulaValue.Unknown) && cell.HasResult)
        {
            value = Stored(cell);
        }

        return _known[cell] = value;
    }

    /// <summary>The values of a range, row by row; blank places as null where the range is small, left out where it is large.</summary>
    public object? Range(XlsxSheet sheet, CellAddress first, CellAddress last)
    {
        var (top, bottom) = (Math.Min(first.Row, last.Row), Math.Max(first.Row, last.Row));
        var (left, right) = (Math.Min(first.Column, last.Column), Math.Max(first.Column, last.Column));
        var area = (long)(bottom - top + 1) * (right - left + 1);
        _visits -= Math.Min(area, sheet.Cells.Count);
        if (top < 1 || left < 1 || _visits < 0)
        {
            return FormulaValue.Unknown;
        }

        if (area > 10_000)
        {
            return sheet.Cells.Values.Where(c => c.At.Row >= top && c.At.Row <= bottom && c.At.Column >= left && c.At.Column <= right).Select(c => Value(sheet, c)).ToList();
        }

        var values = new List<object?>((int)area);
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                values.Add(Value(sheet, new CellAddress(row, column)));
            }
        }

        return values;
    }

    // A zero beside a formula is no result where the writer asks for everything to be computed on opening.
    private bool NeedsComputing(XlsxCell cell) =>
        cell.Formula is not null && (!cell.HasResult || (mustCompute && cell.Value is 0m or ""));

    private static object? Stored(XlsxCell cell) => cell.Value;

    private static decimal Rounded(decimal number) =>
        ExcelNumber.Parse(number.ToString(CultureInfo.InvariantCulture)) ?? number;
}
