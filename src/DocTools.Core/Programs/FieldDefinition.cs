using System.Collections.Immutable;
using DocTools.Core.Values;

namespace DocTools.Core.Programs;

/// <summary>A field of a form.</summary>
public sealed record FieldDefinition
{
    /// <summary>Id within the form; <c>[n]</c> where rows repeat.</summary>
    public required string Id { get; init; }

    /// <summary>Type.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Label for messages, in Traditional Chinese.</summary>
    public required string Label { get; init; }

    /// <summary>Label in English.</summary>
    public string LabelEn { get; init; } = "";

    /// <summary>Whether a blank is <c>field.missing</c> (a choice without a tick <c>field.choice-count</c>).</summary>
    public bool Required { get; init; }

    /// <summary>What it holds of a natural person, where its type does not tell; null where nothing.</summary>
    public PersonalKind? Personal { get; init; }

    /// <summary>Most characters without spaces; null where the programme sets no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Fewest characters without spaces; null where the programme sets no limit.</summary>
    public int? MinLength { get; init; }

    /// <summary>Options of a choice.</summary>
    public ImmutableArray<ChoiceOption> Options { get; init; } = [];

    /// <summary>The guidance's paragraph.</summary>
    public string? Reference { get; init; }

    /// <summary>How it is found.</summary>
    public Locator Locator { get; init; } = new Locator.Elsewhere();

    /// <summary>What the blank form prints in the place of the value.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>Whether the value is prose that may go on over several paragraphs; whatever has a limit of characters is.</summary>
    public bool IsProse
    {
        get => field || MaxLength is not null;
        init;
    }

    /// <summary>Whether the printed form has no boxes for the options, so that an option written without one is as sure as a ticked one.</summary>
    public bool Boxless { get; init; }

    /// <summary>The text that tells a choice without a tick; null where none does.</summary>
    public MentionDefinition? Mention { get; init; }

    /// <summary>How the body of an e-mail gives the value where no document does; null where it does not.</summary>
    public MailDefinition? Mail { get; init; }

    /// <summary>How it is worked out from another field's text, where it is blank; null where it is not.</summary>
    public Derivation? Derivation { get; init; }

    /// <summary>The part of what was written that is the value, as the group <c>v</c>; what it does not find is taken whole. Null where all of it is.</summary>
    public System.Text.RegularExpressions.Regex? Within { get; init; }

    /// <summary>The multiplier that the blank form prints behind the value; an amount without any unit then takes it, with less confidence.</summary>
    public decimal? PrintedUnit { get; init; }
}
