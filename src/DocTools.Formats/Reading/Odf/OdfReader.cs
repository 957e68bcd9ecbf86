using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Odf;

/// <summary>
/// Reads OpenDocument files (ISO/IEC 26300, OASIS ODF 1.0 to 1.3): texts, workbooks and slides, their templates and their flat forms, by
/// streaming over their XML. Which of them a file is, is told by its content.
/// </summary>
public sealed class OdfReader : IDocumentReader
{
    private const string Name = "OpenDocument (odt, ods, odp)";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Formats { get; } = ["odt", "ods", "odp", "ott", "ots", "otp", "fodt", "fods", "fodp"];

    /// <inheritdoc/>
    public ReadOutcome Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        try
        {
            var context = new OdfContext(OdfPackage.Open(file, limits, cancellation), limits);
            return ReadContent(file, context, cancellation);
        }
        catch (Exception e) when (Problems.Of(e) is { } problem)
        {
            return new ReadOutcome(null, problem);
        }
    }

    private static ReadOutcome ReadContent(IncomingFile file, OdfContext context, CancellationToken cancellation)
    {
        using var cursor = context.Package.OpenContent();
        if (cursor is null)
        {
            return new ReadOutcome(null, Reasons.NotA(Name));
        }

        if (!cursor.FindRoot())
        {
            return new ReadOutcome(null, cursor.Cut ?? Reasons.BrokenXml);
        }

        context.ReadStyles();
        var format = file.Format;
        var document = new Document { Path = file.Path, Format = format, MadeAs = Usual(format) };
        var found = false;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "font-face-decls":
                    context.Styles.ReadFonts(cursor);
                    break;
                case "automatic-styles":
                    context.Styles.Read(cursor);
                    break;
                case "body":
                    (document, found) = ReadBody(cursor, context, document, cancellation);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        cursor.Finish();
        if (!found || (cursor.Cut is not null && !document.Blocks.Any(HasContent)))
        {
            return new ReadOutcome(null, cursor.Cut ?? Reasons.NotA(Name));
        }

        if (cursor.Cut is not null)
        {
            context.Note(Reasons.CutOff);
        }

        return ReadOutcome.Of(document with { Problems = [.. context.Left] });
    }

    private static (Document Document, bool Found) ReadBody(XmlCursor cursor, OdfContext context, Document document, CancellationToken cancellation)
    {
        var found = false;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "text":
                    (document, found) = (document with { Blocks = ReadText(cursor, context) }, true);
                    break;
                case "spreadsheet":
                    (document, found) = (OdfWorkbook.Read(cursor, context, document, cancellation), true);
                    break;
                case "presentation":
                    (document, found) = (OdfDeck.Read(cursor, context, document), true);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return (document, found);
    }

    /// <summary>The body, then notes, headers and footers.</summary>
    private static ImmutableArray<Block> ReadText(XmlCursor cursor, OdfContext context)
    {
        var body = new BodySink(context.Counts);
        var story = new OdfStory(cursor, context, context.Styles);
        story.ReadBlocks(body);
        body.Flush();
        context.Note(story.IsDeleting ? Reasons.CutOff : null);
        var (headers, footers) = OdfMasterPages.Read(context);
        return [.. body.Blocks, .. context.Footnotes, .. context.Endnotes, .. headers, .. footers];
    }

    // Templates and flat files are made like ordinary ones.
    private static string Usual(string format) => format switch
    {
        "ott" or "fodt" => "odt",
        "ots" or "fods" => "ods",
        "otp" or "fodp" => "odp",
        _ => format,
    };

    private static bool HasContent(Block block) => block switch
    {
        Paragraph paragraph => !string.IsNullOrWhiteSpace(paragraph.Text),
        Table table => table.Cells.Any(c => !string.IsNullOrWhiteSpace(c.Text)),
        _ => false,
    };
}
