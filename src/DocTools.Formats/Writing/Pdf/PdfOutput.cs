using DocTools.Formats.Writing.Pdf.Direct;

namespace DocTools.Formats.Writing.Pdf;

/// <summary>Writes what is set on pages: by <see cref="DirectPdf"/>, and by Cairo where that cannot (ADR 0025).</summary>
internal static class PdfOutput
{
    /// <summary>Sets blocks and writes the PDF; the stream stays open. Only where <see cref="PangoCairo.Missing"/> is null.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="title">The document's title.</param>
    /// <param name="flow">The blocks, given the engine that sets them.</param>
    /// <param name="foot">Text at the left of each page's foot.</param>
    /// <param name="pageOf">The words for the page's number, given page and pages.</param>
    /// <returns>The number of pages.</returns>
    /// <exception cref="IOException">The engine reports a fault.</exception>
    public static int Write(Stream stream, string title, Func<PangoCairo, PageFlow> flow, string foot, Func<int, int, string> pageOf)
    {
        var engine = PangoCairo.Rent();
        var set = flow(engine);
        var pages = WriteDirectly(stream, title, engine, set, foot, pageOf) ?? WriteByCairo(stream, title, engine, set, foot, pageOf);

        // An engine that threw is not given back: its state is not known.
        PangoCairo.Return(engine);
        return pages;
    }

    private static int? WriteDirectly(Stream stream, string title, PangoCairo engine, PageFlow flow, string foot, Func<int, int, string> pageOf)
    {
        using var document = new DirectPdf(engine, title);
        var pages = flow.Draw(document, foot, pageOf);
        if (!document.IsWhole)
        {
            return null;
        }

        document.Finish(stream);
        return pages;
    }

    private static int WriteByCairo(Stream stream, string title, PangoCairo engine, PageFlow flow, string foot, Func<int, int, string> pageOf)
    {
        using var document = new PdfDocument(engine, title);
        var pages = flow.Draw(document, foot, pageOf);
        document.Finish(stream);
        return pages;
    }
}
