using System.Xml;
using DocTools.Core.Documents;
using DocTools.Formats.Reading.Pictures;

namespace DocTools.Formats.Reading.Odf;

/// <summary>An OpenDocument file, a package or one flat XML file (ODF 1.3 part 2), opened from memory and within limits.</summary>
internal sealed class OdfPackage
{
    private readonly OoxmlPackage? _package;
    private readonly ReadOnlyMemory<byte> _flat;
    private readonly ReadingLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    private OdfPackage(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        (_flat, _limits, _cancellation) = (file.Bytes, limits, cancellation);
        if (file.Bytes.Span.StartsWith("PK"u8))
        {
            _package = OoxmlPackage.Open(file.Bytes, limits, cancellation);
        }
        else if (file.Bytes.Length > limits.PartBytes)
        {
            throw new ReadingException(Reasons.ExpandsTooFar(limits.PartBytes));
        }
    }

    /// <summary>Opens the file and looks into its manifest.</summary>
    /// <exception cref="ReadingException">No package, encrypted, or hostile.</exception>
    public static OdfPackage Open(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        var package = new OdfPackage(file, limits, cancellation);
        package.ReadManifest();
        return package;
    }

    /// <summary>A cursor on the part with the document's content; null where there is none.</summary>
    public XmlCursor? OpenContent() => Open("content.xml");

    /// <summary>A cursor on the part with the styles; of a flat file on the whole of it again.</summary>
    public XmlCursor? OpenStyles() => Open("styles.xml");

    /// <summary>A cursor on the content of an embedded object; null where there is none.</summary>
    public XmlCursor? OpenObject(string? reference) => _package is null || reference is null ? null : Open(NameOf(reference) + "/content.xml");

    /// <summary>The media type of an embedded object; empty where the manifest tells none.</summary>
    public string TypeOf(string? reference) =>
        reference is null ? "" : _types.GetValueOrDefault(NameOf(reference) + "/") ?? _types.GetValueOrDefault(NameOf(reference)) ?? "";

    /// <summary>A picture of the package; one of a flat file, or one that is only linked, is unknown.</summary>
    public Picture PictureOf(string? reference) =>
        _package is { } package && reference is not null && package.Has(NameOf(reference)) ? new Picture(() => PictureIdentity.Of(() => package.OpenPart(NameOf(reference)), _limits)) : Picture.Unknown;

    private XmlCursor? Open(string part)
    {
        var stream = _package is null ? new MemoryStream(_flat.ToArray(), writable: false) : _package.OpenPart(part);
        if (stream is null)
        {
            return null;
        }

        // A blank between two spans is text.
        var settings = OoxmlPackage.XmlSettings(_package?.Names);
        settings.IgnoreWhitespace = false;
        return new XmlCursor(XmlReader.Create(stream, settings), _limits.XmlDepth, _cancellation);
    }

    private static string NameOf(string reference) => reference.TrimEnd('/') is var name && name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;

    private void ReadManifest()
    {
        using var cursor = _package is null ? null : Open("META-INF/manifest.xml");
        var name = "";
        while (cursor?.FindRoot() == true)
        {
            switch (cursor.LocalName)
            {
                case "file-entry":
                    name = cursor.Attribute("full-path") ?? "";
                    _types[name] = cursor.Attribute("media-type") ?? "";
                    break;
                case "encryption-data":
                    throw new ReadingException(Reasons.Encrypted);
            }
        }

        if (cursor?.Cut is { Kind: not ReadingProblemKind.Unreadable } hostile)
        {
            throw new ReadingException(hostile);
        }
    }
}
