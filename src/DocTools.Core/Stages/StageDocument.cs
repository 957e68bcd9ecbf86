using System.Collections.Immutable;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Stages;

/// <summary>A document of a stage and how it is recognised: as a form of the programme, else by its title, by words in it, or by its name.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record StageDocument(string Id, Wording Label, string Reference)
{
    /// <summary>Ids of the forms of the programme that are this document.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>Titles, of which one stands at the beginning of the document.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>Words that stand in the document.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>How many of the words at least.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Parts of the file's name that tell it where the contents do not.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Id of the document that this one is a later version of: recognised as that and named like this, it is this.</summary>
    public string? Refines { get; init; }

    /// <summary>Whether the stage does without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The milestone of the schedule by which it is due; null where there is none.</summary>
    public string? Milestone { get; init; }

    /// <summary>What the guidance adds; null for nothing.</summary>
    public string? Note { get; init; }
}
