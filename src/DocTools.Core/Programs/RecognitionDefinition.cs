using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>What tells a form.</summary>
public sealed record RecognitionDefinition
{
    /// <summary>Keys of the titles: a paragraph or cell that is nothing else.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>Keys of lines that also open the form but may stand elsewhere too.</summary>
    public ImmutableArray<string> Openings { get; init; } = [];

    /// <summary>Keys of words that, within the text, speak for the form.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Keys of words in a file's name.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Formats in which the form may come; empty for any.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>Formats that by themselves speak for the form.</summary>
    public ImmutableArray<string> TypicalFormats { get; init; } = [];

    /// <summary>Least evidence for the form.</summary>
    public decimal Minimum { get; init; } = 3;
}
