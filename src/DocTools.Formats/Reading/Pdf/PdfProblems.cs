using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Formats.Reading.Scan;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>What of a PDF cannot be read, and why.</summary>
internal static class PdfProblems
{
    // Fewer characters than this do not make a scanned page a page with text: a page number, a stamp of the scanner.
    private const int FewCharacters = 12;

    // Of the page's area: what a scan covers at least.
    private const double Scan = 0.4;

    // Outlines of letters without any text.
    private const int Drawn = 60;

    /// <summary>No program that takes PDF apart.</summary>
    public static ReadingProblem NoEngine { get; } = new ReadingProblem(
        ReadingProblemKind.NotSupported,
        "讀取 PDF 需要 mutool（Debian／Ubuntu：apt-get install mupdf-tools）或 poppler（poppler-utils），本機都沒有，請安裝後重新執行或以人工檢視",
        "reading PDF needs mutool (Debian, Ubuntu: apt-get install mupdf-tools) or poppler (poppler-utils), both of which this machine lacks; install one and run again, or look at the file by hand");

    /// <summary>A form whose values no tool of poppler tells: some stand nowhere on the page.</summary>
    public static ReadingProblem FormNeedsMutool { get; } = new ReadingProblem(
        ReadingProblemKind.NotSupported,
        "這份 PDF 有可填寫的欄位，讀取欄位需要 mutool（Debian／Ubuntu：apt-get install mupdf-tools），本機只有 poppler，請安裝後重新執行或以人工檢視",
        "this PDF has fields to fill in, which only mutool can read (Debian, Ubuntu: apt-get install mupdf-tools), and this machine has poppler alone; install it and run again, or look at the file by hand");

    /// <summary>A file within a PDF that cannot be taken out.</summary>
    public static ReadingProblem BrokenAttachment { get; } = Reasons.Unreadable(
        "PDF 內有附件無法取出（可能已損毀或過大），請將附件另外送件",
        "a file attached to the PDF could not be taken out (it may be corrupt or too large); send it by itself");

    /// <summary>A form whose pages are made by a program of Adobe alone.</summary>
    public static ReadingProblem Xfa { get; } = Reasons.Unreadable(
        "這是 XFA 動態表單，內容只有 Adobe 程式能顯示，請另存為一般 PDF（列印成 PDF）後重新送件",
        "this is a dynamic XFA form that only Adobe's programs can show; print it to an ordinary PDF and send it again");

    /// <summary>The problems of a file: partial ones where some of it can be read, else one that ends it.</summary>
    public static ImmutableArray<ReadingProblem> Of(PdfContent content)
    {
        var problems = ImmutableArray.CreateBuilder<ReadingProblem>();
        var silent = content.Pages.Where(IsSilent).Select(p => p.Number).ToArray();
        if (silent.Length > 0 || content.Pages.All(IsEmpty))
        {
            problems.Add(NoText(content, silent, isWhole: content.Pages.All(p => silent.Contains(p.Number) || IsEmpty(p))));
        }

        var askew = content.Pages.Where(p => p.IsAskew && !silent.Contains(p.Number)).Select(p => p.Number).ToArray();
        if (askew.Length > 0)
        {
            problems.Add(Askew(askew, isWhole: content.Pages.All(p => p.IsAskew || silent.Contains(p.Number) || IsEmpty(p))));
        }

        var unknown = content.Pages.Where(p => !p.IsRecognised && p.Glyphs.Any(g => g.Text is PdfGlyph.Unknown)).Select(p => p.Number).ToArray();
        if (unknown.Length > 0)
        {
            var all = content.Pages.Sum(p => p.Glyphs.Count(g => !g.IsBlank));
            var lost = content.Pages.Sum(p => p.Glyphs.Count(g => g.Text is PdfGlyph.Unknown));
            problems.Add(NoMap(unknown, isWhole: lost * 2 > all));
        }

        if (content.IsCutOff)
        {
            problems.Add(Reasons.CutOff);
        }

        return problems.ToImmutable();
    }

    private static bool IsEmpty(PdfPage page) => page.Widgets.IsEmpty && page.Glyphs.All(g => g.IsBlank);

    /// <summary>Whether a page is to be recognised from its picture.</summary>
    public static bool IsPicture(PdfPage page) => IsSilent(page) || page.IsAskew;

    /// <summary>Whether a page shows writing that is no text: a scan, or letters drawn as outlines.</summary>
    private static bool IsSilent(PdfPage page)
    {
        if (page.IsRecognised)
        {
            return false;
        }

        var seen = page.Glyphs.Count(g => !g.IsBlank);
        var pictures = page.Shapes.Where(s => s.Kind is PdfShapeKind.Picture).Sum(s => s.Box.Common(new PdfRect(0, 0, page.Width, page.Height)).Area);
        var isScan = pictures >= Scan * page.Width * page.Height && (seen < FewCharacters || page.HiddenCharacters > seen);
        return isScan || (seen < FewCharacters && page.Shapes.Count(s => s.Kind is PdfShapeKind.Ink) >= Drawn) || (seen < FewCharacters && page.HiddenCharacters >= FewCharacters);
    }

    private static ReadingProblem NoText(PdfContent content, int[] pages, bool isWhole)
    {
        if (!isWhole)
        {
            return Reasons.Partial(
                $"第 {List(pages, "、")} 頁是掃描影像或圖形，沒有文字可讀取，請以人工檢視這些頁",
                $"page {List(pages, ", ")}: a scan or a drawing without text; look at these pages by hand");
        }

        if (content.Pages.Any(p => p.IsRecognised))
        {
            return Reasons.Unreadable("掃描影像裡認不出任何文字，請以人工檢視", "no writing was recognised on the scan; look at it by hand");
        }

        return pages.Length == 0
            ? Reasons.Unreadable("PDF 沒有任何文字，請確認後重新送件", "the PDF contains no text at all; check it and send it again")
            : ScanProblems.NoEngine;
    }

    private static ReadingProblem Askew(int[] pages, bool isWhole) => isWhole
        ? Reasons.Unreadable(
            "PDF 的頁面歪斜，無法可靠讀取，請重新匯出 PDF 或送原始檔",
            "the PDF's pages stand at a slope and cannot be read reliably; export it again or send the original document")
        : Reasons.Partial(
            $"第 {List(pages, "、")} 頁歪斜，沒有讀取，請以人工檢視這些頁",
            $"page {List(pages, ", ")}: askew and not read; look at these pages by hand");

    private static ReadingProblem NoMap(int[] pages, bool isWhole) => isWhole
        ? Reasons.Unreadable(
            "PDF 的字型沒有文字對照表，看得到字但無法取出，請由原文件重新匯出 PDF 或送原始檔",
            "the PDF's fonts do not tell which characters they show; export it again from the original document, or send that")
        : Reasons.Partial(
            $"第 {List(pages, "、")} 頁有部分字型沒有文字對照表，這些字無法取出，請以人工檢視",
            $"page {List(pages, ", ")}: some fonts do not tell which characters they show; look at these pages by hand");

    private static string List(int[] pages, string separator) =>
        string.Join(separator, pages.Take(12).Select(p => p.ToString(CultureInfo.InvariantCulture))) + (pages.Length > 12 ? "…" : "");
}
