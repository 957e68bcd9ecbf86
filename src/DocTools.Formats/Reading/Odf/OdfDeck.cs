using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Odf;

/// <summary>Reads <c>office:presentation</c> as the reader of PowerPoint's slides does: every slide, hidden ones too, is a page.</summary>
internal sealed class OdfDeck
{
    private readonly XmlCursor _cursor;
    private readonly OdfContext _context;
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly Dictionary<string, string> _footers = new(StringComparer.Ordinal);
    private int _page;
    private int _tables;

    private OdfDeck(XmlCursor cursor, OdfContext context) => (_cursor, _context) = (cursor, context);

    /// <summary>Reads the element on which the cursor stands to its end.</summary>
    public static Document Read(XmlCursor cursor, OdfContext context, Document document)
    {
        context.HasFixedPages = true;
        var deck = new OdfDeck(cursor, context);
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "page":
                    deck.Slide();
                    break;
                case "footer-decl":
                    var name = cursor.Attribute("name") ?? "";
                    var text = new StringBuilder();
                    cursor.AppendText(text);
                    deck._footers[name] = text.ToString().Trim();
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return document with { Blocks = deck._blocks.ToImmutable(), PageCount = deck._page };
    }

    private void Slide()
    {
        _page++;
        var footer = _cursor.Attribute("use-footer-name");
        var shapes = new List<OdfShape>();
        var notes = new List<OdfShape>();
        var story = new OdfStory(_cursor, _context, _context.Styles) { IsShaded = true };
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            switch (_cursor.LocalName)
            {
                case "notes":
                    Shapes(story, notes);
                    break;
                case "forms":
                    OdfForms.Read(_cursor, _context.Controls);
                    break;
                case "annotation" or "event-listeners" or "animations" or "par" or "layer-set":
                    _cursor.Skip();
                    break;
                default:
                    Shape(story, shapes);
                    break;
            }
        }

        foreach (var shape in PptxOrder.Sort(shapes, s => s.IsTitle, s => s.Box))
        {
            Add(shape, shape.Role is "footer" ? ParagraphPlace.Footer : shape.Role is "header" ? ParagraphPlace.Header : ParagraphPlace.Body);
        }

        if (footer is not null && _footers.TryGetValue(footer, out var words) && words.Length > 0)
        {
            _blocks.Add(new Paragraph(words) { Page = _page, Place = ParagraphPlace.Footer });
        }

        foreach (var note in notes.Where(n => n.Role is "notes"))
        {
            Add(note, ParagraphPlace.Note);
        }
    }

    private void Shapes(OdfStory story, List<OdfShape> shapes)
    {
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            Shape(story, shapes);
        }
    }

    private void Shape(OdfStory story, List<OdfShape> shapes)
    {
        // The hint in a placeholder that nobody filled is the program's.
        var role = _cursor.Attribute("class");
        if (_cursor.Attribute("placeholder") is "true" || role is "page-number" or "date-time" or "page" or "handout")
        {
            _cursor.Skip();
        }
        else if (_cursor.LocalName is "g")
        {
            // Shapes of a group stand at places of the slide.
            Shapes(story, shapes);
        }
        else if (_cursor.LocalName is "glue-point" or "title" or "desc")
        {
            _cursor.Skip();
        }
        else
        {
            var box = OdfLength.Box(_cursor);
            var blocks = story.ReadDrawing().Blocks;
            if (blocks.Count > 0)
            {
                shapes.Add(new OdfShape(role, box, blocks));
            }
        }
    }

    private void Add(OdfShape shape, ParagraphPlace place)
    {
        foreach (var block in shape.Blocks)
        {
            switch (block)
            {
                case Table table:
                    _tables++;
                    _blocks.Add(table with { Page = _page, Number = _tables.ToString(CultureInfo.InvariantCulture) });
                    break;
                case Paragraph paragraph when !string.IsNullOrWhiteSpace(paragraph.Text) && paragraph.Text is not "\uFFFC":
                    _blocks.Add(paragraph with { Page = _page, Place = place, HeadingLevel = shape.IsTitle ? 1 : null });
                    break;
            }
        }
    }
}
