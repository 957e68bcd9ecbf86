using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>
/// A header, footer or note: only its paragraphs, those of tables too, so that the numbers of the body's tables stay what a person counts.
/// Paragraphs without text are left out.
/// </summary>
/// <param name="blocks">Where the paragraphs go.</param>
/// <param name="place">The story.</param>
/// <param name="counts">The document's counters.</param>
internal sealed class FlatSink(List<Block> blocks, ParagraphPlace place, DocxCounts counts) : BlockSink
{
    public override bool KeepsTables => false;

    public override string NextTableNumber() => throw new InvalidOperationException("Tables are flattened here.");

    public override void AddTable(Table table) => throw new InvalidOperationException("Tables are flattened here.");

    public override BlockSink ForBox() => new FlatSink([], place, counts);

    public override void AddBox(BlockSink box)
    {
        box.Flush();
        blocks.AddRange(((FlatSink)box).Own);
    }

    private List<Block> Own => blocks;

    protected override void Add(string text, DocxParagraphLook look)
    {
        counts.AddParagraph(text.Length);
        if (!string.IsNullOrWhiteSpace(text))
        {
            blocks.Add(new Paragraph(text) { Place = place, ListMark = look.ListMark });
        }
    }
}
