using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>What was read for a field, before it becomes a <see cref="Field"/>.</summary>
/// <param name="Parsed">What became of the writing.</param>
/// <param name="Raw">The text as it stood.</param>
/// <param name="Source">The place.</param>
/// <param name="How">How it was worked out, where it was not read directly.</param>
internal sealed record Reading(ParsedValue Parsed, string? Raw, Source? Source, string? How = null)
{
    /// <summary>The writing of the cell above that 同上 stands for; null where nothing was copied.</summary>
    public string? Copied { get; init; }

    /// <summary>The stamps or the handwriting that it was told by.</summary>
    public ImmutableArray<Mark>? Marks { get; init; }

    /// <summary>How many of the value's paragraphs the word processor draws a number or a bullet before.</summary>
    public int ListItems { get; init; }

    /// <summary>Whether anything was written.</summary>
    public bool IsBlank => Parsed.Outcome == ParseOutcome.Blank;

    /// <summary>The origin of the field.</summary>
    public Origin ToOrigin(string document) => (Source, How) switch
    {
        (null, null) => new Origin.Absent("nothing stands there", document),
        (_, { } how) => new Origin.Computed(how, Source),
        ({ } source, null) => new Origin.Read(source),
    };
}
