namespace DocTools.Formats.Reading;

/// <summary>What run properties say about reading.</summary>
/// <param name="Hidden">Hidden text; null where not said.</param>
/// <param name="Font">Font of Latin characters; null where not said.</param>
/// <param name="Style">Character style; null where none.</param>
/// <param name="MarkDeleted">For a paragraph mark: deleted or moved away by a tracked change.</param>
internal readonly record struct DocxRunLook(bool? Hidden, SymbolFont? Font, string? Style, bool MarkDeleted)
{
    /// <summary>Whether the text is struck out; null where not said.</summary>
    public bool? Struck { get; init; }

    /// <summary>Whether the text is raised above the line, as the number of a footnote is.</summary>
    public bool Raised { get; init; }

    /// <summary>Whether the text is white; null where not said.</summary>
    public bool? White { get; init; }

    /// <summary>Whether a colour lies behind the text.</summary>
    public bool Shaded { get; init; }

    /// <summary>Reads <c>rPr</c> to its end.</summary>
    public static DocxRunLook Read(XmlCursor cursor)
    {
        var look = default(DocxRunLook);
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "vanish":
                    look = look with { Hidden = IsOn(cursor.Attribute("val")) };
                    break;
                case "rStyle":
                    look = look with { Style = cursor.Attribute("val") };
                    break;
                case "rFonts":
                    look = look with { Font = ReadFont(cursor) };
                    break;
                case "strike" or "dstrike":
                    var struck = IsOn(cursor.Attribute("val"));
                    look = look with { Struck = look.Struck == true || struck };
                    break;
                case "vertAlign":
                    look = look with { Raised = cursor.Attribute("val") is "superscript" };
                    break;
                case "color":
                    look = look with { White = DocxShade.IsWhite(cursor.Attribute("val")) };
                    break;
                case "shd":
                    look = look with { Shaded = look.Shaded || DocxShade.Covers(cursor) };
                    break;
                case "highlight":
                    look = look with { Shaded = look.Shaded || cursor.Attribute("val") is not ("none" or "white") };
                    break;
                case "del" or "moveFrom":
                    look = look with { MarkDeleted = true };
                    break;
            }

            cursor.Skip();
        }

        return look;
    }

    /// <summary>An on/off value (ST_OnOff): on where the attribute is absent.</summary>
    public static bool IsOn(string? value) => value is not ("0" or "false" or "off");

    private static SymbolFont? ReadFont(XmlCursor cursor)
    {
        var ascii = cursor.Attribute("ascii");
        var other = cursor.Attribute("hAnsi");
        var font = SymbolMarks.FontOf(ascii);
        if (font == SymbolFont.None)
        {
            font = SymbolMarks.FontOf(other);
        }

        return font == SymbolFont.None && ascii is null && other is null ? null : font;
    }
}
