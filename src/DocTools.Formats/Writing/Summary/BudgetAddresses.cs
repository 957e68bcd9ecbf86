using System.Text;
using DocTools.Core.Budgets;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing;

/// <summary>Where the cells of one budget stand in a sheet, and its formulas with those addresses.</summary>
internal sealed class BudgetAddresses
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <summary>Lays the lines of a budget out.</summary>
    /// <param name="lines">The lines in order.</param>
    /// <param name="rowOf">The row of the line with an index.</param>
    /// <param name="reported">The column of the reported value of a budget column.</param>
    /// <param name="expected">The column of the recomputed one.</param>
    public BudgetAddresses(IReadOnlyList<BudgetLine> lines, Func<int, int> rowOf, Func<string, int> reported, Func<string, int> expected)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var cell in lines[i].Cells)
            {
                // What no formula fixes goes into the recomputation as it was filed.
                var column = IsLive(cell) ? expected(cell.Column) : reported(cell.Column);
                _addresses[cell.Id + ":" + cell.Column] = A1.Cell(column, rowOf(i));
            }
        }
    }

    /// <summary>Whether a cell has a formula that gives a value.</summary>
    public static bool IsLive(BudgetCell cell) => cell is { CellFormula: not null, Expected: not null };

    /// <summary>A cell's formula with addresses for <c>{line:column}</c>; a line that the table does not have counts 0.</summary>
    public string Formula(string cellFormula)
    {
        var formula = new StringBuilder(cellFormula.Length);
        var position = cellFormula.StartsWith('=') ? 1 : 0;
        while (cellFormula.IndexOf('{', position) is var open and >= 0 && cellFormula.IndexOf('}', open) is var close and > 0)
        {
            formula.Append(cellFormula, position, open - position).Append(_addresses.GetValueOrDefault(cellFormula[(open + 1)..close], "0"));
            position = close + 1;
        }

        return formula.Append(cellFormula, position, cellFormula.Length - position).ToString();
    }
}
