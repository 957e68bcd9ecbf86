using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Forms;

/// <summary>A cell of the data that is not in the form as it stands there.</summary>
/// <param name="Sheet">The sheet; empty for CSV.</param>
/// <param name="Row">The row, from 1; 0 for a whole column.</param>
/// <param name="Column">The column's heading.</param>
/// <param name="Form">The form's file; empty for a whole column.</param>
/// <param name="Field">The field; empty where the column is none.</param>
/// <param name="Value">What stands in the cell.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record FillProblem(string Sheet, int Row, string Column, string Form, string Field, string Value, Wording Problem);
