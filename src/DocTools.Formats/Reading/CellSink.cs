using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>A table's cell, or a text box in it.</summary>
/// <param name="parent">The table that the cell stands in.</param>
/// <param name="counts">The document's counters.</param>
internal sealed class CellSink(DocxTableBuilder parent, DocxCounts counts) : BlockSink
{
    private readonly List<Table> _nested = [];
    private string? _only;
    private StringBuilder? _lines;

    /// <summary>Text of the paragraphs so far, joined by line breaks.</summary>
    public string Text => _lines?.ToString() ?? _only ?? "";

    /// <summary>The first number that the word processor draws in the cell; null where it draws none.</summary>
    public string? Mark { get; private set; }

    /// <summary>Tables in the cell so far.</summary>
    public ImmutableArray<Table> Nested => [.. _nested];

    /// <summary>Whether a picture or ink stands in the cell.</summary>
    public bool HasPicture { get; private set; }

    public override string NextTableNumber()
    {
        Flush();
        return $"{parent.Number}.{parent.NextNested().ToString(CultureInfo.InvariantCulture)}";
    }

    public override void AddTable(Table table) => _nested.Add(table);

    /// <summary>The pictures whose content the file holds.</summary>
    public List<Picture> Pictures { get; } = [];

    /// <summary>Paragraphs before which the word processor draws a number or a bullet.</summary>
    public int ListItems { get; private set; }

    public override void AddPicture(IReadOnlyList<Picture> pictures)
    {
        HasPicture = true;
        Pictures.AddRange(pictures);
    }

    public override BlockSink ForBox() => new CellSink(parent, counts);

    public override void AddBox(BlockSink box)
    {
        box.Flush();
        var its = (CellSink)box;
        if (!string.IsNullOrWhiteSpace(its.Text))
        {
            AddLine(its.Text);
        }

        _nested.AddRange(its._nested);
        HasPicture |= its.HasPicture;
        Pictures.AddRange(its.Pictures);
        ListItems += its.ListItems;
    }

    protected override void Add(string text, DocxParagraphLook look)
    {
        counts.AddParagraph(text.Length);
        Mark ??= look.ListMark is { } mark && mark.Any(char.IsLetterOrDigit) ? mark : null;
        ListItems += look.ListMark is { Length: > 0 } && !string.IsNullOrWhiteSpace(text) ? 1 : 0;
        AddLine(text);
    }

    private void AddLine(string text)
    {
        // Most cells hold one paragraph.
        if (_only is null)
        {
            _only = text;
            return;
        }

        _lines ??= new StringBuilder(_only);
        _lines.Append('\n').Append(text);
    }
}
