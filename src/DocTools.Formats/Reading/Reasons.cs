using System.Globalization;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>Every reason that several readers give, worded once, for the applicant who has to send the file again.</summary>
public static class Reasons
{
    /// <summary>The file has no bytes.</summary>
    public static ReadingProblem Empty { get; } = Unreadable(
        "檔案是空的（0 位元組），請確認後重新送件",
        "the file is empty (0 bytes); check it and send it again");

    /// <summary>The file or the entry needs a password.</summary>
    public static ReadingProblem Encrypted { get; } = Unreadable(
        "檔案有密碼保護，請移除密碼後重新送件",
        "the file is protected by a password; remove it and send the file again");

    /// <summary>A package or an archive whose directory is missing or broken.</summary>
    public static ReadingProblem BrokenZip { get; } = Unreadable(
        "檔案不完整或已損毀（可能上傳時中斷），請重新送件",
        "the file is incomplete or corrupt (perhaps its upload broke off); send it again");

    /// <summary>An entry packed in a way that this program does not know.</summary>
    /// <param name="method">The method's number (APPNOTE 4.4.5).</param>
    public static ReadingProblem UnknownCompression(int method)
    {
        var name = method switch
        {
            6 => "Implode",
            9 => "Deflate64",
            12 => "BZip2",
            14 => "LZMA",
            93 => "Zstandard",
            95 => "XZ",
            98 => "PPMd",
            _ => string.Create(CultureInfo.InvariantCulture, $"{method}"),
        };
        return Unreadable(
            $"檔案使用不支援的壓縮方式（{name}），請以一般 ZIP 方式重新壓縮後送件",
            $"the file is compressed by an unsupported method ({name}); compress it as an ordinary zip and send it again");
    }

    /// <summary>One of several files that an archive was split into.</summary>
    public static ReadingProblem SplitArchive { get; } = Unreadable(
        "這是分割壓縮檔的其中一個，無法單獨解開，請重新壓縮成一個 ZIP 檔後送件",
        "this is one of several files that an archive was split into; compress it as a single zip and send it again");

    /// <summary>Entries that share the same bytes: a way to build a bomb.</summary>
    public static ReadingProblem Overlapping { get; } = Refused(
        "壓縮內容互相重疊，疑似惡意檔案，已拒絕讀取",
        "entries of the archive overlap, as in a zip bomb; refused");

    /// <summary>An entry that expands suspiciously.</summary>
    public static ReadingProblem Ratio { get; } = Refused(
        "壓縮比異常，解開後過大，疑似壓縮炸彈，已拒絕讀取",
        "an entry expands beyond the allowed ratio, as in a zip bomb; refused");

    /// <summary>An entry that expands beyond what the directory declares.</summary>
    public static ReadingProblem ForgedSize { get; } = Refused(
        "壓縮檔記載的檔案大小不實，疑似惡意檔案，已拒絕讀取",
        "an entry is larger than the archive declares, as in a zip bomb; refused");

    /// <summary>A symbolic link that leads out of the inbox, or to a folder, or that stands in an archive.</summary>
    public static ReadingProblem Link { get; } = Refused(
        "這是連結而不是檔案，不會跟隨讀取，請送原始檔案",
        "this is a link and no file; links are not followed, send the file itself");

    /// <summary>An archive without any file.</summary>
    public static ReadingProblem EmptyArchive { get; } = Unreadable(
        "壓縮檔內沒有檔案，請確認後重新送件",
        "the archive contains no file; check it and send it again");

    /// <summary>A file that the system would not give.</summary>
    public static ReadingProblem Inaccessible(Exception exception) => Unreadable(
        "檔案無法開啟（權限不足、使用中或磁碟錯誤），請確認後重新執行",
        $"the file cannot be opened ({exception.Message}); check it and run again") with
    {
        IsOurFault = true,
    };

    /// <summary>An entry whose name leads out of its folder.</summary>
    public static ReadingProblem UnsafeName { get; } = Refused(
        "壓縮檔內的檔名指向資料夾之外，已拒絕讀取這個檔案",
        "the entry's name leads out of its folder; this entry is refused");

    /// <summary>A document type declaration, by which entities could be expanded or files be read.</summary>
    public static ReadingProblem Dtd { get; } = Refused(
        "檔案內含 XML 實體宣告（DTD），正常文件不會有，已拒絕讀取",
        "the file contains an XML document type declaration (DTD), which no ordinary document has; refused");

    /// <summary>The time limit.</summary>
    public static ReadingProblem TooSlow { get; } = Refused(
        "讀取時間超過上限，已停止讀取這個檔案",
        "reading took longer than the limit; this file was given up") with
    {
        IsSlow = true,
    };

