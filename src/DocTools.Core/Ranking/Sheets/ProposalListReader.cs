using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>Reads a list of proposals: 編號, 提案單位, 專案名稱 and perhaps 類別, in any order and wording.</summary>
public static class ProposalListReader
{
    /// <summary>The rows of the first table with such headings, without rows that have no id; null where there is none.</summary>
    public static ImmutableArray<ProposalEntry>? Read(Document document, SheetWords words)
    {
        ArgumentNullException.ThrowIfNull(document);
        var matcher = new HeadingMatcher([], words);
        foreach (var table in SheetCrop.Of(document).Document.Blocks.OfType<Table>())
        {
            var grid = TableGrid.Of(table);
            if (new HeaderFinder(grid, matcher).Proposals() is { } header)
            {
                return [.. ScoreRows.Read(grid, header, table.RowCount, words).Where(r => r.Organisation.Length + r.Project.Length > 0).Select(r => new ProposalEntry(r.Id, r.Organisation, r.Project, r.Category))];
            }
        }

        return null;
    }
}
