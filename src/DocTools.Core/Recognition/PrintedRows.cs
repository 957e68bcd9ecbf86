using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;

namespace DocTools.Core.Recognition;

/// <summary>
/// Joins rows that a page parted. Where both cells of a row end with a line on one page, nothing of the paper tells that they go on; but where the first
/// cell of the next page holds the rest of a printed label, 「(300~500字)」 or what a bracket lacks, the row is the same.
/// </summary>
public static class PrintedRows
{
    private const int LongestLabel = 120;

    private static readonly ConditionalWeakTable<ProgramDefinition, HashSet<string>> Known = [];

    /// <summary>The document with such rows joined; the same document where there are none.</summary>
    public static Document Join(Document document, ProgramDefinition program)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(program);
        if (!document.Blocks.OfType<Table>().Any(t => t.Cells.Any(c => c.Page > t.Page)))
        {
            return document;
        }

        var labels = Known.GetValue(program, static p => [.. p.Forms.SelectMany(f => FormLabels.Of(f).Finder.Keys)]);
        return document with { Blocks = [.. document.Blocks.Select(b => b is Table table ? Join(table, labels) : b)] };
    }

    private static Table Join(Table table, HashSet<string> labels)
    {
        for (var row = 2; row <= table.RowCount; row++)
        {
            var (above, below) = (Row(table, row - 1), Row(table, row));
            if (above.Length == below.Length && below.Length > 1 && below[0].Page > above[0].Page && above.Zip(below).All(p => Fits(p.First, p.Second)) && IsRest(above[0].Text, below[0].Text, labels))
            {
                table = Merge(table, row, above, below);
                row--;
            }
        }

        return table;
    }

    // Cells that begin in the row; one that reaches into it from above takes its place away.
    private static Cell[] Row(Table table, int row) => [.. table.Cells.Where(c => c.Row <= row && c.Row + c.RowSpan > row).OrderBy(c => c.Column)];

    private static bool Fits(Cell above, Cell below) =>
        above.Column == below.Column && above.ColumnSpan == below.ColumnSpan && below.RowSpan == 1 && above.RowSpan == 1 && (string.IsNullOrWhiteSpace(below.Text) || !string.IsNullOrWhiteSpace(above.Text) || above.HasPicture);

    private static bool IsRest(string above, string below, HashSet<string> labels)
    {
        if (above.Length + below.Length > LongestLabel || string.IsNullOrWhiteSpace(below) || string.IsNullOrWhiteSpace(above))
        {
            return false;
        }

        var (isOpen, isNote) = (Depth(above) > 0, Depth(above) == 0 && LabelText.BaseKey(below).Length == 0 && LabelText.Key(below).Length > 0);
        return (isOpen || isNote) && Depth(above + below) == 0 && labels.Contains(LabelText.BaseKey(above + below));
    }

    private static int Depth(string text) => text.Count(c => c is '(' or '（') - text.Count(c => c is ')' or '）');

    private static Table Merge(Table table, int row, Cell[] above, Cell[] below)
    {
        var joined = new Dictionary<Cell, Cell>(ReferenceEqualityComparer.Instance);
        foreach (var (first, rest) in above.Zip(below))
        {
            joined[first] = Joined(first, rest);
        }

        var cells = table.Cells.Where(c => !Array.Exists(below, b => ReferenceEquals(b, c))).Select(c => joined.TryGetValue(c, out var whole) ? whole : c.Row > row ? c with { Row = c.Row - 1 } : c);
        return table with { RowCount = table.RowCount - 1, Cells = [.. cells] };
    }

    private static Cell Joined(Cell above, Cell below) => above with
    {
        Text = above.Text.Length == 0 || below.Text.Length == 0 || Depth(above.Text) > 0 ? above.Text + below.Text : above.Text + "\n" + below.Text,
        HasPicture = above.HasPicture || below.HasPicture,
        Pictures = [.. above.Pictures, .. below.Pictures],
        Nested = [.. above.Nested, .. below.Nested],
        IsObscured = above.IsObscured || below.IsObscured,
        ListItems = above.ListItems + below.ListItems,
        Certainty = above.Certainty is { } a && below.Certainty is { } b ? new Certainty(Math.Min(a.Text, b.Text), Math.Min(a.Marks, b.Marks)) : above.Certainty ?? below.Certainty,
    };
}
