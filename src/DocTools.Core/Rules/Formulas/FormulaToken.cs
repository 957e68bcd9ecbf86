namespace DocTools.Core.Rules.Formulas;

/// <summary>A word of a formula.</summary>
/// <param name="Kind">What kind of word.</param>
/// <param name="Text">Its text; a string literal without its quotes.</param>
/// <param name="Position">Where it starts in the formula, from 0.</param>
internal readonly record struct FormulaToken(FormulaTokenKind Kind, string Text, int Position);
