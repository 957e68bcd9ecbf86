namespace DocTools.Formats.Reading.Odf;

/// <summary>
/// Reads one story of an OpenDocument file (body, cell, header, note, shape) from a cursor into a sink, element by element
/// (ODF 1.3 part 3, 5 to 10). Tracked changes count as accepted.
/// </summary>
/// <param name="cursor">Stands on the element that holds the story.</param>
/// <param name="context">What the stories share.</param>
/// <param name="styles">The styles that the story's names mean.</param>
internal sealed partial class OdfStory(XmlCursor cursor, OdfContext context, OdfStyles styles)
{
    private readonly Stack<OdfParagraph> _spare = new();
    private readonly HashSet<string> _deleting = new(StringComparer.Ordinal);
    private ListPlace? _list;
    private int _tableDepth;

    // Whether something coloured may lie behind the text here: a cell's or a table's shade, the unknown fill of a shape.
    private bool _shaded = context.Shared.HasBackground || context.PageStyles.HasBackground;

    /// <summary>How text looks where no style says otherwise: that of a sheet's cell.</summary>
    public OdfLook Basis { get; set; }

    /// <summary>Whether a deletion began that has not ended.</summary>
    public bool IsDeleting => _deleting.Count > 0;

    /// <summary>Whether a coloured ground is known not to be known: white text then counts as seen.</summary>
    public bool IsShaded
    {
        get => _shaded;
        set => _shaded = value;
    }

    /// <summary>Reads the children of the current element as blocks, to its end.</summary>
    public void ReadBlocks(BlockSink sink)
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            ReadBlock(sink);
        }
    }

    /// <summary>Reads the current element as a block, to its end.</summary>
    public void ReadBlock(BlockSink sink)
    {
        switch (cursor.LocalName)
        {
            case "p" or "h":
                ReadParagraph(sink);
                break;
            case "list":
                ReadList(sink);
                break;
            case "numbered-paragraph":
                ReadNumbered(sink);
                break;
            case "table" when sink.KeepsTables:
                ReadTable(sink);
                break;
            case "section" when IsHiddenSection():
                cursor.Skip();
                break;
            case "section" or "index-body" or "index-title" or "table-of-content" or "illustration-index" or "table-index" or "object-index" or "user-index" or "alphabetical-index" or "bibliography":
                ReadBlocks(sink);
                break;

            // Where tables are not kept, their paragraphs are; so are the three parts of a sheet's header.
            case "table" or "table-row" or "table-rows" or "table-header-rows" or "table-row-group" or "table-cell" or "region-left" or "region-center" or "region-right":
                ReadBlocks(sink);
                break;
            case "tracked-changes":
                ReadChanges();
                break;
            case "change-start" or "change-end" or "change":
                ReadChange();
                break;
            case "forms":
                OdfForms.Read(cursor, context.Controls);
                break;
            case "frame" or "control" or "g" or "custom-shape" or "rect" or "ellipse" or "circle" or "line" or "polyline" or "polygon" or "regular-polygon" or "path" or "connector" or "caption" or "measure":
                ReadLooseDrawing(sink);
                break;
            default:
                cursor.Skip();
                break;
        }
    }

    private bool IsHiddenSection() => cursor.Attribute("display") switch
    {
        "none" => true,
        "condition" => cursor.Attribute("is-hidden") is "true",
        _ => false,
    };

    /// <summary>A drawing that hangs on a page rather than on a paragraph.</summary>
    private void ReadLooseDrawing(BlockSink sink)
    {
        var paragraph = Borrow();
        ReadDrawing(paragraph, sink);
        Finish(paragraph, sink, default, keepsEmpty: false);
    }

    private void ReadList(BlockSink sink)
    {
        var outer = _list;
        var name = cursor.Attribute("style-name") ?? outer?.Style;
        _list = new ListPlace(outer?.List ?? context.Lists.Begin(cursor), name, outer is null ? 0 : outer.Level + 1);
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            if (cursor.LocalName is "list-item" or "list-header")
            {
                _list.Start = OdfStyles.Number(cursor.Attribute("start-value"));
                _list.IsMarked = cursor.LocalName is "list-header";
                ReadBlocks(sink);
            }
            else
            {
                cursor.Skip();
            }
        }

        _list = outer;
    }

    private void ReadNumbered(BlockSink sink)
    {
        var outer = _list;
        _list = new ListPlace(context.Lists.Of(cursor.Attribute("list-id") ?? ""), cursor.Attribute("style-name"), (OdfStyles.Number(cursor.Attribute("level")) ?? 1) - 1)
        {
            Start = OdfStyles.Number(cursor.Attribute("start-value")),
        };
        ReadBlocks(sink);
        _list = outer;
    }

    private void ReadChanges()
    {
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            var id = cursor.Attribute("id");
            var region = cursor.Enter();
            while (cursor.NextChild(region))
            {
                if (cursor.LocalName is "deletion" && id is not null)
                {
                    context.Deletions.Add(id);
                }

                cursor.Skip();
            }
        }
    }

    /// <summary>Where a change begins or ends; what is deleted and still stands there is not shown.</summary>
    private void ReadChange()
    {
        if (cursor.Attribute("change-id") is { } id && context.Deletions.Contains(id))
        {
            _ = cursor.LocalName switch { "change-start" => _deleting.Add(id), "change-end" => _deleting.Remove(id), _ => false };
        }

        cursor.Skip();
    }

    private OdfParagraph Borrow() => _spare.Count > 0 ? _spare.Pop() : new OdfParagraph();

    /// <summary>Where in a list a paragraph stands.</summary>
    private sealed class ListPlace(OdfList list, string? style, int level)
    {
        public OdfList List => list;

        public string? Style => style;

        public int Level => level;

        /// <summary>The number that the item says itself.</summary>
        public int? Start { get; set; }

        /// <summary>Whether the item's number was drawn already.</summary>
        public bool IsMarked { get; set; }
    }
}
