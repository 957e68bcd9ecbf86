using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A form of a programme: how it is recognised and which fields it has.</summary>
public sealed record FormDefinition
{
    /// <summary>Id, e.g. <c>company-profile</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Printed title in Traditional Chinese.</summary>
    public required string Title { get; init; }

    /// <summary>The annex as the guidance names it, e.g. 附件一.</summary>
    public string Annex { get; init; } = "";

    /// <summary>Whether the form comes once per person or company (<c>consent[0].person</c>).</summary>
    public bool Repeats { get; init; }

    /// <summary>The fields in order; ids without the form's id, repeated rows as <c>people[n].name</c>.</summary>
    public ImmutableArray<FieldDefinition> Fields { get; init; } = [];

    /// <summary>The field with this id (with <c>[n]</c> for any index), or null.</summary>
    public FieldDefinition? FindField(string id) => Fields.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal));
}
