using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>
/// Takes PDF apart with poppler's tools, where MuPDF's are missing: <c>pdftotext</c> tells the words, <c>pdftocairo</c> what each page paints.
/// What is painted decides what is seen: a word without shapes is hidden, a shape without a word is a character that the font does not tell.
/// </summary>
internal sealed class PopplerEngine : IPdfEngine
{
    private const string Text = "pdftotext";
    private const string Draw = "pdftocairo";

    // Of a page's drawing, without its pictures.
    private const long MostDrawing = 96 << 20;

    /// <inheritdoc/>
    public string Identity => EnginePath.Identity(Text);

    /// <inheritdoc/>
    public bool IsInstalled => EnginePath.Find(Text) is not null && EnginePath.Find(Draw) is not null && EnginePath.Find("pdfinfo") is not null;

    /// <inheritdoc/>
    public PdfContent Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        if (file.Format is not "pdf")
        {
            throw new ReadingException(PdfProblems.NoEngine);
        }

        using var path = TemporaryFile.Of(file.Bytes.Span, "pdf");
        var run = EngineProcess.Run(Text, ["-bbox", path.Path, "-"], EngineLimits.Default, new PopplerWords(limits, cancellation).Read, cancellation);
        Check(run.End);
        if (run.Value is not { Count: > 0 } words)
        {
            throw new ReadingException(ProblemOf(run.Errors));
        }

        var info = PopplerInfo.Of(path.Path, cancellation);
        Check(info.End);
        if (info.Value?.Form is "AcroForm" && MayHaveFields(file.Bytes.Span))
        {
            throw new ReadingException(PdfProblems.FormNeedsMutool);
        }

        var symbols = words.Exists(p => p.Exists(w => w.Text.Any(IsPrivate))) ? PopplerFonts.Symbols(path.Path, cancellation) : PdfFontKind.Plain;
        var pages = ImmutableArray.CreateBuilder<PdfPage>();
        var isCutOff = run.End is EngineEnd.Failed || info.Value is null;
        foreach (var (list, index) in words.Select((l, i) => (l, i)))
        {
            if (PageOf(path.Path, index + 1, list, info.Value?.Pages.GetValueOrDefault(index + 1, PdfRect.Endless) ?? PdfRect.Endless, symbols, cancellation) is { } page)
            {
                pages.Add(page);
            }
            else
            {
                isCutOff = true;
            }
        }

        return pages.Count == 0 ? throw new ReadingException(Reasons.NotA("PDF")) : new PdfContent(pages.ToImmutable()) { IsCutOff = isCutOff, IsXfa = info.Value?.Form is "XFA" };
    }

    private static PdfPage? PageOf(string path, int number, List<PopplerWord> words, PdfRect seen, PdfFontKind symbols, CancellationToken cancellation)
    {
        // Without the two options the page is shrunk a little to fit paper measured in whole points.
        var page = number.ToString(CultureInfo.InvariantCulture);
        var run = EngineProcess.Run(Draw, ["-svg", "-noshrink", "-nocenter", "-f", page, "-l", page, path, "-"], EngineLimits.Default, s => SvgTree.Read(s, MostDrawing, cancellation), cancellation);
        Check(run.End);
        if (run.End is not EngineEnd.Done || run.Value?.Root is null)
        {
            return null;
        }

        var svg = SvgPage.Of(run.Value, cancellation);
        var text = WordMatch.Of(words, svg, symbols, cancellation);
        var common = seen.Common(svg.Box);
        var trace = new TracePage(number, common.IsEmpty ? svg.Box : common);
        svg.Paint(trace, text.Told);
        foreach (var glyph in text.Hidden)
        {
            trace.Add(glyph, isSeen: false);
        }

        foreach (var glyph in text.Doubtful)
        {
            trace.Add(glyph, isSeen: true);
        }

        return trace.Build();
    }

    private static void Check(EngineEnd end)
    {
        if (end is EngineEnd.TooSlow or EngineEnd.TooMuch)
        {
            throw new ReadingException(end is EngineEnd.TooSlow ? Reasons.TooSlow : Reasons.ExpandsTooFar(EngineLimits.Default.OutputBytes));
        }
    }

    // A form without fields is left behind by programs that flatten forms.
    private static bool MayHaveFields(ReadOnlySpan<byte> file) => file.IndexOf("/Widget"u8) >= 0 || file.IndexOf("/ObjStm"u8) >= 0;

    private static bool IsPrivate(char c) => c is >= '\uE000' and <= '\uF8FF';

    private static ReadingProblem ProblemOf(string errors) =>
        errors.Contains("password", StringComparison.OrdinalIgnoreCase) || errors.Contains("encrypt", StringComparison.OrdinalIgnoreCase) ? Reasons.Encrypted : Reasons.NotA("PDF");
}
