namespace DocTools.Formats.Reading;

/// <summary>Fonts whose letters are pictures, so that a character means what its font draws.</summary>
internal enum SymbolFont
{
    /// <summary>An ordinary font.</summary>
    None,

    /// <summary>Wingdings.</summary>
    Wingdings,

    /// <summary>Wingdings 2.</summary>
    Wingdings2,

    /// <summary>Webdings.</summary>
    Webdings,

    /// <summary>Symbol.</summary>
    Symbol,
}
