using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>Reads plain text in UTF-8, UTF-16 or Big5: a paragraph a line, and a table for each run of lines with tabs between words.</summary>
public sealed class TxtReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Formats { get; } = ["txt", "text"];

    /// <inheritdoc/>
    public ReadOutcome Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        var (text, problem) = PlainText.Decode(file, limits);
        if (problem is not null)
        {
            return new ReadOutcome(null, problem);
        }

        try
        {
            return ReadOutcome.Of(new Document { Path = file.Path, Format = file.Format, Blocks = Blocks(text, limits, cancellation) });
        }
        catch (ReadingException e)
        {
            return new ReadOutcome(null, e.Problem);
        }
    }

    private static ImmutableArray<Block> Blocks(string text, ReadingLimits limits, CancellationToken cancellation)
    {
        var counts = new DocxCounts(limits);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var rows = new List<string[]>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            cancellation.ThrowIfCancellationRequested();
            var words = line.TrimEnd(' ', '\u3000');
            if (words.TrimStart().Contains('\t', StringComparison.Ordinal) || (rows.Count > 0 && words.Contains('\t', StringComparison.Ordinal)))
            {
                counts.AddRow();
                rows.Add(words.Split('\t'));
                continue;
            }

            Flush(rows, blocks, counts);
            if (!string.IsNullOrWhiteSpace(words))
            {
                counts.AddParagraph(words.Length);
                blocks.Add(new Paragraph(words.Trim()));
            }
        }

        Flush(rows, blocks, counts);
        return blocks.ToImmutable();
    }

    private static void Flush(List<string[]> rows, ImmutableArray<Block>.Builder blocks, DocxCounts counts)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var cells = ImmutableArray.CreateBuilder<Cell>();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                counts.AddCell();
                cells.Add(new Cell(row + 1, column + 1, 1, 1, rows[row][column].Trim()));
            }
        }

        blocks.Add(new Table(counts.NextTable().ToString(CultureInfo.InvariantCulture), rows.Count, rows.Max(r => r.Length), cells.ToImmutable()));
        rows.Clear();
    }
}
