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

    /// <summary>How the form is told from others.</summary>
    public RecognitionDefinition Recognition { get; init; } = new();

    /// <summary>Parts whose labels recur.</summary>
    public ImmutableArray<SectionDefinition> Sections { get; init; } = [];

    /// <summary>Printed headings in order.</summary>
    public ImmutableArray<HeadingDefinition> Headings { get; init; } = [];

    /// <summary>Cells that hold the values of several fields.</summary>
    public ImmutableArray<JoinedDefinition> Joined { get; init; } = [];

    /// <summary>Keys of labels that the blank form prints and that are no field's.</summary>
    public ImmutableArray<string> OtherLabels { get; init; } = [];

    /// <summary>Whether each row of a table whose header holds the form's labels is a form of its own: an export of filled-in forms.</summary>
    public bool RowsAreForms { get; init; }

    /// <summary>Keys of texts that the blank form prints and that are nobody's writing.</summary>
    public ImmutableArray<string> Template { get; init; } = [];

    /// <summary>Tables whose rows repeat.</summary>
    public ImmutableArray<TableDefinition> Tables { get; init; } = [];

    /// <summary>Tables of printed lines by printed columns.</summary>
    public ImmutableArray<MatrixDefinition> Matrices { get; init; } = [];

    /// <summary>The field whose date tells the later of two versions; null where none does.</summary>
    public string? DateField { get; init; }

    /// <summary>For a form that repeats: the field that tells its instances apart.</summary>
    public string? KeyField { get; init; }

    /// <summary>For a form that repeats: whether each instance has labels of its own, or a row of its own, rather than one name among several that share the rest.</summary>
    public bool HasBlocks { get; init; }

    /// <summary>For a form that repeats: whom an instance is about; null where instances are not compared with others.</summary>
    public PartyIdentity? Identity { get; init; }

    /// <summary>When its company is a natural person's business; null where it does not tell.</summary>
    public NaturalPersonDefinition? NaturalPerson { get; init; }

    /// <summary>Keys of headers of the columns that hold the values of labels in their rows (目標值); for the fields that say so no other column is looked at.</summary>
    public ImmutableArray<string> ValueColumns { get; init; } = [];

    /// <summary>The field whose year completes dates without one; null: the programme's year.</summary>
    public string? YearField { get; init; }

    /// <summary>The field with this id (with <c>[n]</c> for any index), or null.</summary>
    public FieldDefinition? FindField(string id) => Fields.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal));
}
