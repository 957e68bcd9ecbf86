using System.Globalization;

namespace DocTools.Formats.Writing.Xlsx;

/// <summary>Addresses of cells.</summary>
internal static class A1
{
    /// <summary>The letters of a column from 1.</summary>
    public static string Column(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>The address of a cell: C12.</summary>
    public static string Cell(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A range within a column: C2:C12; an empty one is its first cell.</summary>
    public static string Range(int column, int first, int last) => Cell(column, first) + ":" + Cell(column, Math.Max(first, last));

    /// <summary>A sheet's name as formulas write it.</summary>
    public static string Sheet(string name) => "'" + name.Replace("'", "''", StringComparison.Ordinal) + "'!";
}
