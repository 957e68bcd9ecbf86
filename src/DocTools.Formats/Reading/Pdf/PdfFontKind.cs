namespace DocTools.Formats.Reading.Pdf;

/// <summary>Fonts whose characters are not what their codes say.</summary>
internal enum PdfFontKind
{
    /// <summary>An ordinary font.</summary>
    Plain,

    /// <summary>Wingdings.</summary>
    Wingdings,

    /// <summary>Wingdings 2.</summary>
    Wingdings2,

    /// <summary>Webdings.</summary>
    Webdings,

    /// <summary>Symbol.</summary>
    Symbol,

    /// <summary>OpenSymbol, by which LibreOffice shows the symbols of several fonts under their codes there.</summary>
    OpenSymbol,

    /// <summary>ZapfDingbats, which forms draw their ticks with.</summary>
    Dingbats,
}
