using System.Runtime.InteropServices;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Engines;

namespace DocTools.Cli.Machine;

/// <summary>Looks for every part of the machine that doctools uses.</summary>
public static class Inventory
{
    private static readonly Wording Checklist = new("畫查檢表 checklist.pdf；缺少時不產生查檢表，其餘輸出照常", "draws checklist.pdf; without it no checklists are written, everything else is");

    /// <summary>Every part, those in use first.</summary>
    public static IReadOnlyList<Component> Take() =>
    [
        new(".NET", RuntimeInformation.FrameworkDescription, new("執行程式本身", "runs the program itself"), null, NeededNow: true),
        new("Pango", Library("libpangocairo-1.0.so.0", "libpangocairo-1.0-0.dll", "libpangocairo-1.0.0.dylib"), Checklist, "libpangocairo-1.0-0", NeededNow: true),
        new("Cairo", Library("libcairo.so.2", "libcairo-2.dll", "libcairo.2.dylib"), Checklist, "libpangocairo-1.0-0", NeededNow: true),
        new("正體中文字型 Traditional Chinese font", ChineseFont(), new("查檢表的文字；缺少時查檢表會出現空白方框", "the checklist's text; without it the checklist shows empty boxes"), "fonts-cns11643-kai", NeededNow: true),
        new("LibreOffice", LibreOfficeFound(), new("讀取舊版 doc、ppt、rtf；show 畫出 Word、Excel、PowerPoint 的頁面；缺少時這些檔案列為無法讀取，show 改為 HTML 摘錄", "reads old doc, ppt and rtf; lets show draw pages of Word, Excel and PowerPoint; without it those files are listed as not read, and show writes HTML excerpts"), "libreoffice-writer libreoffice-calc libreoffice-impress", NeededNow: true),
        new("mutool", Command("mutool", "-v"), new("讀取 PDF；show 畫頁面", "reads PDF; draws the pages of show"), "mupdf-tools", NeededNow: true),
        new("poppler", Command("pdftotext", "-v"), new("沒有 mutool 時代為讀取 PDF（不含表單欄位）；有 mutool 時不需要", "reads PDF where mutool is missing (but no form fields); not needed beside mutool"), "poppler-utils", NeededNow: false),
        new("tesseract", Command("tesseract", "--version"), new("辨識掃描檔；缺少時掃描檔列為無法讀取", "reads scans; without it they are listed as not read"), "tesseract-ocr", NeededNow: true),
        new("tesseract chi_tra", TesseractModel("chi_tra"), new("辨識掃描檔的正體中文；缺少時掃描檔列為無法讀取", "reads the Traditional Chinese of scans; without it they are listed as not read"), "tesseract-ocr-chi-tra", NeededNow: true),
        new("tesseract eng", TesseractModel("eng"), new("辨識掃描檔的數字與英文，並核對中文裡的數字", "reads the digits and Latin letters of scans, and checks the numbers within Chinese text"), "tesseract-ocr-eng", NeededNow: true),
    ];

    private static string? Library(params string[] names)
    {
        var (handle, name) = NativeFiles.Load(names);
        if (name is not null)
        {
            NativeLibrary.Free(handle);
        }

        return name;
    }

    private static string? Command(string name, string argument) => ChildProcess.FirstLine(name, argument);

    // What is only half installed reads only half of the formats.
    private static string? LibreOfficeFound() => Command("soffice", "--version") is not { } version ? null
        : Enum.GetValues<OfficeApp>().Where(a => !LibreOffice.Has(a)).ToList() is { Count: > 0 } missing ? $"{version}（沒有 without {string.Join(", ", missing)}）" : version;

    private static string? TesseractModel(string model) =>
        ChildProcess.Lines("tesseract", "--list-langs").Any(l => string.Equals(l.Trim(), model, StringComparison.Ordinal)) ? model : null;

    // fontconfig is what Pango asks too, so its answer counts; without its tool the usual folders are looked through.
    private static string? ChineseFont()
    {
        var listed = ChildProcess.Lines("fc-list", ":lang=zh-tw", "family").Select(l => l.Split(',')[0].Replace("\\", "", StringComparison.Ordinal).Trim()).Where(l => l.Length > 0).Order(StringComparer.Ordinal).ToList();
        if (listed.Count > 0)
        {
            return listed.FirstOrDefault(f => f.Contains("Kai", StringComparison.OrdinalIgnoreCase)) ?? listed.FirstOrDefault(f => f.Contains("TC", StringComparison.Ordinal)) ?? listed[0];
        }

        string[] folders = ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts", @"C:\Windows\Fonts"];
        string[] known = ["TW-Kai*", "NotoSansCJK*", "NotoSerifCJK*", "NotoSansTC*", "kaiu.ttf", "msjh*", "PingFang*"];
        return folders.Where(Directory.Exists)
            .SelectMany(f => known.SelectMany(k => Directory.EnumerateFiles(f, k, SearchOption.AllDirectories)))
            .Select(Path.GetFileName).Order(StringComparer.Ordinal).FirstOrDefault();
    }
}
