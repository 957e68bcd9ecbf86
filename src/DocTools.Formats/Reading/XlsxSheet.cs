using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>A sheet as it was parsed.</summary>
/// <param name="name">The name on its tab.</param>
internal sealed class XlsxSheet(string name)
{
    public string Name { get; } = name;

    /// <summary>Cells that hold something.</summary>
    public Dictionary<CellAddress, XlsxCell> Cells { get; } = [];

    /// <summary>Merged ranges.</summary>
    public List<(CellAddress First, CellAddress Last)> Merges { get; } = [];

    /// <summary>The furthest column that has at least a format, in a row that holds something.</summary>
    public int StyledColumn { get; set; }

    /// <summary>Header and footer texts with their codes.</summary>
    public List<(string Text, bool IsHeader)> HeadersAndFooters { get; } = [];

    /// <summary>Places that carry a picture.</summary>
    public HashSet<CellAddress> Pictures { get; } = [];

    /// <summary>The pictures whose content the file holds, each at its place, in order.</summary>
    public List<(CellAddress At, Picture Picture)> Shown { get; } = [];

    /// <summary>Paragraphs of text boxes and of check boxes, in the order of their places.</summary>
    public List<(CellAddress At, string Text)> Boxes { get; } = [];

    /// <summary>Comments.</summary>
    public List<string> Notes { get; } = [];
}
