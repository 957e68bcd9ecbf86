using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Core.Rollups;

/// <summary>A line of a document: a line of text, or a row of a table.</summary>
/// <param name="Cells">Its cells with text, from left to right; a line of text has one.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Table">The table that it is a row of; null for a line of text.</param>
internal sealed record SheetLine(ImmutableArray<LineCell> Cells, Source Source, Table? Table)
{
    /// <summary>The whole line.</summary>
    public string Text => Cells.Length == 1 ? Cells[0].Text : string.Join(' ', Cells.Select(c => c.Text));

    /// <summary>The whole line after NFKC and without blanks, as patterns see it.</summary>
    public string Compact => LineText.Compact(Text);

    /// <summary>Whether it is a line of text that is nothing but the number of a page.</summary>
    public bool IsPageNumber => Table is null && Compact is { Length: > 0 and <= 3 } number && number.All(char.IsAsciiDigit);
}
