using DocTools.Core.Documents;
using DocTools.Core.Recognition;

namespace DocTools.Core.Extraction;

/// <summary>The lines above a table, nearest first: paragraphs back to the table before it, and the rows above its header.</summary>
internal static class Captions
{
    private const int MostParagraphs = 6;

    /// <summary>Texts above a row of a table, nearest first.</summary>
    public static IReadOnlyList<string> Above(Segment segment, TableGrid grid, int row)
    {
        var texts = new List<string>();
        for (var r = row - 1; r >= 1; r--)
        {
            texts.AddRange(grid.Row(r).Where(c => c.Row == r && c.Text.Trim().Length > 0).Select(c => c.Text));
        }

        texts.AddRange(Paragraphs(segment, grid));
        return texts;
    }

    /// <summary>The titles above a row of a table, nearest first: rows that hold one text alone, up to a row of something else, then the paragraphs above the table.</summary>
    public static IReadOnlyList<string> Titles(Segment segment, TableGrid grid, int row)
    {
        var texts = new List<string>();
        for (var r = row - 1; r >= 1; r--)
        {
            var written = grid.Row(r).Where(c => c.Row == r && c.Text.Trim().Length > 0).Take(2).ToArray();
            if (written.Length > 1)
            {
                return texts;
            }

            texts.AddRange(written.Select(c => c.Text));
        }

        texts.AddRange(Paragraphs(segment, grid));
        return texts;
    }

    /// <summary>The paragraphs that are not blank between a table and the one before it, nearest first.</summary>
    public static IReadOnlyList<string> Paragraphs(Segment segment, TableGrid grid)
    {
        if (grid.Table.Cells.IsEmpty)
        {
            return [];
        }

        var first = segment.UnitOf(grid.Table.Cells[0]).Index;
        return [.. segment.Units.Take(first).Reverse().TakeWhile(u => u.Paragraph is not null).Where(u => u.Text.Trim().Length > 0).Take(MostParagraphs).Select(u => u.Text)];
    }

    /// <summary>The multiplier of the nearest caption that states one.</summary>
    public static decimal? MoneyUnit(Segment segment, TableGrid grid, int row) =>
        Above(segment, grid, row).Concat(grid.Row(row).Select(c => c.Text)).Select(MoneyUnits.InCaption).FirstOrDefault(u => u is not null);

    /// <summary>The multiplier that the form's own title states (經費表（單位：千元）), which holds for the tables below it; any other line holds for the next table only.</summary>
    public static decimal? TitleUnit(FormScope scope) =>
        scope.Segment.Units.TakeWhile(u => u.Paragraph is not null).Where(u => scope.Form.Recognition.Titles.Contains(LabelText.BaseKey(u.Text), StringComparer.Ordinal))
            .Select(u => MoneyUnits.InCaption(u.Text)).FirstOrDefault(u => u is not null);
}
