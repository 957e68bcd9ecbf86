using DocTools.Core.Documents;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Legacy;

/// <summary>Reasons for which a legacy file ends without a document, or without all of one.</summary>
internal static class LegacyProblems
{
    /// <summary>A web page saved as one file whose page cannot be found in it.</summary>
    public static ReadingProblem BrokenMhtml { get; } = Reasons.NotA("Word (MHTML)");

    /// <summary>A file that LibreOffice cannot open.</summary>
    public static ReadingProblem NotOpened { get; } = Reasons.Unreadable(
        "檔案無法轉換（可能已損毀），請以原程式重新存檔後送件，建議另存為 docx、xlsx 或 pptx",
        "the file cannot be converted (it may be corrupt); save it again, best as docx, xlsx or pptx, and send it");

    /// <summary>A workbook of which the in-process reader gives cells only, with something beside them.</summary>
    public static ReadingProblem CellsOnly { get; } = Reasons.Partial(
        "活頁簿內有符號字型、核取方塊、文字方塊或註解，這台電腦沒有 LibreOffice Calc，只讀取了儲存格的文字，其餘請以人工檢視（安裝：sudo apt-get install -y libreoffice-calc）",
        "the workbook holds symbol fonts, check boxes, text boxes or comments; LibreOffice Calc is not installed and only the cells' text was read; look at the rest by hand (to install: sudo apt-get install -y libreoffice-calc)");

    /// <summary>A workbook whose formulas have no result, and no LibreOffice that computes them.</summary>
    public static ReadingProblem NotComputed { get; } = Reasons.Partial(
        "活頁簿的公式沒有存下計算結果，這些儲存格沒有讀取，請以 Excel 開啟、重新計算並存檔後送件",
        "the workbook's formulas have no stored results and their cells were not read; open it in Excel, recalculate and save it");

    /// <summary>There is no LibreOffice, or not the program of it that the file needs.</summary>
    /// <param name="app">The program.</param>
    public static ReadingProblem NoEngine(OfficeApp app)
    {
        var package = LibreOffice.PackageOf(app);
        return new ReadingProblem(
            ReadingProblemKind.NotSupported,
            $"這台電腦沒有 LibreOffice {app}，舊版 Office 檔無法讀取；請安裝套件 {package}（sudo apt-get install -y --no-install-recommends {package}）後重新執行，或以人工檢視",
            $"LibreOffice {app} is not installed, so legacy Office files cannot be read; install {package} (sudo apt-get install -y --no-install-recommends {package}) and run again, or look at it by hand");
    }

    /// <summary>A conversion that ended without a file.</summary>
    /// <param name="app">The program that was to convert.</param>
    /// <param name="end">How it ended.</param>
    public static ReadingProblem Of(OfficeApp app, EngineEnd end) => end switch
    {
        EngineEnd.TooSlow => Reasons.TooSlow,
        EngineEnd.NotInstalled => NoEngine(app),
        _ => NotOpened,
    };
}
