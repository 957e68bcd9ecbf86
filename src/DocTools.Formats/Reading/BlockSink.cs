using System.Text;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>Takes the blocks of one place of a document (body, cell, text box, header) in reading order.</summary>
internal abstract class BlockSink
{
    private string _carried = "";

    /// <summary>Whether tables keep their shape here; else their paragraphs are taken one by one.</summary>
    public virtual bool KeepsTables => true;

    /// <summary>Text of a paragraph whose mark was deleted: it runs on in the next paragraph.</summary>
    public void Carry(string text) => _carried += text;

    /// <summary>Takes a finished paragraph.</summary>
    public void AddParagraph(StringBuilder text, DocxParagraphLook look)
    {
        var whole = _carried.Length == 0 ? text.ToString() : _carried + text;
        _carried = "";
        Add(whole, look);
    }

    /// <summary>Ends a run of carried text before something that is no paragraph, or at the end.</summary>
    public void Flush()
    {
        if (_carried.Length > 0)
        {
            AddParagraph(new StringBuilder(), default);
        }
    }

    /// <summary>Number of a table that begins here.</summary>
    public abstract string NextTableNumber();

    /// <summary>Takes a finished table.</summary>
    public abstract void AddTable(Table table);

    /// <summary>Notes a picture or ink; the pictures whose content the file holds.</summary>
    public virtual void AddPicture(IReadOnlyList<Picture> pictures)
    {
    }

    /// <summary>A sink for a text box that is anchored here.</summary>
    public abstract BlockSink ForBox();

    /// <summary>Takes the content of a text box whose anchor paragraph is finished.</summary>
    public abstract void AddBox(BlockSink box);

    /// <summary>Takes a paragraph's whole text.</summary>
    protected abstract void Add(string text, DocxParagraphLook look);
}
