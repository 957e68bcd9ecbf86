namespace DocTools.Formats.Writing.Xlsx;

/// <summary>A column of a sheet; its width follows its contents between two bounds, in half-width characters.</summary>
/// <param name="Header">Heading.</param>
/// <param name="Least">Least width.</param>
/// <param name="Most">Greatest width; longer texts wrap.</param>
internal sealed record XlsxColumn(string Header, double Least = 8, double Most = 40)
{
    /// <summary>Whether the column is folded away: a programme that has nothing to put into it keeps the others' places.</summary>
    public bool IsHidden { get; init; }
}
