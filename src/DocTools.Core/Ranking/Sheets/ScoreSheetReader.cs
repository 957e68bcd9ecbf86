using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>Reads filled score sheets out of documents, whatever their format: every table with headings, its rows, and whose it is.</summary>
public sealed class ScoreSheetReader
{
    private readonly RankingDefinition _ranking;
    private readonly RankingStage _stage;
    private readonly ImmutableArray<RankingDefinition> _others;
    private readonly SheetWords _words;
    private readonly HeadingMatcher _matcher;
    private readonly MemberName _member;

    /// <summary>Prepares the wordings of a stage.</summary>
    /// <param name="ranking">The programme.</param>
    /// <param name="stage">Its stage.</param>
    /// <param name="others">The other programmes, to tell their sheets.</param>
    /// <param name="words">Words that all programmes share.</param>
    public ScoreSheetReader(RankingDefinition ranking, RankingStage stage, ImmutableArray<RankingDefinition> others, SheetWords words)
    {
        ArgumentNullException.ThrowIfNull(stage);
        (_ranking, _stage, _others, _words) = (ranking, stage, others, words);
        _matcher = new HeadingMatcher(stage.Criteria, words);
        _member = new MemberName(words);
    }

    /// <summary>Reads a document.</summary>
    public ScoreFile Read(Document document, string path, string sha256)
    {
        ArgumentNullException.ThrowIfNull(document);
        (document, var left) = SheetCrop.Of(document);
        var tables = ImmutableArray.CreateBuilder<ScoreTable>();
        Wording? fault = null;
        foreach (var table in document.Blocks.OfType<Table>())
        {
            fault ??= Read(table, path, tables);
        }

        var file = new ScoreFile(path, sha256, Named(document, tables.ToImmutable()))
        {
            Problems = [.. document.Problems.Select(p => new Wording(p.Reason, p.ReasonEn)), .. left is null ? Array.Empty<Wording>() : [left]],
        };
        return file with { Fault = fault ?? SheetCheck.Of(document, file, _ranking, _stage, _others, _words) };
    }

    /// <summary>The name that a file's name gives.</summary>
    public string NameOf(string path) =>
        _member.OfFile(Path.GetFileName(path), _stage.Groups.SelectMany(g => g.Labels).Concat(_others.Select(o => o.Program)).Append(_ranking.Program).Append(_ranking.Title).Append(_stage.Title.Zh).Append(_stage.Id));

    // A name that stands once in the file, outside of its tables or on another sheet, is the name of all its tables.
    private ImmutableArray<ScoreTable> Named(Document document, ImmutableArray<ScoreTable> tables)
    {
        if (tables.All(t => t.Member is not null))
        {
            return tables;
        }

        var names = tables.Select(t => t.Member)
            .Concat(document.Blocks.OfType<Paragraph>().Select(p => _member.In(p.Text)))
            .Concat(document.Blocks.OfType<Table>().Select(t => TableGrid.Of(t)).Where(g => new HeaderFinder(g, _matcher).Scores(1) is null).Select(g => _member.In(g, Enumerable.Range(1, g.Table.RowCount))))
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 0)
        {
            return names.Count == 1 ? [.. tables.Select(t => t with { Member = t.Member ?? names[0] })] : tables;
        }

        // The same proposals on several worksheets are several members', who are called by the worksheets.
        var ids = tables.SelectMany(t => t.Rows.Where(r => r.Id.Length > 0).Select(r => SheetText.IdKey(r.Id)).Distinct(StringComparer.Ordinal)).ToList();
        return ids.Distinct(StringComparer.Ordinal).Count() < ids.Count && tables.Select(t => t.Sheet).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).Count() == tables.Length
            ? [.. tables.Select(t => t with { Member = SheetText.Clean(t.Sheet) })]
            : tables;
    }

    private Wording? Read(Table table, string path, ImmutableArray<ScoreTable>.Builder tables)
    {
        var grid = TableGrid.Of(table);
        var finder = new HeaderFinder(grid, _matcher);
        var above = 1;
        for (var header = finder.Scores(1); header is not null;)
        {
            if (header.Doubled is { } doubled)
            {
                return new Wording($"「{doubled}」有兩欄，無法分辨哪一欄是分數", $"'{doubled}' heads two columns; which of them holds the scores cannot be told");
            }

            var next = finder.Scores(header.LastRow + 1);
            var end = (next?.FirstRow ?? table.RowCount + 1) - 1;
            var rows = ScoreRows.Read(grid, header, end, _words).ToImmutableArray();
            var titles = Enumerable.Range(above, Math.Max(0, header.FirstRow - above)).ToList();
            var lastRow = rows.IsEmpty ? header.LastRow : rows.Max(r => r.Row);
            tables.Add(new ScoreTable
            {
                Sheet = table.Sheet ?? "",
                File = Path.GetFileNameWithoutExtension(path),
                Titles = [.. titles.SelectMany(r => grid.Row(r)).Select(c => SheetText.OneLine(c.Text)).Where(t => t.Length > 0)],
                Member = _member.In(grid, titles.AsEnumerable().Reverse()) ?? _member.In(grid, Enumerable.Range(lastRow + 1, Math.Max(0, end - lastRow))),
                Criteria = [.. _stage.Criteria.Select(c => c.Name).Where(header.Criteria.ContainsKey)],
                Weights = header.Weights,
                Rows = rows,
            });
            above = lastRow + 1;
            header = next;
        }

        return null;
    }
}
