using System.Collections.Immutable;

namespace DocTools.Core.Documents;

/// <summary>A document as every reader gives it: blocks in reading order, whatever the file format was.</summary>
public sealed record Document
{
    /// <summary>Path within the submission, with <c>/</c>, e.g. <c>mail.eml/附件一.docx</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The format's usual extension in lower case, by content and not by name: <c>docx</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Where the text comes from.</summary>
    public TextOrigin Text { get; init; } = TextOrigin.Native;

    /// <summary>Paragraphs and tables in reading order.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>The pages that are pictures and were looked at for stamps and handwriting, from 1.</summary>
    public ImmutableArray<int> PicturePages { get; init; } = [];

    /// <summary>Stamps and handwriting on those pages that are pictures.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>Pages, slides or sheets, where the format fixes their number.</summary>
    public int? PageCount { get; init; }

    /// <summary>What could not be read of a document that was read otherwise; not empty means <c>partial</c>.</summary>
    public ImmutableArray<ReadingProblem> Problems { get; init; } = [];

    /// <summary>The format that a document made like this one usually has: slides printed to another format are still slides.</summary>
    public string MadeAs
    {
        get => field ?? Format;
        init;
    }

    /// <summary>Whether the format draws check boxes; false for csv and workbooks.</summary>
    public bool HasBoxes { get; init; } = true;
}
