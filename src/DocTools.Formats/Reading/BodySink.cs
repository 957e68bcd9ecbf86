using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>The running text, or a text box in it.</summary>
/// <param name="counts">The document's counters.</param>
internal sealed class BodySink(DocxCounts counts) : BlockSink
{
    private readonly List<Picture> _pictures = [];

    /// <summary>Blocks so far.</summary>
    public List<Block> Blocks { get; } = [];

    public override string NextTableNumber()
    {
        Flush();
        return counts.NextTable().ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    public override void AddTable(Table table) => Blocks.Add(table);

    public override void AddPicture(IReadOnlyList<Picture> pictures) => _pictures.AddRange(pictures);

    public override BlockSink ForBox() => new BodySink(counts);

    public override void AddBox(BlockSink box)
    {
        box.Flush();
        Blocks.AddRange(((BodySink)box).Blocks);
    }

    protected override void Add(string text, DocxParagraphLook look)
    {
        counts.AddParagraph(text.Length);
        Blocks.Add(new Paragraph(text) { HeadingLevel = look.HeadingLevel, ListMark = look.ListMark, Pictures = [.. _pictures] });
        _pictures.Clear();
    }
}
