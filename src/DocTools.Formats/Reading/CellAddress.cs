using System.Globalization;
using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading;

/// <summary>The place of a spreadsheet's cell; row and column count from 1.</summary>
/// <param name="Row">Row, 1 to 1,048,576.</param>
/// <param name="Column">Column, 1 to 16,384.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellAddress(int Row, int Column)
{
    public const int MaxRow = 1_048_576;

    public const int MaxColumn = 16_384;

    /// <summary>Reads <c>C12</c> or <c>$C$12</c>; null where the text is no address.</summary>
    public static CellAddress? Parse(ReadOnlySpan<char> text)
    {
        var (row, column, i) = (0, 0, 0);
        i += i < text.Length && text[i] == '$' ? 1 : 0;
        for (; i < text.Length && char.IsAsciiLetter(text[i]) && column <= MaxColumn; i++)
        {
            column = (column * 26) + (text[i] | 0x20) - 'a' + 1;
        }

        i += column > 0 && i < text.Length && text[i] == '$' ? 1 : 0;
        for (; i < text.Length && char.IsAsciiDigit(text[i]) && row <= MaxRow; i++)
        {
            row = (row * 10) + text[i] - '0';
        }

        return i == text.Length && row is > 0 and <= MaxRow && column is > 0 and <= MaxColumn ? new CellAddress(row, column) : null;
    }

    /// <summary>Reads <c>A1:C3</c>, or one address as a range of one cell; null where the text is none.</summary>
    public static (CellAddress First, CellAddress Last)? ParseRange(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (Parse(colon < 0 ? text : text[..colon]) is not { } first || Parse(colon < 0 ? text : text[(colon + 1)..]) is not { } last)
        {
            return null;
        }

        return (new CellAddress(Math.Min(first.Row, last.Row), Math.Min(first.Column, last.Column)), new CellAddress(Math.Max(first.Row, last.Row), Math.Max(first.Column, last.Column)));
    }

    /// <summary>The address as people write it: <c>C12</c>.</summary>
    public override string ToString()
    {
        var letters = "";
        for (var column = Column; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters + Row.ToString(CultureInfo.InvariantCulture);
    }
}
