using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace DocTools.Fixtures;

/// <summary>A package of parts, the same bytes for the same parts.</summary>
internal sealed class ZipFileWriter(string path) : IDisposable
{
    private static readonly DateTimeOffset Stamp = new(2024, 5, 6, 9, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive _zip = new(File.Create(path), ZipArchiveMode.Create);

    /// <summary>Adds an XML part.</summary>
    public void Add(string name, XElement root)
    {
        using var stream = Entry(name);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false));
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(writer, SaveOptions.DisableFormatting);
    }

    /// <summary>Adds an XML part that is written out.</summary>
    public void Add(string name, string xml) => Add(name, XElement.Parse(xml));

    /// <summary>Adds bytes.</summary>
    public void Add(string name, byte[] bytes)
    {
        using var stream = Entry(name);
        stream.Write(bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private Stream Entry(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Stamp;
        return entry.Open();
    }
}
