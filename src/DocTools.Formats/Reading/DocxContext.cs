using DocTools.Formats.Reading.Pictures;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>What the stories of one docx share.</summary>
internal sealed class DocxContext
{
    private readonly OoxmlPackage _package;
    private readonly CancellationToken _cancellation;
    private DocxStyles? _styles;
    private DocxNumbering? _numbering;
    private bool _hasControl;
    private bool _hasEmbedded;
    private bool _hasMoment;

    public DocxContext(OoxmlPackage package, string mainPart, ReadingLimits limits, CancellationToken cancellation)
    {
        _package = package;
        _cancellation = cancellation;
        Counts = new DocxCounts(limits);
        try
        {
            foreach (var relationship in package.RelationshipsOf(mainPart).Where(r => !r.IsExternal))
            {
                Relationships[relationship.Id] = relationship;
            }
        }
        catch (Exception e) when (Problems.Of(e) is { Kind: ReadingProblemKind.Unreadable })
        {
            // The body can be read without its styles and headers.
            Left.Add(Reasons.CutOff);
        }
    }

    /// <summary>Whether a conversion made the file, so that fields show the moment of the conversion.</summary>
    public bool IsConverted { get; init; }

    /// <summary>Counters against the limits.</summary>
    public DocxCounts Counts { get; }

    /// <summary>The main part's relationships within the package, by id.</summary>
    public Dictionary<string, Relationship> Relationships { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of the headers and footers that a section uses, in order, each once.</summary>
    public List<string> HeadersAndFooters { get; } = [];

    /// <summary>Whether the pages have a coloured background.</summary>
    public bool HasBackground { get; set; }

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

    /// <summary>The picture that a drawing of the body shows.</summary>
    /// <param name="id">Id of its relationship; null where it names none, as a linked picture does.</param>
    public Picture PictureOf(string? id) =>
        id is not null && Relationships.TryGetValue(id, out var relationship) ? new Picture(() => PictureIdentity.Of(() => _package.OpenPart(relationship.Target), Counts.Limits)) : Picture.Unknown;

    /// <summary>Notes an ActiveX control: its state lies in a binary part, and a box that is not read must not look like one that is blank.</summary>
    public void NoteControl()
    {
        if (!_hasControl)
        {
            _hasControl = true;
            Left.Add(Reasons.Partial(
                "文件含 ActiveX 表單控制項，其勾選或填寫內容未讀取，請以人工檢視",
                "the document contains ActiveX controls, whose state was not read; look at it by hand"));
        }
    }

    /// <summary>Notes an embedded workbook or document: a person sees a picture of its table, which is no text for us.</summary>
    public void NoteEmbedded()
    {
        if (!_hasEmbedded)
        {
            _hasEmbedded = true;
            Left.Add(Reasons.Partial(
                "文件內嵌 Excel 或 Word 物件，其內容未讀取，請以人工檢視，或改為 Word 表格後送件",
                "the document embeds an Excel or Word object, which was not read; look at it by hand, or send its table as a Word table"));
        }
    }

    /// <summary>Notes a date that moves with the clock: a conversion replaces the one that was filed by its own.</summary>
    public void NoteMoment()
    {
        if (!_hasMoment)
        {
            _hasMoment = true;
            Left.Add(Reasons.MovingDate);
        }
    }

    private T ReadPart<T>(string type, Func<XmlCursor?, T> read)
    {
        using var cursor = Related(type) is { } part ? Open(part) : null;
        var content = read(cursor);
        if (cursor?.Cut is not null)
        {
            Left.Add(Reasons.CutOff);
        }

        return content;
    }
}
