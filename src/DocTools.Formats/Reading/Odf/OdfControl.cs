namespace DocTools.Formats.Reading.Odf;

/// <summary>A form's control as a person sees it (ODF 1.3 part 3, 13.5).</summary>
/// <param name="Ticked">State of a check box or an option button; null for any other control.</param>
/// <param name="Text">The label of a box, else what was filled in or chosen.</param>
/// <param name="IsUnknown">Whether a box of three states is in the third.</param>
internal sealed record OdfControl(bool? Ticked, string Text, bool IsUnknown)
{
    /// <summary>What is shown: a box and its label, or the value.</summary>
    public string Shown => Ticked is { } ticked ? (ticked ? SymbolMarks.Ticked : SymbolMarks.Unticked) + Text : Text;
}
