using System.Globalization;

namespace DocTools.Formats.Reading.Odf;

/// <summary>The styles of one part over those that the whole document shares: automatic styles of <c>content.xml</c> and of <c>styles.xml</c> may have the same names.</summary>
/// <param name="shared">The styles of the whole document; null for those themselves.</param>
internal sealed class OdfStyles(OdfStyles? shared)
{
    private const int MostParents = 64;

    private readonly Dictionary<(string Family, string Name), OdfStyle> _styles = [];
    private readonly Dictionary<(string Family, string Name), OdfStyle> _resolved = [];
    private readonly Dictionary<string, SymbolFont> _fonts = shared is null ? new(StringComparer.Ordinal) : new(shared._fonts, StringComparer.Ordinal);
    private readonly Dictionary<string, OdfListStyle> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _formats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberFormat> _parsed = new(StringComparer.Ordinal);

    /// <summary>The numbers of headings; null where the document has none.</summary>
    public OdfListStyle? Outline { get; private set; }

    /// <summary>Whether any page has a coloured background.</summary>
    public bool HasBackground { get; private set; }

    /// <summary>The style with all that it extends; a plain one where it is unknown.</summary>
    public OdfStyle Find(string family, string? name)
    {
        var key = (family, name ?? "");
        if (!_resolved.TryGetValue(key, out var style))
        {
            style = OdfStyle.Plain;
            var next = name;
            for (var i = 0; i < MostParents && !string.IsNullOrEmpty(next) && Own(family, next) is { } own; i++)
            {
                style = i == 0 ? own : style.Over(own);
                next = own.Parent;
            }

            style = Own(family, "") is { } basis ? style.Over(basis) : style;
            _resolved[key] = style;
        }

        return style;
    }

    /// <summary>A list style; null where it is unknown.</summary>
    public OdfListStyle? List(string name) => _lists.TryGetValue(name, out var list) ? list : shared?.List(name);

    /// <summary>The number format of a cell's style; null where it has none.</summary>
    public NumberFormat? FormatOf(string? cellStyle)
    {
        if (Find("table-cell", cellStyle).Format is not { } name || Code(name, 0) is not { } code)
        {
            return null;
        }

        if (!_parsed.TryGetValue(name, out var format))
        {
            _parsed[name] = format = NumberFormat.Parse(code);
        }

        return format;
    }

    /// <summary>Reads <c>office:styles</c> or <c>office:automatic-styles</c>, on which the cursor stands, to its end.</summary>
    public void Read(XmlCursor cursor)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "style":
                    _styles[(cursor.Attribute("family") ?? "", cursor.Attribute("name") ?? "")] = ReadStyle(cursor);
                    break;
                case "default-style":
                    _styles[(cursor.Attribute("family") ?? "", "")] = ReadStyle(cursor);
                    break;
                case "list-style":
                    _lists[cursor.Attribute("name") ?? ""] = OdfListStyle.Read(cursor, this);
                    break;
                case "outline-style":
                    var name = cursor.Attribute("name") ?? "Outline";
                    Outline = OdfListStyle.Read(cursor, this);
                    _lists[name] = Outline;
                    break;
                case "number-style" or "currency-style" or "percentage-style" or "date-style" or "time-style" or "boolean-style" or "text-style":
                    var format = cursor.Attribute("name") ?? "";
                    _formats[format] = OdfNumberStyle.Read(cursor, n => Code(n, 0));
                    break;
                case "page-layout":
                    HasBackground |= ReadStyle(cursor).Shaded;
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }
    }

    /// <summary>Reads <c>office:font-face-decls</c>, on which the cursor stands, to its end.</summary>
    public void ReadFonts(XmlCursor cursor)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.Attribute("name") is { } name && cursor.Attribute("font-family") is { } family)
            {
                _fonts[name] = OdfLook.FontOf(family);
            }

            cursor.Skip();
        }
    }

    /// <summary>Reads how text looks from <c>style:text-properties</c>.</summary>
    public OdfLook Look(XmlCursor cursor) => OdfLook.Read(cursor, _fonts);

    /// <summary>A number of the file; null where it is none.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private OdfStyle? Own(string family, string name) => _styles.TryGetValue((family, name), out var style) ? style : shared?.Own(family, name);

    private string? Code(string name, int depth) => _formats.TryGetValue(name, out var code) ? code : depth == 0 ? shared?.Code(name, 1) : null;

    private OdfStyle ReadStyle(XmlCursor cursor)
    {
        var style = new OdfStyle
        {
            Parent = cursor.Attribute("parent-style-name"),
            OutlineLevel = Number(cursor.Attribute("default-outline-level")) is > 0 and var level ? level : null,
            List = cursor.Attribute("list-style-name"),
            MasterPage = cursor.Attribute("master-page-name") is { Length: > 0 } master ? master : null,
            Format = cursor.Attribute("data-style-name"),
        };
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "text-properties":
                    style = style with { Look = Look(cursor) };
                    break;
                case "paragraph-properties" or "table-properties" or "table-row-properties" or "table-cell-properties" or "page-layout-properties" or "section-properties":
                    style = style with { Shaded = style.Shaded || OdfLook.Covers(cursor.Attribute("background-color")) };
                    break;
            }

            cursor.Skip();
        }

        return style;
    }
}
