using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Core.Cases;

/// <summary>What became of one document of a submission; <c>documents[]</c> of the result.</summary>
public sealed record DocumentRecord
{
    /// <summary>Path within the submission.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 in lower-case hexadecimal; null where the bytes were never had.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>Format by content, else by extension.</summary>
    public required string Format { get; init; }

    /// <summary>The end of reading.</summary>
    public required DocumentStatus Status { get; init; }

    /// <summary>Where the text comes from.</summary>
    public TextOrigin Text { get; init; } = TextOrigin.None;

    /// <summary>Ids of the forms found, in order.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>The form that the file's name tells, for a document that could not be read.</summary>
    public string? FormByName { get; init; }

    /// <summary>A remark in Traditional Chinese; null where there is none.</summary>
    public string? Note { get; init; }

    /// <summary>What went wrong in reading it.</summary>
    public ImmutableArray<ReadingProblem> Problems { get; init; } = [];

    /// <summary>Size in bytes.</summary>
    public long Size { get; init; }
}
