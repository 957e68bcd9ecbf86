using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace DocTools.Formats.Reading;

/// <summary>Tells a file's format by its first bytes and its parts; the extension only decides between formats that look alike (csv, txt, eml).</summary>
public static partial class FormatSniffer
{
    /// <summary>Not a format: an Open XML file behind a password, whose true format cannot be seen.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>An archive that is no document.</summary>
    public const string Zip = "zip";

    // The root element declares some thirty namespaces first.
    private const int FlatStart = 16_384;

    private static readonly FrozenSet<string> Taken =
        FrozenSet.Create(StringComparer.Ordinal, "docx", "docm", "xlsx", "xlsm", "pptx", "pdf", "odt", "ods", "odp", "doc", "xls", "ppt", "csv", "txt", "png", "jpg", "tif", "eml", "msg", "zip");

    /// <summary>Whether applicants may send the format (the contract's list), whatever this version can read of it.</summary>
    public static bool IsTaken(string format) => Taken.Contains(format);

    /// <summary>
    /// The format's usual extension in lower case (<c>docx</c>, <c>pdf</c>, <c>jpg</c> …), <see cref="Zip"/>, <see cref="Encrypted"/>,
    /// or the file's own extension where the content tells nothing (empty where there is none).
    /// </summary>
    public static string Sniff(IncomingFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith("PK"u8))
        {
            return SniffZip(file) ?? Normalise(file.Extension);
        }

        if (CompoundFile.IsOne(bytes))
        {
            return SniffCompound(bytes) ?? Normalise(file.Extension);
        }

