namespace DocTools.Formats.Reading;

/// <summary>What a style says about reading; null where it says nothing.</summary>
internal sealed record DocxStyle
{
    public static DocxStyle Plain { get; } = new();

    /// <summary>Style that this one extends.</summary>
    public string? BasedOn { get; init; }

    /// <summary>Name in lower case, which is the same in every language version of the word processor.</summary>
    public string Name { get; init; } = "";

    /// <summary>Hidden text.</summary>
    public bool? Hidden { get; init; }

    /// <summary>Text struck out.</summary>
    public bool? Struck { get; init; }

    /// <summary>White text.</summary>
    public bool? White { get; init; }

    /// <summary>Whether it colours the ground anywhere: a table style may do so for some of its rows.</summary>
    public bool Shaded { get; init; }

    /// <summary>Font of Latin characters.</summary>
    public SymbolFont? Font { get; init; }

    /// <summary>Outline level from 0; 9 is running text.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>List that its paragraphs belong to; "0" for none.</summary>
    public string? ListId { get; init; }

    /// <summary>Level in that list from 0.</summary>
    public int? ListLevel { get; init; }

    /// <summary>This style with what it leaves open taken from the one it extends.</summary>
    public DocxStyle Over(DocxStyle basis) => this with
    {
        Hidden = Hidden ?? basis.Hidden,
        Struck = Struck ?? basis.Struck,
        White = White ?? basis.White,
        Shaded = Shaded || basis.Shaded,
        Font = Font ?? basis.Font,
        OutlineLevel = OutlineLevel ?? HeadingByName ?? basis.OutlineLevel,
        ListId = ListId ?? basis.ListId,
        ListLevel = ListLevel ?? (ListId is null ? basis.ListLevel : null),
    };

    private int? HeadingByName =>
        Name.Length == 9 && Name.StartsWith("heading ", StringComparison.Ordinal) && Name[8] is >= '1' and <= '9' ? Name[8] - '1' : null;
}
