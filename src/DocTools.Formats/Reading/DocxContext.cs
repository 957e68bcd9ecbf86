using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>What the stories of one docx share.</summary>
internal sealed class DocxContext
{
    private readonly OoxmlPackage _package;
    private readonly CancellationToken _cancellation;
    private DocxStyles? _styles;
    private DocxNumbering? _numbering;

    public DocxContext(OoxmlPackage package, string mainPart, ReadingLimits limits, CancellationToken cancellation)
    {
        _package = package;
        _cancellation = cancellation;
        Counts = new DocxCounts(limits);
        foreach (var relationship in package.RelationshipsOf(mainPart))
        {
            if (!relationship.IsExternal)
            {
                Relationships[relationship.Id] = relationship;
            }
        }
    }

    /// <summary>Counters against the limits.</summary>
    public DocxCounts Counts { get; }

    /// <summary>The main part's relationships within the package, by id.</summary>
    public Dictionary<string, Relationship> Relationships { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of the headers and footers that a section uses, in order, each once.</summary>
    public List<string> HeadersAndFooters { get; } = [];

    /// <summary>What was left out so far.</summary>
    public List<ReadingProblem> Left { get; } = [];

    /// <summary>The styles; read on first use.</summary>
    public DocxStyles Styles => _styles ??= ReadPart("styles", DocxStyles.Read);

    /// <summary>The lists; read on first use.</summary>
    public DocxNumbering Numbering => _numbering ??= ReadPart("numbering", cursor => DocxNumbering.Read(cursor, Styles));

    /// <summary>A cursor on a part; null where there is none.</summary>
    public XmlCursor? Open(string part) =>
        _package.OpenXml(part) is { } reader ? new XmlCursor(reader, Counts.Limits.XmlDepth, _cancellation) : null;

    /// <summary>The main part's first related part of a type; null where there is none.</summary>
    public string? Related(string type) =>
        Relationships.Values.FirstOrDefault(r => string.Equals(r.Type, type, StringComparison.Ordinal))?.Target;

    private T ReadPart<T>(string type, Func<XmlCursor?, T> read)
    {
        using var cursor = Related(type) is { } part ? Open(part) : null;
        return read(cursor);
    }
}
