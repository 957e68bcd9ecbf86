namespace DocTools.Formats.Reading;

/// <summary>A list's definition (<c>w:abstractNum</c>) with its counters, which all lists made from it share.</summary>
internal sealed class DocxList
{
    public const int LevelCount = 9;

    /// <summary>Levels; null where not defined.</summary>
    public DocxListLevel?[] Levels { get; } = new DocxListLevel?[LevelCount];

    /// <summary>Counters; null where no paragraph has come yet.</summary>
    public int?[] Counters { get; } = new int?[LevelCount];

    /// <summary>Style that holds the true definition; null where it stands here.</summary>
    public string? StyleLink { get; set; }
}
