using System.Globalization;

namespace DocTools.Formats.Reading.Mail;

/// <summary>Names of attachments: what the sender wrote, made safe as the last part of a path; something sensible where nothing was written.</summary>
internal static class AttachmentName
{
    private const int Longest = 200;

    /// <summary>
    /// The written name without folders, control and direction characters; null where nothing is left.
    /// A path in the name (old mail programs send whole Windows paths, attackers climb) never leads anywhere.
    /// </summary>
    public static string? Safe(string? written)
    {
        if (written is null)
        {
            return null;
        }

        var last = written.Split('/', '\\')[^1];
        var plain = string.Concat(last.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r) && System.Text.Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate)).Select(r => r.ToString()));
        var name = plain.Trim(' ', '\u3000', '"');
        if (!IgnoredNames.Is(name) || name.StartsWith('.'))
        {
            // What begins with a dot would pass for a hidden file and be lost.
            name = IsLeftBehind(name) ? name : name.TrimStart('.', ' ');
        }

        return name.Length == 0 ? null : Shortened(name);
    }

    /// <summary>A subject as a name: what separates folders is replaced, not cut.</summary>
    public static string? OfSubject(string subject) => Safe(subject.Replace('/', '_').Replace('\\', '_'));

    /// <summary>The name of an attachment that has none: <c>附件2.docx</c>, by its position and its content.</summary>
    /// <param name="position">Position among the attachments of its mail, from 1.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="type">The declared media type.</param>
    public static string Made(int position, byte[] bytes, string type)
    {
        var format = FormatSniffer.Sniff(new IncomingFile("x", bytes, ""));
        var extension = format.Length > 0 && format is not FormatSniffer.Encrypted ? format : OfType(type);
        return string.Create(CultureInfo.InvariantCulture, $"附件{position}") + (extension.Length > 0 ? "." + extension : "");
    }

    /// <summary>Whether mail servers gave this name to a piece of the body (<c>ATT00001.htm</c>).</summary>
    public static bool IsBodyPiece(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot is >= 7 and <= 9
            && name.StartsWith("ATT", StringComparison.OrdinalIgnoreCase)
            && name.AsSpan(3, dot - 3).IndexOfAnyExceptInRange('0', '9') < 0
            && (name[dot..].ToLowerInvariant() is ".txt" or ".htm" or ".html");
    }

    // Of hidden names only those that systems leave behind, and that no one attaches on purpose.
    private static bool IsLeftBehind(string name) => name.StartsWith("._", StringComparison.Ordinal) || name is ".DS_Store";

    private static string Shortened(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var extension = Path.GetExtension(name);
        extension = extension.Length <= 10 ? extension : "";
        var stem = name[..(Longest - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }

    private static string OfType(string type) => type switch
    {
        "application/pdf" => "pdf",
        "application/msword" => "doc",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "docx",
        "application/vnd.ms-excel" => "xls",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "xlsx",
        "application/vnd.ms-powerpoint" => "ppt",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation" => "pptx",
        "application/vnd.oasis.opendocument.text" => "odt",
        "application/vnd.oasis.opendocument.spreadsheet" => "ods",
        "application/vnd.oasis.opendocument.presentation" => "odp",
        "application/zip" or "application/x-zip-compressed" => "zip",
        "application/ms-tnef" or "application/vnd.ms-tnef" => "dat",
        "application/vnd.ms-outlook" => "msg",
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/tiff" => "tif",
        "image/gif" => "gif",
        "text/plain" => "txt",
        "text/html" => "html",
        "text/csv" => "csv",
        _ => "",
    };
}
