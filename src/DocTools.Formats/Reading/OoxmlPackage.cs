using System.Collections.Immutable;
using System.Xml;

namespace DocTools.Formats.Reading;

/// <summary>An Open Packaging file (docx, xlsx, pptx …) opened from memory, part by part and within limits.</summary>
/// <remarks>
/// Parts are only expanded when asked for. Methods throw <see cref="ReadingException"/> for hostile or broken content and
/// <see cref="OperationCanceledException"/> when time is up; <see cref="Problems.Of"/> turns either, and the exceptions of the
/// XML and Deflate engines, into a reading problem.
/// </remarks>
public sealed class OoxmlPackage
{
    private readonly ZipDirectory _directory;
    private readonly ExpansionBudget _budget;
    private readonly Dictionary<string, ZipEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly NameTable _names = new();

    private OoxmlPackage(ZipDirectory directory, ExpansionBudget budget)
    {
        _directory = directory;
        _budget = budget;
        foreach (var entry in directory.Entries)
        {
            _parts[entry.Name.TrimStart('/')] = entry;
        }
    }

    /// <summary>The names shared by all parts' readers: a name added to it can be compared by reference.</summary>
    public XmlNameTable Names => _names;

    /// <summary>Names of the parts, in no particular order.</summary>
    public IReadOnlyCollection<string> Parts => _parts.Keys;

    /// <summary>Opens the package; its directory is checked at once.</summary>
    /// <exception cref="ReadingException">No zip, encrypted, overlapping or too many entries.</exception>
    public static OoxmlPackage Open(ReadOnlyMemory<byte> bytes, ReadingLimits limits, CancellationToken cancellation)
    {
        var budget = new ExpansionBudget(limits, cancellation);
        var directory = ZipDirectory.Read(bytes, budget) ?? throw new ReadingException(Reasons.BrokenZip);
        if (directory.Entries.Any(e => e.Overlaps))
        {
            throw new ReadingException(Reasons.Overlapping);
        }

        return new OoxmlPackage(directory, budget);
    }

    /// <summary>Whether the part exists. Part names ignore the case of letters.</summary>
    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>The part's bytes as a stream; null where there is no such part.</summary>
    public Stream? OpenPart(string part) => _parts.TryGetValue(part, out var entry) ? _directory.Open(entry, _budget) : null;

    /// <summary>A reader of the part's XML; null where there is no such part. Comments and processing instructions are left out; a DTD is an error.</summary>
    public XmlReader? OpenXml(string part) => OpenPart(part) is { } stream ? XmlReader.Create(stream, XmlSettings(_names)) : null;

    /// <summary>Relationships of a part, in their order; of the package itself for an empty name.</summary>
    public ImmutableArray<Relationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        using var reader = OpenXml($"{folder}_rels/{part[(slash + 1)..]}.rels");
        if (reader is null)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<Relationship>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "Relationship"
                && reader.GetAttribute("Target") is { } target)
            {
                var external = string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.Ordinal);
                var type = reader.GetAttribute("Type") ?? "";
                found.Add(new Relationship(
                    reader.GetAttribute("Id") ?? "",
                    type[(type.LastIndexOf('/') + 1)..],
                    external ? target : Resolve(folder, target),
                    external));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Name of the main part (the document, workbook or presentation); null where the package names none that exists.</summary>
    public string? FindMainPart() =>
        RelationshipsOf("").FirstOrDefault(r => r.Type is "officeDocument" && !r.IsExternal && Has(r.Target))?.Target;

    /// <summary>Settings of every XML reader: no DTD, nothing fetched.</summary>
    internal static XmlReaderSettings XmlSettings(XmlNameTable? names = null) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
        NameTable = names,
    };

    private static string Resolve(string folder, string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(hash >= 0 ? target[..hash] : target).Replace('\\', '/');
        var segments = new List<string>();
        foreach (var segment in (path.StartsWith('/') ? path : folder + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment is "..")
            {
                if (segments.Count > 0)
                {
                    segments.RemoveAt(segments.Count - 1);
                }
            }
            else if (segment is not ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