    /// <summary>The file as it came is too large.</summary>
    public static ReadingProblem TooLarge(long limit) => Refused(
        $"檔案超過上限 {Megabytes(limit)} MB，已拒絕讀取",
        $"the file is larger than the limit of {Megabytes(limit)} MB; refused");

    /// <summary>The content is too large when expanded.</summary>
    public static ReadingProblem ExpandsTooFar(long limit) => Refused(
        $"解開後的內容超過上限 {Megabytes(limit)} MB，已拒絕讀取",
        $"the content expands beyond the limit of {Megabytes(limit)} MB; refused");

    /// <summary>Too many of something within one file.</summary>
    /// <param name="what">What is counted, in Chinese.</param>
    /// <param name="whatEn">What is counted, in English.</param>
    /// <param name="limit">The limit.</param>
    public static ReadingProblem TooMany(string what, string whatEn, long limit) => Refused(
        $"{what}超過上限 {Number(limit)}，已拒絕讀取",
        $"more {whatEn} than the limit of {Number(limit)}; refused");

    /// <summary>Not the format that it should be.</summary>
    /// <param name="format">The format's name, e.g. <c>Word (docx)</c>.</param>
    public static ReadingProblem NotA(string format) => Unreadable(
        $"檔案內容不是有效的 {format} 檔，請以原程式重新存檔後送件",
        $"the content is not a valid {format} file; save it again and send it");

    /// <summary>XML that ends or breaks in the middle, nothing useful before it.</summary>
    public static ReadingProblem BrokenXml { get; } = Unreadable(
        "檔案內容已損毀，無法讀取，請以原程式重新存檔後送件",
        "the content is corrupt and cannot be read; save it again and send it");

    /// <summary>XML that breaks in the middle, with something read before it.</summary>
    public static ReadingProblem CutOff { get; } = Partial(
        "檔案內容自某處起損毀，僅讀取到損毀處之前",
        "the content is corrupt from some place on; only what stands before it was read");

    /// <summary>A date that moves with the clock, which a conversion has replaced by its own.</summary>
    public static ReadingProblem MovingDate { get; } = Partial(
        "文件含自動更新的日期或時間欄位，原來的日期無法取得，沒有讀取，請以人工檢視",
        "the document contains dates or times that update by themselves; the one that was filed cannot be told and was not read; look at it by hand");

    /// <summary>A format that this version has no reader for.</summary>
    /// <param name="format">The format as told by <see cref="FormatSniffer"/>.</param>
    public static ReadingProblem NoReader(string format) => format switch
    {
        FormatSniffer.Zip => NotA("Office"),
        "" => Unreadable(
            "檔案沒有副檔名，也看不出格式，請以人工檢視",
            "the file has no extension and its format cannot be told; look at it by hand"),
        "rar" or "7z" or "gz" or "tgz" or "tar" or "bz2" or "xz" => new ReadingProblem(
            ReadingProblemKind.NotTaken,
            $"不受理 {format.ToUpperInvariant()} 壓縮檔，其中的檔案沒有讀取，請改以 ZIP 壓縮或直接附上檔案重新送件",
            $"{format.ToUpperInvariant()} archives are not taken, the files in it were not read; send a zip or the files themselves"),
        _ => new ReadingProblem(
            FormatSniffer.IsTaken(format) ? ReadingProblemKind.NotSupported : ReadingProblemKind.NotTaken,
            $"這個版本還不能讀取 {format.ToUpperInvariant()} 檔，請以人工檢視",
            $"this version cannot read {format.ToUpperInvariant()} files yet; look at it by hand"),
    };

    /// <summary>An exception that no reader expects: a fault of ours.</summary>
    public static ReadingProblem Unexpected(Exception exception) => Unreadable(
        $"程式讀取這個檔案時發生未預期的錯誤（{exception.GetType().Name}），請以人工檢視並回報",
        $"the program met an unexpected error in reading this file ({exception.GetType().Name}: {exception.Message}); look at it by hand and report it") with
    {
        IsOurFault = true,
    };

    /// <summary>A reason of the kind unreadable.</summary>
    public static ReadingProblem Unreadable(string reason, string reasonEn) => new(ReadingProblemKind.Unreadable, reason, reasonEn);

    /// <summary>A reason of the kind refused.</summary>
    public static ReadingProblem Refused(string reason, string reasonEn) => new(ReadingProblemKind.Refused, reason, reasonEn);

    /// <summary>A reason of the kind partial.</summary>
    public static ReadingProblem Partial(string reason, string reasonEn) => new(ReadingProblemKind.Partial, reason, reasonEn);

    private static string Megabytes(long bytes) => Number(bytes >> 20);

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
