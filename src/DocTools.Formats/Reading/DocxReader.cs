using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>Reads Word documents (docx; docm without running its macros; their templates) by streaming over their XML.</summary>
public sealed class DocxReader : IDocumentReader
{
    private const string Name = "Word (docx)";

    /// <summary>Whether a conversion made the files.</summary>
    internal bool OfConversion { get; init; }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Formats { get; } = ["docx", "docm", "dotx", "dotm"];

    /// <inheritdoc/>
    public ReadOutcome Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        try
        {
            return ReadPackage(file, limits, cancellation);
        }
        catch (Exception e) when (Problems.Of(e) is { } problem)
        {
            return new ReadOutcome(null, problem);
        }
    }

    private ReadOutcome ReadPackage(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        var package = OoxmlPackage.Open(file.Bytes, limits, cancellation);
        var main = package.FindMainPart() ?? "word/document.xml";
        if (!package.Has(main))
        {
            return new ReadOutcome(null, Reasons.NotA(Name));
        }

        var context = new DocxContext(package, main, limits, cancellation) { IsConverted = OfConversion };
        var body = new BodySink(context.Counts);
        var cut = ReadStory(context, main, "body", body);
        var hasText = body.Blocks.Exists(HasContent);
        if (cut is not null && !hasText)
        {
            return new ReadOutcome(null, cut);
        }

        ReadAppendices(context, body.Blocks);
        return ReadOutcome.Of(new Document
        {
            Path = file.Path,
            Format = file.Format,
            Blocks = [.. body.Blocks],
            Problems = [.. (cut is null ? context.Left : context.Left.Prepend(Reasons.CutOff)).Distinct()],
        });
    }

    private static bool HasContent(Block block) => block switch
    {
        Paragraph paragraph => !string.IsNullOrWhiteSpace(paragraph.Text),
        Table table => table.Cells.Any(c => !string.IsNullOrWhiteSpace(c.Text)),
        _ => false,
    };

    /// <summary>Notes, then headers and footers: each part once, in the order in which the sections name them.</summary>
    private static void ReadAppendices(DocxContext context, List<Block> blocks)
    {
        foreach (var (type, element) in (ImmutableArray<(string, string)>)[("footnotes", "footnote"), ("endnotes", "endnote")])
        {
            if (context.Related(type) is { } part)
            {
                Keep(context, ReadStory(context, part, element, new FlatSink(blocks, ParagraphPlace.Note, context.Counts)));
            }
        }

        var headers = new List<Block>();
        var footers = new List<Block>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in context.HeadersAndFooters)
        {
            if (context.Relationships.TryGetValue(id, out var relationship) && seen.Add(relationship.Target))
            {
                var sink = relationship.Type is "header"
                    ? new FlatSink(headers, ParagraphPlace.Header, context.Counts)
                    : new FlatSink(footers, ParagraphPlace.Footer, context.Counts);
                Keep(context, ReadStory(context, relationship.Target, null, sink));
            }
        }

        blocks.AddRange(headers);
        blocks.AddRange(footers);
    }

    private static void Keep(DocxContext context, ReadingProblem? cut)
    {
        if (cut is not null)
        {
            context.Left.Add(Reasons.CutOff);
        }
    }

    /// <summary>Reads one part into a sink.</summary>
    /// <param name="context">What the stories share.</param>
    /// <param name="part">The part.</param>
    /// <param name="element">The root's children that hold the blocks; null where the root itself does.</param>
    /// <param name="sink">Takes the blocks.</param>
    /// <returns>Why the part was not read to its end; null where it was.</returns>
    private static ReadingProblem? ReadStory(DocxContext context, string part, string? element, BlockSink sink)
    {
        using var cursor = context.Open(part);
        if (cursor is null)
        {
            return null;
        }

        if (!cursor.FindRoot())
        {
            return cursor.Cut ?? Reasons.BrokenXml;
        }

        if (element is null)
        {
            new DocxStory(cursor, context).ReadBlocks(sink);
        }
        else
        {
            var scope = cursor.Enter();
            while (cursor.NextChild(scope))
            {
                // Separator lines of the notes have a type.
                if (string.Equals(cursor.LocalName, element, StringComparison.Ordinal) && cursor.Attribute("type") is (null or "normal"))
                {
                    new DocxStory(cursor, context).ReadBlocks(sink);
                }
                else
                {
                    context.HasBackground |= cursor.LocalName is "background" && DocxShade.IsWhite(cursor.Attribute("color")) == false;
                    cursor.Skip();
                }
            }
        }

        sink.Flush();
        cursor.Finish();
        return cursor.Cut;
    }
}
