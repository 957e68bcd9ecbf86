using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>One presentation while it is read.</summary>
internal sealed class PptxDeck(OoxmlPackage package, ReadingLimits limits, CancellationToken cancellation)
{
    private readonly DocxCounts _counts = new(limits);
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly Dictionary<string, List<PptxShape>> _layouts = new(StringComparer.OrdinalIgnoreCase);
    private ReadingProblem? _cut;

    /// <summary>Reads the slides that the main part lists.</summary>
    public ReadOutcome Read(IncomingFile file, string main)
    {
        var ids = SlideIds(main);
        var relationships = package.RelationshipsOf(main).Where(r => !r.IsExternal).ToList();
        var page = 0;
        foreach (var id in ids)
        {
            page++;
            if (relationships.Find(r => string.Equals(r.Id, id, StringComparison.Ordinal)) is { } slide && package.Has(slide.Target))
            {
                Slide(slide.Target, page);
            }
            else
            {
                _cut ??= Reasons.CutOff;
            }
        }

        if (_cut is not null && _blocks.Count == 0)
        {
            return new ReadOutcome(null, Reasons.BrokenXml);
        }

        return ReadOutcome.Of(new Document
        {
            Path = file.Path,
            Format = file.Format,
            Blocks = _blocks.ToImmutable(),
            PageCount = page,
            Problems = _cut is null ? [] : [Reasons.CutOff],
        });
    }

    private List<string> SlideIds(string main)
    {
        var ids = new List<string>();
        Walk(main, cursor =>
        {
            if (cursor.LocalName is "sldId" && cursor.RelationshipId() is { } id)
            {
                ids.Add(id);
            }
        });
        return ids;
    }

    private void Slide(string part, int page)
    {
        var parsed = Parse(part);
        var relationships = package.RelationshipsOf(part).Where(r => !r.IsExternal).ToList();
        var layout = relationships.Find(r => r.Type is "slideLayout")?.Target;
        foreach (var shape in parsed.Shapes)
        {
            shape.Box ??= Inherited(shape, layout);
        }

        foreach (var (id, box) in parsed.Diagrams)
        {
            if (relationships.Find(r => string.Equals(r.Id, id, StringComparison.Ordinal)) is { } diagram)
            {
                parsed.Shapes.Add(new PptxShape { Box = box, Paragraphs = Diagram(diagram.Target) });
            }
        }

        foreach (var shape in PptxOrder.Sort(parsed.Shapes))
        {
            Add(shape, page);
        }

        if (relationships.Find(r => r.Type is "notesSlide") is { } notes && package.Has(notes.Target))
        {
            foreach (var shape in Parse(notes.Target).Shapes.Where(s => s.Placeholder is "body"))
            {
                Paragraphs(shape, page, ParagraphPlace.Note, null);
            }
        }
    }

    private void Add(PptxShape shape, int page)
    {
        if (shape.Table is { } table)
        {
            _blocks.Add(table.Build(_counts.NextTable(), page));
            return;
        }

        switch (shape.Placeholder)
        {
            case "sldNum" or "dt":
                break;
            case "ftr":
                Paragraphs(shape, page, ParagraphPlace.Footer, null);
                break;
            case "hdr":
                Paragraphs(shape, page, ParagraphPlace.Header, null);
                break;
            default:
                Paragraphs(shape, page, ParagraphPlace.Body, shape.IsTitle ? 1 : null);
                break;
        }
    }

    private void Paragraphs(PptxShape shape, int page, ParagraphPlace place, int? heading) =>
        _blocks.AddRange(DrawingParagraph.WithMarks(shape.Paragraphs).Where(p => !string.IsNullOrWhiteSpace(p.Text)).Select(p => new Paragraph(p.Text)
        {
            Page = page,
            Place = place,
            HeadingLevel = heading,
            ListMark = p.Mark,
        }));

    // A placeholder without a place of its own stands where its layout has it, or the layout's master.
    private PptxBox? Inherited(PptxShape shape, string? layout)
    {
        if (shape.Placeholder is null || layout is null)
        {
            return null;
        }

        var master = package.RelationshipsOf(layout).FirstOrDefault(r => r.Type is "slideMaster" && !r.IsExternal)?.Target;
        var above = Placeholders(layout).Find(s => string.Equals(s.Index, shape.Index, StringComparison.Ordinal))
            ?? Placeholders(layout).Find(s => SameRole(s.Placeholder, shape.Placeholder));
        return above?.Box ?? (master is null ? null : Placeholders(master).Find(s => SameRole(s.Placeholder, above?.Placeholder ?? shape.Placeholder))?.Box);
    }

    private static bool SameRole(string? one, string? other) => string.Equals(Role(one), Role(other), StringComparison.Ordinal);

    private static string? Role(string? type) => type switch
    {
        "ctrTitle" => "title",
        "" or "subTitle" or "obj" => "body",
        _ => type,
    };

    private List<PptxShape> Placeholders(string part)
    {
        if (!_layouts.TryGetValue(part, out var shapes))
        {
            shapes = Parse(part).Shapes.FindAll(s => s.Placeholder is not null);
            _layouts[part] = shapes;
        }

        return shapes;
    }

    // SmartArt keeps its words in points of a data part, in the order of writing.
    private List<DrawingParagraph> Diagram(string part)
    {
        var paragraphs = new List<DrawingParagraph>();
        Walk(part, cursor =>
        {
            if (cursor.LocalName is "t")
            {
                paragraphs.AddRange(DrawingText.Paragraphs(cursor));
            }
        });
        return paragraphs;
    }

    private (List<PptxShape> Shapes, List<(string Id, PptxBox? Box)> Diagrams) Parse(string part)
    {
        if (package.OpenXml(part) is not { } reader)
        {
            return ([], []);
        }

        using var cursor = new XmlCursor(reader, limits.XmlDepth, cancellation);
        var parsed = PptxSlideParser.Read(cursor, _counts);
        _cut ??= cursor.Cut;
        return (parsed.Shapes, parsed.Diagrams);
    }

    private void Walk(string part, Action<XmlCursor> element)
    {
        if (package.OpenXml(part) is not { } reader)
        {
            return;
        }

        using var cursor = new XmlCursor(reader, limits.XmlDepth, cancellation);
        while (cursor.FindRoot())
        {
            element(cursor);
        }

        _cut ??= cursor.Cut;
    }
}
