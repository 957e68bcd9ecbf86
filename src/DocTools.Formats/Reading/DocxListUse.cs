namespace DocTools.Formats.Reading;

/// <summary>A list made from a definition (<c>w:num</c>), with what it overrides.</summary>
/// <param name="List">The definition's id (abstractNumId).</param>
internal sealed record DocxListUse(string List)
{
    /// <summary>First numbers that replace the definition's.</summary>
    public int?[] Starts { get; } = new int?[DocxList.LevelCount];

    /// <summary>Levels that replace the definition's.</summary>
    public DocxListLevel?[] Levels { get; } = new DocxListLevel?[DocxList.LevelCount];

    /// <summary>Levels on which a paragraph of this list has come.</summary>
    public bool[] Started { get; } = new bool[DocxList.LevelCount];
}
