using DocTools.Cli.Terminal;
using DocTools.Core.Documents;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Engines;
using DocTools.Formats.Reading;
using DocTools.Formats.Writing.Proof;

namespace DocTools.Cli.Showing;

/// <summary>Shows the place of a field: as a picture of the page where that can be drawn and the place is certain in it, as an excerpt otherwise.</summary>
/// <param name="dpi">Pixels an inch of a picture.</param>
/// <param name="wholePage">Whether the whole page is wanted.</param>
/// <param name="htmlOnly">Whether an excerpt is wanted.</param>
/// <param name="cancellation">Ctrl-C.</param>
public sealed class PlaceShower(int dpi, bool wholePage, bool htmlOnly, CancellationToken cancellation)
{
    private const string Pdf = "pdf";

    private static readonly HashSet<string> Office = new(["docx", "docm", "doc", "odt", "rtf", "xlsx", "xlsm", "xls", "ods", "pptx", "pptm", "ppt", "odp"], StringComparer.Ordinal);

    private static readonly Wording NoDrawer = new(
        "這台電腦沒有 mutool，畫不出頁面，改寫出 HTML 摘錄（安裝：sudo apt-get install -y mupdf-tools）",
        "mutool is not installed and no page can be drawn; an HTML excerpt was written instead (to install: sudo apt-get install -y mupdf-tools)");

    private static readonly Wording NoConverter = new(
        "這台電腦沒有 LibreOffice，改寫出 HTML 摘錄（安裝：sudo apt-get install -y libreoffice-writer libreoffice-calc libreoffice-impress）",
        "LibreOffice is not installed; an HTML excerpt was written instead (to install: sudo apt-get install -y libreoffice-writer libreoffice-calc libreoffice-impress)");

    private static readonly Wording NoPlace = new("結果沒有記下確切位置，也無法由文字確定，改寫出 HTML 摘錄，未框起任何地方", "the result keeps no exact place and the text does not tell it; an HTML excerpt was written, with nothing marked");
    private static readonly Wording Uncertain = new("在轉成的頁面上無法確定位置，改寫出 HTML 摘錄", "the place is not certain on the converted page; an HTML excerpt was written instead");
    private static readonly Wording NoPages = new("這種格式沒有頁面，寫出 HTML 摘錄", "this format has no pages; an HTML excerpt was written");

    /// <summary>Shows the place; a file that cannot be read at all is wrong usage.</summary>
    /// <param name="field">The field.</param>
    /// <param name="file">The file that it was read in.</param>
    /// <param name="trace">Finds the place of a field that stands in no table; null where it cannot.</param>
    public ShownPlace Show(ProvenField field, IncomingFile file, Func<Document, Place?> trace)
    {
        // A result of a PDF tells page and box itself: the file is not read again for it.
        var at = !htmlOnly && FormatSniffer.Sniff(file) is Pdf && field.Source is { Page: { } page, Box: { } box } ? new PageRegion(page, box) : (PageRegion?)null;
        if (at is { } told && Draw(file.Bytes.Span, told) is { Picture: { } drawn })
        {
            return drawn;
        }

        var (format, read) = ReaderSet.Read(file, ReadingLimits.Default, cancellation);
        var place = read.Document is { } known ? Find(field, known, trace) : new Place.Unknown([]);
        var (picture, why) = htmlOnly ? (null, null) : Picture(field, file, format, read.Document, place);
        if (picture is not null)
        {
            return picture;
        }

        return read.Document is { } document
            ? new ShownPlace.Excerpt(ProofHtml.Write(field, document, place), why)
            : throw new UsageException($"「{file.Path}」無法讀取，也畫不出頁面：{read.Problem!.Reason}", $"'{file.Path}' can be neither read nor drawn: {read.Problem.ReasonEn}");
    }

    private static Place Find(ProvenField field, Document document, Func<Document, Place?> trace) =>
        (field.Source.Table is null ? trace(document) : null) ?? PlaceFinder.Find(document, field.Source, field.Raw, field.Label);

    private (ShownPlace.Picture? Picture, Wording? Why) Picture(ProvenField field, IncomingFile file, string format, Document? document, Place place)
    {
        if (EnginePath.Find(PagePicture.Engine) is null)
        {
            return (null, NoDrawer);
        }

        if (format is Pdf)
        {
            return PlaceMatcher.RegionOf(place) is { } region ? Draw(file.Bytes.Span, region) : (null, NoPlace);
        }

        if (!Office.Contains(format))
        {
            return (null, NoPages);
        }

        if (document is null || place is Place.Unknown)
        {
            return (null, NoPlace);
        }

        return LibreOffice.IsInstalled ? Converted(file, format, document, place) : (null, NoConverter);
    }

    private (ShownPlace.Picture? Picture, Wording? Why) Converted(IncomingFile file, string format, Document document, Place place)
    {
        var (bytes, end) = LibreOffice.ToPdf(file.Bytes.Span, format, cancellation);
        if (bytes is null)
        {
            return (null, Failed("LibreOffice", end));
        }

        var pdf = ReaderSet.Read(IncomingFile.Of("converted.pdf", bytes), ReadingLimits.Default, cancellation).Outcome.Document;
        return pdf is not null && PlaceMatcher.Find(document, place, pdf) is { } region ? Draw(bytes, region) : (null, Uncertain);
    }

    private (ShownPlace.Picture? Picture, Wording? Why) Draw(ReadOnlySpan<byte> pdf, PageRegion region)
    {
        var (raster, end) = PagePicture.Draw(pdf, region, dpi, wholePage, cancellation);
        return raster is null ? (null, Failed("mutool", end)) : (new ShownPlace.Picture(region.Page, raster), null);
    }

    private static Wording Failed(string engine, EngineEnd end) => end switch
    {
        EngineEnd.TooSlow => new($"{engine} 超過時限，改寫出 HTML 摘錄", $"{engine} took too long; an HTML excerpt was written instead"),
        _ => new($"{engine} 處理不了這個檔案，改寫出 HTML 摘錄", $"{engine} failed on this file; an HTML excerpt was written instead"),
    };
}
