namespace DocTools.Formats.Reading;

/// <summary>A piece of a formula.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; of a text in quotes what it says, of a sheet its bare name.</param>
internal sealed record FormulaToken(FormulaTokenKind Kind, string Text)
{
    /// <summary>Whether this is the symbol.</summary>
    public bool Is(string symbol) => Kind == FormulaTokenKind.Symbol && string.Equals(Text, symbol, StringComparison.Ordinal);
}
