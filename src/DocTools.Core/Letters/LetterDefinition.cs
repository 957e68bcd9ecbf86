using System.Collections.Immutable;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Letters;

/// <summary>A kind of letter of a programme (<c>letters/letters.yaml</c>).</summary>
/// <param name="Kind">Its id: the name of its template without extension, and what <c>--kind</c> takes.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record LetterDefinition(string Kind, Wording Title, string Reference)
{
    /// <summary>The suggestions whose submissions get it.</summary>
    public ImmutableArray<DecisionStatus> Decisions { get; init; } = [];

    /// <summary>The categories whose submissions get it; empty for all.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Whether the ranking, the agenda or the data decide on who gets it.</summary>
    public LetterRecipients Recipients { get; init; }

    /// <summary>The milestone that the letter sets a date for, <c>supplement</c> for the supplement; null where it sets none.</summary>
    public string? Due { get; init; }

    /// <summary>The event from which that date counts: this letter's day stands for it where no day is known; null where the date counts from none.</summary>
    public string? Event { get; init; }
}
