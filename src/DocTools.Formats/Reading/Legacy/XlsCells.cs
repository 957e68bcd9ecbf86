using DocTools.Core.Values;
using ExcelDataReader;

namespace DocTools.Formats.Reading.Legacy;

/// <summary>Reads the cells of an xls workbook (BIFF2 to BIFF8) by ExcelDataReader, as XlsxReader would show them.</summary>
/// <param name="limits">The limits.</param>
/// <param name="cancellation">Ends the reading between two rows.</param>
internal sealed class XlsCells(ReadingLimits limits, CancellationToken cancellation)
{
    private const int FirstOwnFormat = 164;
    private const int MostColumns = 256;

    private readonly DocxCounts _counts = new(limits);
    private readonly Dictionary<string, NumberFormat> _formats = new(StringComparer.Ordinal);

    /// <summary>All sheets, hidden ones too.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="errors">Errors as values of cells, by worksheet and place.</param>
    public List<XlsxSheet> Read(ReadOnlyMemory<byte> file, IReadOnlyDictionary<(int Sheet, CellAddress At), string> errors)
    {
        var sheets = new List<XlsxSheet>();
        // Asked for first: the library's own settings look up a code page that has to be registered by then.
        var big5 = TextDecoder.Big5;
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        using var reader = ExcelReaderFactory.CreateBinaryReader(stream, new ExcelReaderConfiguration { FallbackEncoding = big5 });
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var sheet = new XlsxSheet(reader.Name ?? "");
            Read(reader, sheet);
            foreach (var (place, error) in errors.Where(e => e.Key.Sheet == sheets.Count))
            {
                sheet.Cells[place.At] = new XlsxCell { At = place.At, Text = error };
            }

            sheets.Add(sheet);
        }
        while (reader.NextResult());
        return sheets;
    }

    private void Read(IExcelDataReader reader, XlsxSheet sheet)
    {
        // A damaged record may claim any number of columns.
        var columns = Math.Min(reader.FieldCount, MostColumns);
        for (var row = 1; reader.Read(); row++)
        {
            cancellation.ThrowIfCancellationRequested();
            var filled = false;
            for (var column = 0; column < columns; column++)
            {
                var at = new CellAddress(row, column + 1);
                if (Cell(reader, column, at) is { } cell)
                {
                    _counts.AddCell();
                    _counts.AddCharacters(cell.Text.Length);
                    sheet.Cells[at] = cell;
                    filled = true;
                }
            }

            if (filled)
            {
                _counts.AddRow();
            }
        }

        foreach (var merge in reader.MergeCells ?? [])
        {
            sheet.Merges.Add((new CellAddress(merge.FromRow + 1, merge.FromColumn + 1), new CellAddress(merge.ToRow + 1, merge.ToColumn + 1)));
        }

        AddHeaders(reader.HeaderFooter, sheet);
    }

    private static void AddHeaders(HeaderFooter? texts, XlsxSheet sheet)
    {
        foreach (var (text, isHeader) in texts is null ? [] : new[] { (texts.OddHeader, true), (texts.OddFooter, false) })
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                sheet.HeadersAndFooters.Add((XlsxLoader.WithoutCodes(text), isHeader));
            }
        }
    }

    private XlsxCell? Cell(IExcelDataReader reader, int column, CellAddress at)
    {
        return reader.GetValue(column) switch
        {
            null => null,
            string text => new XlsxCell { At = at, Text = XlsxText.Unescape(text) },
            bool truth => new XlsxCell { At = at, Text = truth ? "TRUE" : "FALSE" },
            DateTime date => Number(reader, column, at, (double)ExcelDate.Serial(date)),
            TimeSpan time => Number(reader, column, at, time.TotalDays),
            IConvertible number => Number(reader, column, at, number.ToDouble(System.Globalization.CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private XlsxCell? Number(IExcelDataReader reader, int column, CellAddress at, double value)
    {
        if (ExcelNumber.FromDouble(value) is not { } number)
        {
            return null;
        }

        // The library has undone the system of 1904 where a date was shown.
        var (text, known) = FormatOf(reader, column).Show(number, from1904: false);
        return new XlsxCell { At = at, Text = text, Number = known };
    }

    private NumberFormat FormatOf(IExcelDataReader reader, int column)
    {
        var index = reader.GetNumberFormatIndex(column);
        var code = index >= FirstOwnFormat ? reader.GetNumberFormatString(column) ?? "" : NumberFormat.BuiltIn(index);
        if (!_formats.TryGetValue(code, out var format))
        {
            _formats[code] = format = NumberFormat.Parse(code);
        }

        return format;
    }
}
