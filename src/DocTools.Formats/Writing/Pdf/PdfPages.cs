using System.Collections.Immutable;

namespace DocTools.Formats.Writing.Pdf;

/// <summary>Writes blocks as a PDF with numbered pages.</summary>
internal static class PdfPages
{
    /// <summary>Writes the PDF; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="title">The document's title.</param>
    /// <param name="foot">Text at the left of each page's foot.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="words">The words.</param>
    /// <returns>Null where it was written; what is missing where nothing could be.</returns>
    /// <exception cref="IOException">The engine reports a fault.</exception>
    public static EngineMissing? Write(Stream stream, string title, string foot, ImmutableArray<PdfBlock> blocks, ReportWords words)
    {
        if (PangoCairo.Missing is { } missing)
        {
            return missing;
        }

        _ = PdfOutput.Write(stream, ReportText.Clean(title), engine => new PageFlow(engine, blocks), ReportText.Clean(foot), (page, pages) => Number(page, pages, words));
        return null;
    }

    /// <summary>第 1 頁／共 2 頁.</summary>
    public static string Number(int page, int pages, ReportWords words) => FormattableString.Invariant($"{words["第", "Page"]} {page} {words["頁／共", "of"]} {pages} {words["頁", ""]}").TrimEnd();

    /// <summary>Blocks as lines of text, one per row with its cells joined by <c>｜</c>; needs no engine.</summary>
    public static IEnumerable<string> Lines(IEnumerable<PdfBlock> blocks) => blocks.SelectMany(block => block switch
    {
        PdfText text => [text.Text],
        PdfTable table => table.Header.Concat(table.Rows).Select(r => "  " + string.Join("｜", r.Cells.Select(c => c.Text.Replace('\n', '／')))),
        _ => Enumerable.Empty<string>(),
    });
}
