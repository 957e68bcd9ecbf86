namespace DocTools.Formats.Reading;

/// <summary>One level of a list (<c>w:lvl</c>).</summary>
/// <param name="Start">First number.</param>
/// <param name="Format">ST_NumberFormat.</param>
/// <param name="Text">Pattern with %1 to %9 for the levels' numbers; a bullet as it is shown.</param>
/// <param name="IsLegal">Whether all numbers are shown in digits.</param>
/// <param name="Restart">Level (from 1) after which the counter starts again; 0 never; null after any higher one.</param>
/// <param name="Style">Paragraph style bound to the level.</param>
internal sealed record DocxListLevel(int Start, string Format, string Text, bool IsLegal, int? Restart, string? Style)
{
    public static DocxListLevel Plain { get; } = new(1, "decimal", "", IsLegal: false, null, null);
}
