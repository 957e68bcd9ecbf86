using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace DocTools.Bench;

/// <summary>The least that anybody must do who reads an Office file: expand the parts that our readers read, and let an XmlReader run over them.</summary>
internal sealed partial class BareXml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true };
    private readonly ConcurrentDictionary<string, HashSet<string>> _parts = new(StringComparer.Ordinal);

    /// <summary>Notes which parts of a file are read; not part of what is measured.</summary>
    public void Prepare(string path)
    {
        using var zip = new ZipArchive(new MemoryStream(File.ReadAllBytes(path)));
        var names = zip.Entries.Select(e => e.FullName).ToList();
        var read = names.Where(n => Always().IsMatch(n)).ToHashSet(StringComparer.Ordinal);
        if (zip.GetEntry("word/document.xml") is not null)
        {
            // Our reader opens styles and lists only where a text refers to them.
            var text = string.Concat(zip.Entries.Where(e => Stories().IsMatch(e.FullName)).Select(Text));
            Add("word/styles.xml", text.Contains(":pStyle", StringComparison.Ordinal) || text.Contains(":rStyle", StringComparison.Ordinal));
            Add("word/numbering.xml", text.Contains(":numPr", StringComparison.Ordinal));
        }

        _parts[path] = read;

        void Add(string part, bool needed)
        {
            if (needed && names.Contains(part, StringComparer.Ordinal))
            {
                read.Add(part);
            }
        }
    }

    /// <summary>Walks over the parts of a prepared file and returns the number of their nodes.</summary>
    public long Walk(string path)
    {
        long nodes = 0;
        var wanted = _parts[path];
        using var zip = new ZipArchive(new MemoryStream(File.ReadAllBytes(path)));
        foreach (var entry in zip.Entries.Where(e => wanted.Contains(e.FullName)))
        {
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, Settings);
            while (reader.Read())
            {
                nodes++;
            }
        }

        return nodes;
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    // Of docx the texts, of pptx and xlsx what the slides or sheets lead to; no themes, no settings.
    [GeneratedRegex(
        @"^(_rels/\.rels|word/(document|footnotes|endnotes|header\d*|footer\d*)\.xml|word/_rels/document\.xml\.rels|ppt/(presentation\.xml|(slides|slideLayouts|slideMasters|notesSlides)/[^/]*\.xml|_rels/.*|(slides|slideLayouts)/_rels/.*)|xl/(workbook|styles|sharedStrings)\.xml|xl/_rels/.*|xl/(worksheets|drawings|comments).*\.(xml|rels))$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Always();

    [GeneratedRegex(@"^word/(document|footnotes|endnotes|header\d*|footer\d*)\.xml$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stories();
}
