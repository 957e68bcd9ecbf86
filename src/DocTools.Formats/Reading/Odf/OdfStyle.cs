namespace DocTools.Formats.Reading.Odf;

/// <summary>What a style says about reading; null where it says nothing.</summary>
internal sealed record OdfStyle
{
    public static OdfStyle Plain { get; } = new();

    /// <summary>Style of the same family that this one extends.</summary>
    public string? Parent { get; init; }

    /// <summary>How its text looks.</summary>
    public OdfLook Look { get; init; }

    /// <summary>Whether it colours the ground of a paragraph, a table, a row, a cell or a page.</summary>
    public bool Shaded { get; init; }

    /// <summary>Outline level from 1.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>List that its paragraphs belong to; empty for none.</summary>
    public string? List { get; init; }

    /// <summary>Master page that begins with its paragraph or table.</summary>
    public string? MasterPage { get; init; }

    /// <summary>Number format of its cells.</summary>
    public string? Format { get; init; }

    /// <summary>This style with what it leaves open taken from the one it extends.</summary>
    public OdfStyle Over(OdfStyle basis) => this with
    {
        Look = Look.Over(basis.Look),
        Shaded = Shaded || basis.Shaded,
        OutlineLevel = OutlineLevel ?? basis.OutlineLevel,
        List = List ?? basis.List,
        Format = Format ?? basis.Format,
    };
}
