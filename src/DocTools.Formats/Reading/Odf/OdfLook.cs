using System.Runtime.InteropServices;

namespace DocTools.Formats.Reading.Odf;

/// <summary>What the properties of text say about reading (ODF 1.3 part 3, 16.29.29); null where they say nothing.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OdfLook
{
    /// <summary>Hidden text.</summary>
    public bool? Hidden { get; init; }

    /// <summary>Text struck out.</summary>
    public bool? Struck { get; init; }

    /// <summary>White text.</summary>
    public bool? White { get; init; }

    /// <summary>Text raised above the line, as the number of a footnote is.</summary>
    public bool? Raised { get; init; }

    /// <summary>The font.</summary>
    public SymbolFont? Font { get; init; }

    /// <summary>Whether a colour lies behind the text.</summary>
    public bool Shaded { get; init; }

    /// <summary>This look with what it leaves open taken from the one around it.</summary>
    public OdfLook Over(OdfLook basis) => new()
    {
        Hidden = Hidden ?? basis.Hidden,
        Struck = Struck ?? basis.Struck,
        White = White ?? basis.White,
        Raised = Raised ?? basis.Raised,
        Font = Font ?? basis.Font,
        Shaded = Shaded || basis.Shaded,
    };

    /// <summary>Reads the attributes of <c>style:text-properties</c>, on which the cursor stands.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="fonts">The fonts that the document declares, by name.</param>
    public static OdfLook Read(XmlCursor cursor, Dictionary<string, SymbolFont> fonts) => new()
    {
        Hidden = cursor.Attribute("display") is { } display ? display is "none" : null,
        Struck = (cursor.Attribute("text-line-through-style") ?? cursor.Attribute("text-line-through-type")) is { } line ? line is not "none" : null,
        White = cursor.Attribute("use-window-font-color") is "true" ? false : IsWhite(cursor.Attribute("color")),
        Raised = cursor.Attribute("text-position") is { } position ? IsRaised(position) : null,
        Font = cursor.Attribute("font-name") is { } name
            ? fonts.TryGetValue(name, out var font) ? font : SymbolMarks.FontOf(name)
            : cursor.Attribute("font-family") is { } family ? FontOf(family) : null,
        Shaded = Covers(cursor.Attribute("background-color")),
    };

    /// <summary>The font of a family as CSS writes it.</summary>
    public static SymbolFont FontOf(string family) => SymbolMarks.FontOf(family.Split(',')[0].Trim().Trim('\'', '"'));

    /// <summary>Whether a colour (<c>#RRGGBB</c>) is white; null where none is said.</summary>
    public static bool? IsWhite(string? color) => DocxShade.IsWhite(color?.TrimStart('#'));

    /// <summary>Whether a background (<c>#RRGGBB</c> or <c>transparent</c>) colours the ground.</summary>
    public static bool Covers(string? background) => background is not (null or "" or "transparent") && IsWhite(background) == false;

    // A note's number is smaller, too; what is only moved up is not a note.
    private static bool IsRaised(string position)
    {
        var parts = position.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts[0] is not ("sub" or "0%") && !parts[0].StartsWith('-') && (parts[0] is "super" || parts is [_, not "100%", ..]);
    }
}
