using System.Xml.Linq;

namespace DocTools.Fixtures;

/// <summary>The body of a Word document, form by form.</summary>
internal sealed class DocxBody
{
    private readonly DataRecord _record;
    private readonly PictureSet _pictures;
    private readonly DocxParagraph _paragraphs;
    private readonly DocxTable _tables;
    private readonly List<string> _used = [];

    /// <summary>An empty body.</summary>
    public DocxBody(DataRecord record, string file, PictureSet pictures)
    {
        _record = record;
        _pictures = pictures;
        _paragraphs = new DocxParagraph(record.Style(file, "tick", "box"), Picture);
        _tables = new DocxTable(record, _paragraphs);
    }

    /// <summary>The blocks in order.</summary>
    public List<XElement> Elements { get; } = [];

    /// <summary>Pictures with their bytes in the order of their relationship ids (rIdP0, rIdP1 …).</summary>
    public IEnumerable<byte[]> Pictures => _used.Select(_pictures.Bytes);

    /// <summary>Adds a form, or the parts of it that are named; a form after another begins a page.</summary>
    public void AddForm(IEnumerable<Dictionary<string, object?>> blocks, string scope, List<string> parts)
    {
        if (Elements.Count > 0)
        {
            Elements.Add(PageBreak());
        }

        var wanted = true;
        foreach (var block in blocks)
        {
            if (block.GetValueOrDefault("part") is string part)
            {
                wanted = parts.Count == 0 || parts.Contains(part, StringComparer.Ordinal);
            }
            else if (wanted && (block.GetValueOrDefault("when") is not string when || _record.Holds(TextTemplate.Path(when, scope))))
            {
                Elements.AddRange(Block(block, scope));
            }
        }
    }

    private IEnumerable<XElement> Block(Dictionary<string, object?> block, string scope)
    {
        if (block.ContainsKey("pageBreak"))
        {
            return [PageBreak()];
        }

        if (block.GetValueOrDefault("table") is Dictionary<string, object?> table)
        {
            // Two tables without a paragraph between them would become one.
            return [_tables.Write(table, scope), Word.E("p")];
        }

        var text = block.GetValueOrDefault("p") as string ?? "";
        return _paragraphs.Write(TextTemplate.Fill(text, _record, scope), block);
    }

    private static XElement PageBreak() => Word.E("p", Word.E("r", Word.E("br", Word.A("type", "page"))));

    private XElement Picture(string name)
    {
        var index = _used.IndexOf(name);
        if (index < 0)
        {
            index = _used.Count;
            _used.Add(name);
        }

        return DocxPicture.Write(index, _pictures.Size(name));
    }
}
