using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Reading;

namespace DocTools.Formats.Writing.Letters;

/// <summary>The parts of a template's package. Comments are left out: what colleagues noted in a template goes to no applicant.</summary>
internal sealed class TemplatePackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private readonly OoxmlPackage _package;
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);
    private readonly ReadingLimits _limits;

    private TemplatePackage(OoxmlPackage package, ReadingLimits limits)
    {
        _package = package;
        _limits = limits;
        Main = package.FindMainPart();
        Relations = Main is null ? [] : package.RelationshipsOf(Main);
        foreach (var relation in Relations.Where(r => !r.IsExternal && package.Has(r.Target)))
        {
            _kinds[relation.Target] = relation.Type;
        }

        var comments = _kinds.Where(k => k.Value.StartsWith("comments", StringComparison.Ordinal) || k.Value is "people").Select(k => k.Key).ToHashSet(StringComparer.Ordinal);
        Parts = [.. package.Parts.Where(p => !comments.Contains(p) && !p.EndsWith('/')).OrderBy(p => !string.Equals(p, ContentTypes, StringComparison.Ordinal)).ThenBy(p => p, StringComparer.Ordinal).Select(p => (p, Bytes(p, comments)))];
    }

    /// <summary>The document's part; null where the package is no document.</summary>
    public string? Main { get; }

    /// <summary>Its relationships.</summary>
    public ImmutableArray<Relationship> Relations { get; }

    /// <summary>All parts that go into a letter, the content types first.</summary>
    public ImmutableArray<(string Name, ReadOnlyMemory<byte> Bytes)> Parts { get; }

    /// <summary>The parts that may hold placeholders, the document's first.</summary>
    public IEnumerable<string> Stories => [Main!, .. Parts.Select(p => p.Name).Where(p => KindOf(p) is "header" or "footer" or "footnotes" or "endnotes")];

    /// <summary>The highest number of a list.</summary>
    public int HighestList { get; private set; }

    /// <summary>Opens a package.</summary>
    public static TemplatePackage Open(ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        var package = new TemplatePackage(OoxmlPackage.Open(bytes, limits, CancellationToken.None), limits);
        if (package.PartOf("numbering") is { } numbering)
        {
            package.HighestList = package.Root(numbering).Children.OfType<PartElement>().Where(e => e.IsWord("num"))
                .Select(e => int.TryParse(e.Attribute("numId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).DefaultIfEmpty().Max();
        }

        return package;
    }

    /// <summary>What a part is to the document (<c>header</c>, <c>numbering</c>); null where it is none of its parts.</summary>
    public string? KindOf(string part) => _kinds.GetValueOrDefault(part);

    /// <summary>The document's part of a kind; null where it has none.</summary>
    public string? PartOf(string kind) => _kinds.FirstOrDefault(k => string.Equals(k.Value, kind, StringComparison.Ordinal)).Key;

    /// <summary>The bytes of a part.</summary>
    public ReadOnlyMemory<byte>? BytesOf(string part) => Parts.FirstOrDefault(p => string.Equals(p.Name, part, StringComparison.OrdinalIgnoreCase)) is { Name: not null } found ? found.Bytes : default(ReadOnlyMemory<byte>?);

    /// <summary>A part's nodes.</summary>
    public PartElement Root(string part)
    {
        using var reader = _package.OpenXml(part)!;
        return PartTree.Read(reader, _limits.XmlDepth);
    }

    /// <summary>What people call a part.</summary>
    public Wording Called(string part) => KindOf(part) switch
    {
        "header" => new Wording("頁首", "header"),
        "footer" => new Wording("頁尾", "footer"),
        "footnotes" => new Wording("註腳", "footnotes"),
        "endnotes" => new Wording("章節附註", "endnotes"),
        _ => new Wording("本文", "body"),
    };

    private ReadOnlyMemory<byte> Bytes(string part, HashSet<string> comments)
    {
        using var stream = _package.OpenPart(part)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var main = Main is null ? "" : Main[(Main.LastIndexOf('/') + 1)..];
        if (comments.Count == 0 || !(string.Equals(part, ContentTypes, StringComparison.Ordinal) || part.EndsWith($"_rels/{main}.rels", StringComparison.Ordinal)))
        {
            return bytes.ToArray();
        }

        var root = Root(part);
        foreach (var entry in root.Children.OfType<PartElement>().Where(e => Names(e, comments)).ToList())
        {
            entry.Remove();
        }

        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + Flat(root));
    }

    private bool Names(PartElement entry, HashSet<string> comments) =>
        entry.Attribute("PartName") is { } name ? comments.Contains(name.TrimStart('/')) : Relations.Any(r => string.Equals(r.Id, entry.Attribute("Id"), StringComparison.Ordinal) && comments.Contains(r.Target));

    /// <summary>Nodes without tags as text.</summary>
    internal static string Flat(PartElement element) =>
        PartCompiler.Start(element) + string.Concat(element.Children.Select(c => c is PartElement e ? Flat(e) : XmlText.Escape(((PartText)c).Value))) + $"</{element.Name}>";
}
