using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Odf;

/// <summary>What the stories of one OpenDocument file share.</summary>
internal sealed class OdfContext
{
    private bool _begun;

    public OdfContext(OdfPackage package, ReadingLimits limits)
    {
        Package = package;
        Counts = new DocxCounts(limits);
        PageStyles = new OdfStyles(Shared);
        Styles = new OdfStyles(Shared);
    }

    public OdfPackage Package { get; }

    /// <summary>Counters against the limits.</summary>
    public DocxCounts Counts { get; }

    /// <summary>The styles of the whole document.</summary>
    public OdfStyles Shared { get; } = new(null);

    /// <summary>The styles of headers, footers and master pages.</summary>
    public OdfStyles PageStyles { get; }

    /// <summary>The styles of the content.</summary>
    public OdfStyles Styles { get; private set; }

    /// <summary>The lists.</summary>
    public OdfLists Lists { get; } = new();

    /// <summary>Controls of forms, by their ids.</summary>
    public Dictionary<string, OdfControl> Controls { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of tracked changes that delete: some programs leave what they delete in its place.</summary>
    public HashSet<string> Deletions { get; } = new(StringComparer.Ordinal);

    /// <summary>Master pages that the content uses, in its order, each once.</summary>
    public List<string> MasterPages { get; } = [];

    /// <summary>Footnotes.</summary>
    public List<Block> Footnotes { get; } = [];

    /// <summary>Endnotes.</summary>
    public List<Block> Endnotes { get; } = [];

    /// <summary>Whether slides or sheets are read: dates and numbers of pages are the program's there, not the author's.</summary>
    public bool HasFixedPages { get; set; }

    /// <summary>What was left out so far.</summary>
    public List<ReadingProblem> Left { get; } = [];

    /// <summary>Reads the styles part.</summary>
    public void ReadStyles()
    {
        using var cursor = Package.OpenStyles();
        if (cursor is null || !cursor.FindRoot())
        {
            // The content can be read without its styles.
            return;
        }

        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "font-face-decls":
                    Shared.ReadFonts(cursor);
                    break;
                case "styles":
                    Shared.Read(cursor);
                    break;
                case "automatic-styles":
                    PageStyles.Read(cursor);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        Note(cursor.Cut is null ? null : Reasons.CutOff);
        Styles = new OdfStyles(Shared);
    }

    /// <summary>Notes the master page that a paragraph or a table begins; a text whose first one names none begins on the standard page.</summary>
    public void UseMasterPage(string? name)
    {
        var page = name ?? (_begun ? null : OdfMasterPages.Standard);
        _begun = true;
        if (page is not null && !MasterPages.Contains(page, StringComparer.Ordinal))
        {
            MasterPages.Add(page);
        }
    }

    /// <summary>Notes what was left out, once.</summary>
    public void Note(ReadingProblem? problem)
    {
        if (problem is not null && !Left.Contains(problem))
        {
            Left.Add(problem);
        }
    }

    /// <summary>Notes an embedded workbook or document: a person sees a picture of its table, which is no text for us.</summary>
    public void NoteEmbedded() => Note(Reasons.Partial(
        "文件內嵌試算表或文件物件，其內容未讀取，請以人工檢視，或改為文件表格後送件",
        "the document embeds a workbook or a document, which was not read; look at it by hand, or send its table as a table of the document"));

    /// <summary>Notes a control whose state or place cannot be told.</summary>
    public void NoteControl() => Note(Reasons.Partial(
        "文件含無法判斷狀態或位置的表單控制項，請以人工檢視",
        "the document contains controls whose state or place cannot be told; look at them by hand"));
}
