using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Scan;

/// <summary>What of a scan could not be read.</summary>
internal static class ScanProblems
{
    /// <summary>Without the program that recognises writing.</summary>
    public static ReadingProblem NoEngine { get; } = new(
        ReadingProblemKind.NotSupported,
        "這是掃描影像，辨識文字需要 tesseract 與繁體中文資料（Debian／Ubuntu：apt-get install tesseract-ocr tesseract-ocr-chi-tra），本機沒有，請安裝後重新執行或以人工檢視",
        "this is a scan; recognising it needs tesseract and its traditional Chinese data (Debian, Ubuntu: apt-get install tesseract-ocr tesseract-ocr-chi-tra), which this machine lacks; install them and run again, or look at the file by hand");

    /// <summary>The problems of a file's pages.</summary>
    public static ImmutableArray<ReadingProblem> Of(IReadOnlyList<ScanResult> results) =>
    [
        .. Of(results, ScanEnd.Late, static (zh, en) => Reasons.Partial($"第 {zh} 頁是掃描影像，超過單一檔案的辨識時間而沒有讀取，請以人工檢視這些頁", $"page {en}: scans for which the time of one file did not suffice; look at these pages by hand") with { IsSlow = true }),
        .. Of(results, ScanEnd.Broken, static (zh, en) => Reasons.Partial($"第 {zh} 頁的影像無法顯示，沒有讀取，請以人工檢視這些頁", $"page {en}: the picture cannot be shown and was not read; look at these pages by hand")),
        .. Of(results, ScanEnd.Faint, static (zh, en) => Reasons.Partial($"第 {zh} 頁的影像不清楚，辨識結果多半不可靠，請以人工檢視這些頁", $"page {en}: the picture is not clear and most of what was recognised is doubtful; look at these pages by hand")),
    ];

    private static IEnumerable<ReadingProblem> Of(IReadOnlyList<ScanResult> results, ScanEnd end, Func<string, string, ReadingProblem> problem)
    {
        var pages = results.Where(r => r.End == end).Select(r => r.Page.Number).Order().ToArray();
        return pages.Length == 0 ? [] : [problem(List(pages, "、"), List(pages, ", "))];
    }

    private static string List(int[] pages, string separator) =>
        string.Join(separator, pages.Take(12).Select(p => p.ToString(CultureInfo.InvariantCulture))) + (pages.Length > 12 ? "…" : "");
}
