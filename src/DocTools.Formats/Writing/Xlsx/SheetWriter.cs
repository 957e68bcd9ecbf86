using System.Globalization;
using System.Text;
using System.Xml;

namespace DocTools.Formats.Writing.Xlsx;

/// <summary>
/// Writes the rows of a sheet one after the other into a buffer; what stands before the rows in the file (widths, which depend on them) is written at the end.
/// Texts are inline strings and so never formulas, whatever they begin with.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private const int MostText = 32000;

    private readonly XmlWriter _xml;
    private readonly double[] _widths;
    private int _column;

    /// <summary>Begins a sheet whose rows are kept in a buffer, which the writer owns.</summary>
    public SheetWriter(SheetSetup setup, Stream buffer)
    {
        Setup = setup;
        Buffer = buffer;
        _widths = [.. setup.Columns.Select(c => c.Least)];
        _xml = XmlWriter.Create(buffer, new XmlWriterSettings { ConformanceLevel = ConformanceLevel.Fragment, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None });
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

    /// <summary>Merged ranges.</summary>
    public List<string> Merges { get; } = [];

    /// <summary>Begins the next row.</summary>
    /// <param name="height">Height in points; null where it follows the contents.</param>
    public SheetWriter NextRow(double? height = null)
    {
        if (Row > 0)
        {
            _xml.WriteEndElement();
        }

        Row++;
        _column = 0;
        _xml.WriteStartElement("row");
        _xml.WriteAttributeString("r", Row.ToString(CultureInfo.InvariantCulture));
        if (height is { } h)
        {
            _xml.WriteAttributeString("ht", h.ToString("0.##", CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("customHeight", "1");
        }

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
        _xml.WriteStartElement("is");
        _xml.WriteStartElement("t");
        if (char.IsWhiteSpace(clean[0]) || char.IsWhiteSpace(clean[^1]) || clean.Contains('\n', StringComparison.Ordinal))
        {
            _xml.WriteAttributeString("xml", "space", null, "preserve");
        }

        // The format reads _x000D_ and the like as a character; a text that holds such letters must come out as it is.
        _xml.WriteString(clean.Contains("_x", StringComparison.Ordinal) ? clean.Replace("_x", "_x005F_x", StringComparison.Ordinal) : clean);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
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
        _xml.WriteElementString("v", Plain(value));
        _xml.WriteEndElement();
        Widen(style, ReportText.Number(value));
        return this;
    }

    /// <summary>A live formula with the value that it gives, which programs show that do not compute; null is the empty text.</summary>
    public SheetWriter Formula(string formula, decimal? cached, XlsxStyle style = XlsxStyle.Amount)
    {
        Start(style, cached is null ? "str" : null);
        _xml.WriteElementString("f", formula);
        _xml.WriteElementString("v", cached is { } value ? Plain(value) : "");
        _xml.WriteEndElement();
        Widen(style, ReportText.Number(cached));
        return this;
    }

    /// <summary>A text that leads to a file beside the workbook.</summary>
    public SheetWriter Link(string text, string target)
    {
        Text(text, XlsxStyle.Link);
        Links.Add((A1.Cell(_column, Row), target));
        return this;
    }

    /// <summary>An empty cell with its look.</summary>
    public SheetWriter Blank(XlsxStyle style = XlsxStyle.Text)
    {
        Start(style, null);
        _xml.WriteEndElement();
        return this;
    }

    /// <summary>Passes over columns without writing cells.</summary>
    public SheetWriter Skip(int columns = 1)
    {
        _column += columns;
        return this;
    }

    /// <summary>Merges the last cell with those to its right, which are written empty.</summary>
    public SheetWriter MergeRight(int columns, XlsxStyle style)
    {
        if (columns <= 0)
        {
            return this;
        }

        var first = A1.Cell(_column, Row);
        for (var i = 0; i < columns; i++)
        {
            Blank(style);
        }

        Merges.Add(first + ":" + A1.Cell(_column, Row));
        return this;
    }

    /// <summary>Ends the rows.</summary>
    public void Complete()
    {
        if (Row > 0)
        {
            _xml.WriteEndElement();
        }

        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.Dispose();
        Buffer.Dispose();
    }

    private static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private void Start(XlsxStyle style, string? type)
    {
        _column++;
        _xml.WriteStartElement("c");
        _xml.WriteAttributeString("r", A1.Cell(_column, Row));
        if (style != XlsxStyle.None)
        {
            _xml.WriteAttributeString("s", ((int)style).ToString(CultureInfo.InvariantCulture));
        }

        if (type is not null)
        {
            _xml.WriteAttributeString("t", type);
        }
    }

    // Titles and remarks run over the columns beside them and set no width.
    private void Widen(XlsxStyle style, string text)
    {
        if (style is XlsxStyle.Title or XlsxStyle.Note or XlsxStyle.Section or XlsxStyle.None || _column > _widths.Length)
        {
            return;
        }

        var width = TextWidth.Of(text) + (style is XlsxStyle.Header ? 4 : 2);
        _widths[_column - 1] = Math.Max(_widths[_column - 1], Math.Min(width, Setup.Columns[_column - 1].Most));
    }
}
