using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>The styles of a docx, each with what it inherits. Read only when a paragraph or run names one.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 32;

    private readonly Dictionary<string, DocxStyle> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocxStyle> _resolved = new(StringComparer.Ordinal);

    /// <summary>Reads the styles part; an empty set where there is none or it is broken.</summary>
    public static DocxStyles Read(XmlCursor? cursor)
    {
        var styles = new DocxStyles();
        if (cursor is null || !cursor.FindRoot())
        {
            return styles;
        }

        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "style")
            {
                styles.ReadStyle(cursor);
            }
            else
            {
                cursor.Skip();
            }
        }

        return styles;
    }

    /// <summary>The style with all that it inherits; a plain one for an unknown id.</summary>
    public DocxStyle Find(string id)
    {
        if (_resolved.TryGetValue(id, out var found))
        {
            return found;
        }

        var chain = new List<DocxStyle>();
        for (var next = id; next is not null && chain.Count < LongestChain && _declared.TryGetValue(next, out var style); next = style.BasedOn)
        {
            chain.Add(style);
        }

        var resolved = DocxStyle.Plain;
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            resolved = chain[i].Over(resolved);
        }

        return _resolved[id] = resolved;
    }

    private void ReadStyle(XmlCursor cursor)
    {
        var id = cursor.Attribute("styleId");
        var style = DocxStyle.Plain;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "name":
                    style = style with { Name = (cursor.Attribute("val") ?? "").ToLowerInvariant() };
                    break;
                case "basedOn":
                    style = style with { BasedOn = cursor.Attribute("val") };
                    break;
                case "pPr":
                    style = ReadParagraphProperties(cursor, style);
                    continue;
                case "rPr":
                    var look = DocxRunLook.Read(cursor);
                    style = style with { Hidden = look.Hidden, Struck = look.Struck, Font = look.Font, White = look.White, Shaded = style.Shaded || look.Shaded };
                    continue;
                case "tblPr" or "tcPr":
                    style = style with { Shaded = style.Shaded | DocxShade.Read(cursor) };
                    continue;
                case "tblStylePr":
                    style = style with { Shaded = style.Shaded | ShadesPart(cursor) };
                    continue;
            }

            cursor.Skip();
        }

        if (id is not null)
        {
            _declared[id] = style;
        }
    }

    // The head row, the first column, every other row …
    private static bool ShadesPart(XmlCursor cursor)
    {
        var shades = false;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            shades |= DocxShade.Read(cursor);
        }

        return shades;
    }

    private static DocxStyle ReadParagraphProperties(XmlCursor cursor, DocxStyle style)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "outlineLvl":
                    style = style with { OutlineLevel = Level(cursor.Attribute("val")) };
                    cursor.Skip();
                    break;
                case "shd":
                    style = style with { Shaded = style.Shaded || DocxShade.Covers(cursor) };
                    cursor.Skip();
                    break;
                case "numPr":
                    var (list, level) = DocxNumbering.ReadReference(cursor);
                    style = style with { ListId = list, ListLevel = level };
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return style;
    }

    /// <summary>A level number; null where it is none.</summary>
    public static int? Level(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level <= 9 ? level : null;
}
