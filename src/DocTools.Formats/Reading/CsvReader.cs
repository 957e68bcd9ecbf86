using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>Reads tables in text: comma, semicolon or tab separated, in UTF-8, UTF-16 or Big5, as one table.</summary>
public sealed class CsvReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Formats { get; } = ["csv", "tsv"];

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
            return ReadOutcome.Of(new Document
            {
                Path = file.Path,
                Format = file.Format,
                Blocks = Blocks(text, limits, cancellation),
                HasBoxes = false,
            });
        }
        catch (ReadingException e)
        {
            return new ReadOutcome(null, e.Problem);
        }
    }

    private static ImmutableArray<Block> Blocks(string text, ReadingLimits limits, CancellationToken cancellation)
    {
        var counts = new DocxCounts(limits);
        var cells = ImmutableArray.CreateBuilder<Cell>();
        var (row, rows, columns) = (0, 0, 0);
        foreach (var record in CsvRecords.Read(text))
        {
            cancellation.ThrowIfCancellationRequested();
            counts.AddRow();
            row++;
            for (var i = 0; i < record.Count; i++)
            {
                counts.AddCell();
                cells.Add(new Cell(row, i + 1, 1, 1, record[i].Trim()));
            }

            if (record.Exists(f => !string.IsNullOrWhiteSpace(f)))
            {
                rows = row;
                columns = Math.Max(columns, record.Count);
            }
        }

        return rows == 0 ? [] : [new Table("1", rows, columns, [.. cells.Where(c => c.Row <= rows && c.Column <= columns)])];
    }
}
