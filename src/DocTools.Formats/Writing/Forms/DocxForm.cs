using System.IO.Compression;
using System.Text;
using System.Xml;
using DocTools.Core.Printing;

namespace DocTools.Formats.Writing.Forms;

/// <summary>
/// Writes a form as a Word document (ECMA-376, transitional) that people fill in: content controls for values, check boxes that can be clicked, pickers for dates,
/// lists for choices, and print that cannot be changed by accident. The same form gives the same bytes.
/// </summary>
public static class DocxForm
{
    private static readonly DateTimeOffset s_time = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings s_xml = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false };

    /// <summary>Writes the document; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="form">The form.</param>
    /// <param name="forConversion">Whether LibreOffice makes another format of it: then print and what is filled in stand as plain text, since its import of
    /// content controls loses line breaks and runs paragraphs together behind characters beyond U+FFFF.</param>
    public static void Write(Stream stream, PrintedForm form, bool forConversion = false)
    {
        ArgumentNullException.ThrowIfNull(form);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, bytes) in DocxFormParts.All)
        {
            using var part = Entry(zip, name);
            part.Write(bytes);
        }

        using var document = Entry(zip, "word/document.xml");
        using var xml = XmlWriter.Create(document, s_xml);
        xml.WriteStartDocument(standalone: true);
        new DocxFormBody(xml, form, forConversion).Write();
    }

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = s_time;
        return entry.Open();
    }
}
