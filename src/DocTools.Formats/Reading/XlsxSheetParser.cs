using System.Globalization;
using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>Streams over a worksheet part.</summary>
internal sealed class XlsxSheetParser
{
    private readonly XlsxWorkbook _workbook;
    private readonly XlsxSheet _sheet;
    private readonly Dictionary<int, (string Formula, CellAddress At)> _shared = [];
    private int _row;
    private int _column;
    private int _rowStyled;
    private bool _rowFilled;

    private XlsxSheetParser(XlsxWorkbook workbook, XlsxSheet sheet)
    {
        _workbook = workbook;
        _sheet = sheet;
    }

    /// <summary>Reads the part into the sheet.</summary>
    public static void Read(XlsxWorkbook workbook, XlsxSheet sheet, string part)
    {
        var parser = new XlsxSheetParser(workbook, sheet);
        workbook.Walk(part, parser.Element);
        parser.EndRow();
    }

    private void Element(XmlCursor cursor)
    {
        switch (cursor.LocalName)
        {
            case "row":
                EndRow();
                _row = Number(cursor.Attribute("r")) is > 0 and <= CellAddress.MaxRow and var row ? row : _row + 1;
                (_column, _rowStyled, _rowFilled) = (0, 0, false);
                break;
            case "c":
                ReadCell(cursor);
                break;
            case "mergeCell" when CellAddress.ParseRange(cursor.Attribute("ref")) is { } range:
                _workbook.Counts.AddCell();
                _sheet.Merges.Add(range);
                break;
            case "oddHeader" or "firstHeader" or "evenHeader" or "oddFooter" or "firstFooter" or "evenFooter":
                var header = cursor.LocalName.EndsWith("Header", StringComparison.Ordinal);
                _sheet.HeadersAndFooters.Add((Text(cursor), header));
                break;
        }
    }

    private void EndRow()
    {
        if (_rowFilled)
        {
            _sheet.StyledColumn = Math.Max(_sheet.StyledColumn, _rowStyled);
        }
    }

    private void ReadCell(XmlCursor cursor)
    {
        var at = CellAddress.Parse(cursor.Attribute("r")) ?? new CellAddress(Math.Max(_row, 1), Math.Min(_column + 1, CellAddress.MaxColumn));
        var style = Number(cursor.Attribute("s"));
        var type = cursor.Attribute("t") ?? "n";
        (_column, _rowStyled) = (at.Column, Math.Max(_rowStyled, at.Column));
        string? stored = null;
        (string Text, bool IsRich) inline = ("", false);
        XlsxFormula? formula = null;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "v":
                    stored = Text(cursor);
                    break;
                case "is":
                    inline = XlsxText.Read(cursor);
                    break;
                case "f":
                    formula = ReadFormula(cursor, at);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        var (value, rich) = Value(type, stored, inline);
        if (value is not null || formula is not null)
        {
            Add(at, style, value, rich, formula, stored is { Length: > 0 } || (stored is not null && type is "str"));
        }
    }

    private void Add(CellAddress at, int style, object? value, bool rich, XlsxFormula? formula, bool hasResult)
    {
        _workbook.Counts.AddCell();
        if (!_rowFilled)
        {
            _workbook.Counts.AddRow();
        }

        _rowFilled = true;
        _workbook.Counts.AddCharacters((value as string)?.Length ?? 8);
        _sheet.Cells[at] = new XlsxCell
        {
            At = at,
            Style = style,
            Value = value,
            IsRich = rich,
            Formula = formula?.Text,
            FormulaOffset = formula is null ? default : (formula.Rows, formula.Columns),
            HasResult = hasResult,
        };
    }

    // A shared formula is written once and moved along by its followers.
    private XlsxFormula? ReadFormula(XmlCursor cursor, CellAddress at)
    {
        var shared = cursor.Attribute("t") is "shared" ? Number(cursor.Attribute("si")) : -1;
        var text = Text(cursor);
        if (shared < 0)
        {
            return text.Length == 0 ? null : new XlsxFormula(text, 0, 0);
        }

        if (text.Length > 0)
        {
            _shared[shared] = (text, at);
            return new XlsxFormula(text, 0, 0);
        }

        return _shared.TryGetValue(shared, out var origin)
            ? new XlsxFormula(origin.Formula, at.Row - origin.At.Row, at.Column - origin.At.Column)
            : null;
    }

    private (object? Value, bool IsRich) Value(string type, string? stored, (string Text, bool IsRich) inline)
    {
        switch (type)
        {
            case "s":
                var index = Number(stored, -1);
                return index >= 0 && index < _workbook.Strings.Count ? (_workbook.Strings[index].Text, _workbook.Strings[index].IsRich) : (null, false);
            case "inlineStr":
                return inline.Text.Length > 0 ? (inline.Text, inline.IsRich) : (null, false);
            case "str":
                return (stored is null ? null : XlsxText.Unescape(stored), false);
            case "e":
                return (stored is null ? null : new XlsxError(stored), false);
            case "b":
                return (stored is null or "" ? null : stored.Trim() is "1" or "true", false);
            case "d" when DateTime.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date):
                return (date, false);
            default:
                return (ExcelNumber.Parse(stored) is { } number ? number : string.IsNullOrEmpty(stored) ? null : stored, false);
        }
    }

    private static string Text(XmlCursor cursor)
    {
        var text = new StringBuilder();
        cursor.AppendText(text);
        return text.ToString();
    }

    private static int Number(string? text, int otherwise = 0) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
