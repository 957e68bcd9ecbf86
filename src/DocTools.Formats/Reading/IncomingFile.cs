namespace DocTools.Formats.Reading;

/// <summary>A file of a submission, out of a folder or a container, with its bytes.</summary>
/// <param name="Path">Path within the submission with <c>/</c>: <c>files.zip/附件一.docx</c>.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Sha256">SHA-256 in lower-case hexadecimal.</param>
public sealed record IncomingFile(string Path, ReadOnlyMemory<byte> Bytes, string Sha256)
{
    /// <summary>What a conversion made of the file ahead of its reading; null where none was tried.</summary>
    public Legacy.Conversion? Converted { get; init; }

    /// <summary>The file's place among the PDFs of its submission that are taken apart together; null where it is taken apart by itself.</summary>
    internal Pdf.PdfTurn? Turn { get; init; }

    /// <summary>The format that its content shows; looked for once. See <see cref="FormatSniffer.Sniff"/>.</summary>
    internal string Format => field ??= FormatSniffer.Sniff(this);

    /// <summary>The name without its folders.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>A file with these bytes; computes their hash.</summary>
    public static IncomingFile Of(string path, byte[] bytes) =>
        new(path, bytes, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));

    /// <summary>Extension in lower case without its dot; empty where there is none.</summary>
    public string Extension => System.IO.Path.GetExtension(Name).TrimStart('.').ToLowerInvariant();
}
