namespace DocTools.Core.Values;

/// <summary>Reads <see cref="FieldType.Percent"/>; 12.5 stands for 12.5 %.</summary>
public static class PercentReader
{
    /// <summary>Reads a percentage, with or without its sign. A spreadsheet's 0.125 is 12.5 only where its format shows per cent.</summary>
    public static ParsedValue Read(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Numbers.Read(text, context, a => !a.Bracketed && a.Unit is AmountUnit.None or AmountUnit.Percent, _ => (1, 1.0));
    }
}
