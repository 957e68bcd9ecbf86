using System.Buffers.Binary;
using DocTools.Core.Documents;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Legacy;

/// <summary>Tells what a file of a legacy format truly is, and so how it is to be read.</summary>
public static class LegacyFile
{
    private const int Head = 4096;

    /// <summary>Whether a file's first bytes and name make it worth a look: a compound file, RTF, or a legacy name on something else.</summary>
    /// <param name="extension">The file's extension in lower case.</param>
    /// <param name="start">Its first bytes, eight at least where it has as many.</param>
    public static bool MayBeOne(string extension, ReadOnlySpan<byte> start) =>
        CompoundFile.IsOne(start) || start.StartsWith(@"{\rtf"u8) || (extension is "doc" or "dot" or "xls" or "xlt" or "ppt" or "pps" or "pot" && !start.StartsWith("PK"u8));

    /// <summary>How LibreOffice is to take the file; null where it is none for it, or where a problem shows before.</summary>
    public static ConversionPlan? Plan(IncomingFile file) => Judge(file).Plan;

    /// <summary>The plan for a file, or the problem that shows without converting; neither where the file is to be read in another way.</summary>
    internal static (ConversionPlan? Plan, ReadingProblem? Problem) Judge(IncomingFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!MayBeOne(file.Extension, file.Bytes.Span))
        {
            return (null, null);
        }

        return file.Format switch
        {
            "doc" => Word(file),
            "rtf" => (new ConversionPlan(OfficeApp.Writer, "rtf", "docx", file.Bytes), null),
            "ppt" => Slides(file),
            "xls" => Workbook(file),
            _ => (null, null),
        };
    }

    private static (ConversionPlan? Plan, ReadingProblem? Problem) Word(IncomingFile file)
    {
        var bytes = file.Bytes.Span;
        if (CompoundFile.IsOne(bytes))
        {
            return IsLockedWord(file.Bytes) ? (null, Reasons.Encrypted) : (new ConversionPlan(OfficeApp.Writer, "doc", "docx", file.Bytes), null);
        }

        if (bytes.StartsWith(@"{\rtf"u8))
        {
            return (new ConversionPlan(OfficeApp.Writer, "rtf", "docx", file.Bytes), null);
        }

        // Word for Windows 1 and 2, before compound files.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xDB, 0xA5]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x9B, 0xA5]))
        {
            return (new ConversionPlan(OfficeApp.Writer, "doc", "docx", file.Bytes), null);
        }

        if (SavedPage.IsOne(bytes))
        {
            return SavedPage.Html(file.Bytes) is { } page ? (WordHtml(page), null) : (null, LegacyProblems.BrokenMhtml);
        }

        if (HtmlText.IsOne(bytes))
        {
            return (WordHtml(HtmlText.AsUtf8(bytes)), null);
        }

        return IsText(bytes) ? (null, null) : (null, Reasons.NotA("Word (doc)"));
    }

    private static (ConversionPlan? Plan, ReadingProblem? Problem) Slides(IncomingFile file)
    {
        if (!CompoundFile.IsOne(file.Bytes.Span))
        {
            return (null, Reasons.NotA("PowerPoint (ppt)"));
        }

        return CompoundFile.StreamNames(file.Bytes.Span).Contains("EncryptedSummary")
            ? (null, Reasons.Encrypted)
            : (new ConversionPlan(OfficeApp.Impress, "ppt", "pptx", file.Bytes), null);
    }

    private static (ConversionPlan? Plan, ReadingProblem? Problem) Workbook(IncomingFile file)
    {
        var bytes = file.Bytes.Span;
        if (CompoundFile.IsOne(bytes))
        {
            // The in-process reader gives cells; what stands beside them, or needs computing, only LibreOffice gives.
            return BiffLook.At(file.Bytes) is { NeedsMore: true, IsLocked: false } && LibreOffice.Has(OfficeApp.Calc)
                ? (new ConversionPlan(OfficeApp.Calc, "xls", "xlsx", file.Bytes), null)
                : (null, null);
        }

        if (HtmlText.IsOne(bytes))
        {
            // As a text document: as a workbook it would lose the zeros that numbers of companies and telephones begin with.
            return (WordHtml(HtmlText.AsUtf8(bytes)), null);
        }

        return HtmlText.IsSpreadsheetXml(bytes) ? (new ConversionPlan(OfficeApp.Calc, "xml", "xlsx", file.Bytes) { InputFilter = "MS Excel 2003 XML Orcus" }, null) : (null, null);
    }

    private static ConversionPlan WordHtml(ReadOnlyMemory<byte> page) => new(OfficeApp.Writer, "html", "docx", page) { InputFilter = "HTML (StarWriter)" };

    // Bit 8 of the flags at the start of the main stream ([MS-DOC] 2.5.2, fEncrypted).
    private static bool IsLockedWord(ReadOnlyMemory<byte> file) =>
        CompoundStream.Read(file, "WordDocument", 16) is { Length: >= 12 } start && (BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(10)) & 0x0100) != 0;

    /// <summary>Whether bytes look like text in some encoding.</summary>
    internal static bool IsText(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Head)];
        return head.IndexOf((byte)0) < 0 || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
    }
}
