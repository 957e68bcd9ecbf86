using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>The number format and the symbol font of each cell format of a workbook.</summary>
internal sealed class XlsxStyles
{
    private readonly List<(int Format, int Font)> _cells = [];
    private readonly List<SymbolFont> _fonts = [];
    private readonly Dictionary<int, string> _codes = [];
    private readonly Dictionary<int, NumberFormat> _formats = [];

    /// <summary>A workbook without styles.</summary>
    public static XlsxStyles None { get; } = new();

    /// <summary>The number format of a cell.</summary>
    /// <param name="style">Index of the cell's format; any unknown one is General.</param>
    public NumberFormat FormatOf(int style)
    {
        var id = style >= 0 && style < _cells.Count ? _cells[style].Format : 0;
        if (!_formats.TryGetValue(id, out var format))
        {
            format = NumberFormat.Parse(_codes.TryGetValue(id, out var code) ? code : NumberFormat.BuiltIn(id));
            _formats[id] = format;
        }

        return format;
    }

    /// <summary>The symbol font of a cell.</summary>
    public SymbolFont FontOf(int style)
    {
        var font = style >= 0 && style < _cells.Count ? _cells[style].Font : -1;
        return font >= 0 && font < _fonts.Count ? _fonts[font] : SymbolFont.None;
    }

    /// <summary>Reads the styles part.</summary>
    public static XlsxStyles Read(XlsxWorkbook workbook, string part)
    {
        var styles = new XlsxStyles();
        workbook.Walk(part, cursor =>
        {
            switch (cursor.LocalName)
            {
                case "numFmt" when cursor.Attribute("formatCode") is { } code:
                    styles._codes[Number(cursor.Attribute("numFmtId"))] = code;
                    break;
                case "fonts":
                    styles.ReadFonts(cursor);
                    break;
                case "cellXfs":
                    styles.ReadCells(cursor);
                    break;
                case "cellStyleXfs" or "dxfs":
                    cursor.Skip();
                    break;
            }
        });
        return styles;
    }

    private void ReadFonts(XmlCursor cursor)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            var font = SymbolFont.None;
            var inner = cursor.Enter();
            while (cursor.NextChild(inner))
            {
                font = cursor.LocalName is "name" ? SymbolMarks.FontOf(cursor.Attribute("val")) : font;
                cursor.Skip();
            }

            _fonts.Add(font);
        }
    }

    private void ReadCells(XmlCursor cursor)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            _cells.Add((Number(cursor.Attribute("numFmtId")), Number(cursor.Attribute("fontId"))));
            cursor.Skip();
        }
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
