namespace DocTools.Formats.Reading.Odf;

/// <summary>The lists of a document, so that one can go on from another (ODF 1.3 part 3, 5.3.2).</summary>
internal sealed class OdfLists
{
    private readonly Dictionary<string, OdfList> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OdfList> _byStyle = new(StringComparer.Ordinal);

    /// <summary>The numbers of headings outside of lists.</summary>
    public OdfList Outline { get; } = new();

    /// <summary>The counters of the list that begins at <c>text:list</c>, on which the cursor stands.</summary>
    public OdfList Begin(XmlCursor cursor)
    {
        var style = cursor.Attribute("style-name") ?? "";
        OdfList? list = null;
        if (cursor.Attribute("continue-list") is { } id)
        {
            _byId.TryGetValue(id, out list);
        }
        else if (cursor.Attribute("continue-numbering") is "true")
        {
            _byStyle.TryGetValue(style, out list);
        }

        list ??= new OdfList();
        _byStyle[style] = list;
        if (cursor.Attribute("id") is { } own)
        {
            _byId[own] = list;
        }

        return list;
    }

    /// <summary>The counters of numbered paragraphs that share an id (<c>text:numbered-paragraph</c>).</summary>
    public OdfList Of(string id)
    {
        if (!_byId.TryGetValue(id, out var list))
        {
            _byId[id] = list = new OdfList();
        }

        return list;
    }
}
