namespace DocTools.Formats.Reading;

/// <summary>A formula, perhaps moved along from the place where it was written.</summary>
/// <param name="Text">The formula without its equals sign.</param>
/// <param name="Rows">Rows moved.</param>
/// <param name="Columns">Columns moved.</param>
internal sealed record XlsxFormula(string Text, int Rows, int Columns);