        // Word writes and opens RTF under the name of a document, and so it is one.
        return SniffStart(bytes) is { } format ? (format is "rtf" && file.Extension is "doc" or "dot" ? "doc" : format) : Normalise(file.Extension);
    }

    /// <summary>One spelling for extensions that mean the same: <c>jpeg</c> is <c>jpg</c>, <c>tiff</c> is <c>tif</c>, a template of old is its document.</summary>
    public static string Normalise(string extension) => extension switch
    {
        "jpeg" or "jpe" or "jfif" => "jpg",
        "tiff" => "tif",
        "dot" => "doc",
        "xlt" => "xls",
        "pps" or "pot" => "ppt",
        _ => extension,
    };

    private static string? SniffStart(ReadOnlySpan<byte> bytes)
    {
        // Readers of PDF accept junk before the header.
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return "pdf";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return "png";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return "jpg";
        }

        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8))
        {
            return "tif";
        }

        if (bytes.StartsWith("Rar!"u8))
        {
            return "rar";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]))
        {
            return "7z";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]))
        {
            return "gz";
        }

        return bytes.StartsWith(@"{\rtf"u8) ? "rtf" : bytes.TrimStart("\uFEFF \r\n\t"u8).StartsWith("<"u8) ? OfFlat(bytes) : null;
    }

    private static string? SniffCompound(ReadOnlySpan<byte> bytes)
    {
        var names = CompoundFile.StreamNames(bytes);

        // A mail may hold documents of every kind, a document hardly ever a mail.
        if (names.Contains("__properties_version1.0") && names.Contains("__nameid_version1.0"))
        {
            return "msg";
        }

        if (names.Contains("EncryptedPackage") || names.Contains("\u0009DRMContent"))
        {
            return Encrypted;
        }

        if (names.Contains("WordDocument"))
        {
            return "doc";
        }

        if (names.Contains("Workbook") || names.Contains("Book"))
        {
            return "xls";
        }

        if (names.Contains("PowerPoint Document"))
        {
            return "ppt";
        }

        return names.Contains("__properties_version1.0") ? "msg" : null;
    }

    private static string? SniffZip(IncomingFile file)
    {
        var limits = new ReadingLimits { ExpandedBytes = 4 << 20 };
        var budget = new ExpansionBudget(limits, CancellationToken.None);
        try
        {
            if (ZipDirectory.Read(file.Bytes, budget) is not { } zip)
            {
                return null;
            }

            foreach (var entry in zip.Entries)
            {
                switch (entry.Name.TrimStart('/'))
                {
                    case "[Content_Types].xml":
                        return OfContentTypes(Encoding.UTF8.GetString(zip.ReadAll(entry, budget)))
                            ?? (file.Extension is Zip ? Zip : Normalise(file.Extension));
                    case "mimetype" when OfMimeType(Encoding.ASCII.GetString(zip.ReadAll(entry, budget))) is { } odf:
                        return odf;
                }
            }

            if (zip.Entries.FirstOrDefault(e => e.Name is "META-INF/manifest.xml") is { } manifest && OfManifest(Encoding.UTF8.GetString(zip.ReadAll(manifest, budget))) is { } listed)
            {
                return listed;
            }

            // An OpenDocument file whose type is damaged is still no archive of documents.
            var isOpenDocument = zip.Entries.Any(e => e.Name is "META-INF/manifest.xml") && zip.Entries.Any(e => e.Name is "content.xml");
            return isOpenDocument && file.Extension is not Zip ? Normalise(file.Extension) : Zip;
        }
        catch (Exception e) when (Problems.Of(e) is not null)
        {
            // The reader of the format that the name tells meets the same problem and words it.
            return null;
        }
    }

    private static string? OfContentTypes(string xml)
    {
        var upper = xml.ToUpperInvariant();
        foreach (var (type, format) in MainTypes)
        {
            if (upper.Contains(type.ToUpperInvariant(), StringComparison.Ordinal))
            {
                return format;
            }
        }

        return null;
    }

    // The package's own entry has the path "/"; objects in it have types of their own.
    private static string? OfManifest(string xml)
    {
        foreach (Match entry in RootEntry().Matches(xml))
        {
            if (OfMimeType(entry.Groups["type"].Value) is { } format)
            {
                return format;
            }
        }

        return null;
    }

    // A flat OpenDocument file tells its type in its root element.
    private static string? OfFlat(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, FlatStart)]);
        return start.Contains("<office:document", StringComparison.Ordinal) && FlatType().Match(start) is { Success: true } type && OfMimeType(type.Groups["type"].Value) is { } format
            ? "f" + format
            : null;
    }

    [GeneratedRegex("<(?:\\w+:)?file-entry\\b(?=[^>]*full-path=[\"']/[\"'])[^>]*media-type=[\"'](?<type>[^\"']*)[\"']", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex RootEntry();

    [GeneratedRegex("office:mimetype=[\"'](?<type>[^\"']*)[\"']", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FlatType();

    private static string? OfMimeType(string type) => type.Trim() switch
    {
        "application/vnd.oasis.opendocument.text" => "odt",
        "application/vnd.oasis.opendocument.spreadsheet" => "ods",
        "application/vnd.oasis.opendocument.presentation" => "odp",
        "application/vnd.oasis.opendocument.text-template" => "ott",
        "application/vnd.oasis.opendocument.spreadsheet-template" => "ots",
        "application/vnd.oasis.opendocument.presentation-template" => "otp",
        _ => null,
    };

    // A document that embeds another lists its type as well, but not as a main part.
    private static readonly (string Type, string Format)[] MainTypes =
    [
        ("wordprocessingml.document.main+xml", "docx"),
        ("ms-word.document.macroEnabled.main+xml", "docm"),
        ("wordprocessingml.template.main+xml", "dotx"),
        ("ms-word.template.macroEnabledTemplate.main+xml", "dotm"),
        ("spreadsheetml.sheet.main+xml", "xlsx"),
        ("ms-excel.sheet.macroEnabled.main+xml", "xlsm"),
        ("spreadsheetml.template.main+xml", "xltx"),
        ("ms-excel.template.macroEnabled.main+xml", "xltm"),
        ("ms-excel.sheet.binary.macroEnabled.main", "xlsb"),
        ("presentationml.presentation.main+xml", "pptx"),
        ("ms-powerpoint.presentation.macroEnabled.main+xml", "pptm"),
        ("presentationml.slideshow.main+xml", "ppsx"),
        ("ms-powerpoint.slideshow.macroEnabled.main+xml", "ppsm"),
        ("presentationml.template.main+xml", "potx"),
    ];
}
