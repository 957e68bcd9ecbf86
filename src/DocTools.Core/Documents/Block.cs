namespace DocTools.Core.Documents;

/// <summary>A paragraph or a table.</summary>
public abstract record Block
{
    /// <summary>Page or slide, from 1; null where the format has no fixed pages.</summary>
    public int? Page { get; init; }

    /// <summary>The rectangle on its page; null where the format has no fixed pages, and for a table over several.</summary>
    public PageBox? Box { get; init; }

    /// <summary>The sheet's name in a workbook.</summary>
    public string? Sheet { get; init; }
}
