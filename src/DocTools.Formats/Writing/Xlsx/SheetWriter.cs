using System.Globalization;
using System.Text;

namespace DocTools.Formats.Writing.Xlsx;

/// <summary>
/// Writes the rows of a sheet one after the other into a buffer; what stands before the rows in the file (widths, which depend on them) is written at the end.
/// Texts are inline strings and so never formulas, whatever they begin with.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private const int MostText = 32000;

    private const double LineHeight = 14.25;

    // Excel opens no sheet with more than 65,530 links; what stands behind these is plain text.
    private const int MostLinks = 60_000;

    private readonly StreamWriter _rows;
    private readonly StringBuilder _cells = new();
    private readonly double[] _widths;
    private int _column;
    private int _lines = 1;
    private bool _merging;
    private double? _height;

    /// <summary>Begins a sheet whose rows are kept in a buffer, which the writer owns.</summary>
    public SheetWriter(SheetSetup setup, Stream buffer)
    {
        Setup = setup;
        Buffer = buffer;
        _widths = [.. setup.Columns.Select(c => c.Least)];
        _rows = new StreamWriter(buffer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
    }

    /// <summary>The sheet.</summary>
    public SheetSetup Setup { get; set; }

    /// <summary>The rows' XML.</summary>
    public Stream Buffer { get; }

    /// <summary>The current row from 1; 0 before the first.</summary>
    public int Row { get; private set; }

    /// <summary>The last row that filters and conditional formats cover; rows of totals stand below it.</summary>
    public int LastData { get; set; }

    /// <summary>Widths in half-width characters.</summary>
    public IReadOnlyList<double> Widths => _widths;

    /// <summary>Links: cell, target.</summary>
    public List<(string Cell, string Target)> Links { get; } = [];

    /// <summary>Which numbers may be written into which cells.</summary>
    public List<XlsxValidation> Validations { get; } = [];

    /// <summary>Merged ranges.</summary>
    public List<string> Merges { get; } = [];

    /// <summary>Begins the next row.</summary>
    /// <param name="height">Height in points; null where it follows the contents.</param>
    public SheetWriter NextRow(double? height = null)
    {
        EndRow();
        Row++;
        _column = 0;
        _lines = 1;
        _height = height;
        return this;
    }

    /// <summary>Writes the row of headings.</summary>
    public void HeaderRow()
    {
        NextRow();
        foreach (var column in Setup.Columns)
        {
            Text(column.Header, XlsxStyle.Header);
        }
    }

    /// <summary>A text; an empty cell where there is none.</summary>
    public SheetWriter Text(string? text, XlsxStyle style = XlsxStyle.Text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Blank(style);
        }

        var clean = ReportText.Clean(text);
        clean = clean.Length > MostText ? clean[..(char.IsHighSurrogate(clean[MostText - 1]) ? MostText - 1 : MostText)] + "…" : clean;
        Start(style, "inlineStr");
        var keep = char.IsWhiteSpace(clean[0]) || char.IsWhiteSpace(clean[^1]) || clean.Contains('\n', StringComparison.Ordinal);
        _cells.Append(keep ? "<is><t xml:space=\"preserve\">" : "<is><t>");
        // The format reads _x000D_ and the like as a character; a text that holds such letters must come out as it is.
        Escape(clean.Contains("_x", StringComparison.Ordinal) ? clean.Replace("_x", "_x005F_x", StringComparison.Ordinal) : clean);
        _cells.Append("</t></is></c>");
        Widen(style, clean);
        return this;
    }

    /// <summary>A number; an empty cell where there is none.</summary>
    public SheetWriter Number(decimal? number, XlsxStyle style = XlsxStyle.Amount)
    {
        if (number is not { } value)
        {
            return Blank(style);
        }

        Start(style, null);
        _cells.Append("<v>").Append(Plain(value)).Append("</v></c>");
        Widen(style, ReportText.Number(value));
        return this;
    }

    /// <summary>A live formula with the value that it gives, which programs show that do not compute; null is the empty text.</summary>
    public SheetWriter Formula(string formula, decimal? cached, XlsxStyle style = XlsxStyle.Amount)
    {
        Start(style, cached is null ? "str" : null);
        _cells.Append("<f>");
        Escape(formula);
        _cells.Append("</f><v>").Append(cached is { } value ? Plain(value) : "").Append("</v></c>");
        Widen(style, ReportText.Number(cached));
        return this;
    }

    /// <summary>A text that leads to a file beside the workbook.</summary>
    public SheetWriter Link(string text, string target)
    {
        if (Links.Count >= MostLinks)
        {
            return Text(text, XlsxStyle.Wrap);
        }

        Text(text, XlsxStyle.Link);
        Links.Add((A1.Cell(_column, Row), target));
        return this;
    }

    /// <summary>An empty cell with its look.</summary>
    public SheetWriter Blank(XlsxStyle style = XlsxStyle.Text)
    {
        Start(style, null);
        _cells.Append("</c>");
        return this;
    }

    /// <summary>Passes over columns without writing cells.</summary>
    public SheetWriter Skip(int columns = 1)
    {
        _column += columns;
        return this;
    }

    /// <summary>A text over several columns; it sets no column's width.</summary>
    public SheetWriter Wide(string? text, int columns, XlsxStyle style = XlsxStyle.Text)
    {
        var first = A1.Cell(_column + 1, Row);
        _merging = columns > 1;
        Text(text, style);
        _merging = false;
        for (var i = 1; i < columns; i++)
        {
            Blank(style);
        }

        if (columns > 1)
        {
            Merges.Add(first + ":" + A1.Cell(_column, Row));
        }

        return this;
    }

    /// <summary>A live formula that gives a text, with the text that it gives now.</summary>
    public SheetWriter TextFormula(string formula, string cached, XlsxStyle style)
    {
        Start(style, "str");
        _cells.Append("<f>");
        Escape(formula);
        _cells.Append("</f><v>");
        Escape(cached);
        _cells.Append("</v></c>");
        Widen(style, cached);
        return this;
    }

    /// <summary>Ends the rows.</summary>
    public void Complete()
    {
        EndRow();
        _rows.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Disposes of the buffer too.
        _rows.Dispose();
    }

    private static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private void Start(XlsxStyle style, string? type)
    {
        _column++;
        _cells.Append("<c r=\"").Append(A1.Column(_column)).Append(CultureInfo.InvariantCulture, $"{Row}\"");
        if (style != XlsxStyle.None)
        {
            _cells.Append(CultureInfo.InvariantCulture, $" s=\"{(int)style}\"");
        }

        if (type is not null)
        {
            _cells.Append(" t=\"").Append(type).Append('"');
        }

        _cells.Append('>');
    }

    // Neither every program nor every version fits a row to text that wraps in it, so that the height is written.
    private void EndRow()
    {
        if (Row == 0)
        {
            return;
        }

        var height = _height ?? (_lines * LineHeight) + 3;
        _rows.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{Row}\" ht=\"{Math.Min(409, height):0.##}\" customHeight=\"1\">"));
        foreach (var chunk in _cells.GetChunks())
        {
            _rows.Write(chunk.Span);
        }

        _rows.Write("</row>");
        _cells.Clear();
    }

    private void Escape(string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => _cells.Append("&amp;"),
                '<' => _cells.Append("&lt;"),
                '>' => _cells.Append("&gt;"),
                _ => _cells.Append(c),
            };
        }
    }

    // Titles and remarks run over the columns beside them and set no width. A column ends as wide as its widest text, up to its greatest width:
    // only what is wider than that wraps, so that the lines of a row are known before the width is.
    private void Widen(XlsxStyle style, string text)
    {
        if (style is XlsxStyle.Title or XlsxStyle.Note or XlsxStyle.Section or XlsxStyle.None || _merging || _column > _widths.Length)
        {
            return;
        }

        var most = Math.Max(Setup.Columns[_column - 1].Most, Setup.Columns[_column - 1].Least);
        var width = TextWidth.Of(text) + (style is XlsxStyle.Header or XlsxStyle.Text or XlsxStyle.Wrap or XlsxStyle.Link or XlsxStyle.TotalText or XlsxStyle.CorrectedText ? 2.3 : 1.6);
        _widths[_column - 1] = Math.Max(_widths[_column - 1], Math.Min(width, most));
        if (style is XlsxStyle.Wrap or XlsxStyle.Link or XlsxStyle.Center or XlsxStyle.Invalid or XlsxStyle.InputText or XlsxStyle.Header or XlsxStyle.TotalText or XlsxStyle.CorrectedText or XlsxStyle.CorrectedCenter)
        {
            _lines = Math.Max(_lines, TextWidth.Lines(text, most - 2.3));
        }
    }
}
