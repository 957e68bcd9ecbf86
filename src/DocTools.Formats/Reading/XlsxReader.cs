using System.Buffers;
using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>Reads Excel workbooks (xlsx; xlsm without running its macros; their templates) by streaming over their XML.</summary>
/// <remarks>
/// Every sheet, hidden ones too, becomes one table whose rows and columns are numbered as in the sheet, followed by its text boxes, headers and
/// comments. A formula without a stored result is computed where it is simple, else its cell is empty and the document is partial.
/// </remarks>
public sealed class XlsxReader : IDocumentReader
{
    private const string Name = "Excel (xlsx)";

    private static readonly SearchValues<char> BoxCharacters = SearchValues.Create("□☐■☑☒▢◻");

    /// <summary>Whether a conversion made the files, which computes what moves with the clock anew.</summary>
    internal bool OfConversion { get; init; }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Formats { get; } = ["xlsx", "xlsm", "xltx", "xltm"];

    /// <inheritdoc/>
    public ReadOutcome Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        try
        {
            return ReadPackage(file, limits, cancellation);
        }
        catch (Exception e) when (Problems.Of(e) is { } problem)
        {
            return new ReadOutcome(null, problem);
        }
    }

    private ReadOutcome ReadPackage(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        var package = OoxmlPackage.Open(file.Bytes, limits, cancellation);
        var main = package.FindMainPart() ?? "xl/workbook.xml";
        if (!package.Has(main))
        {
            return new ReadOutcome(null, Reasons.NotA(Name));
        }

        var workbook = new XlsxWorkbook { Package = package, Cancellation = cancellation, Counts = new DocxCounts(limits) };
        XlsxLoader.Load(workbook, main);
        if (workbook.Sheets.Count == 0)
        {
            return new ReadOutcome(null, workbook.IsCut ? Reasons.BrokenXml : Reasons.NotA(Name));
        }

        var problems = ImmutableArray.CreateBuilder<ReadingProblem>();
        if (workbook.IsCut)
        {
            problems.Add(Reasons.CutOff);
        }

        if (OfConversion && DropMoments(workbook))
        {
            problems.Add(Reasons.MovingDate);
        }

        if (XlsxShow.All(workbook) is { } uncomputed)
        {
            problems.Add(uncomputed);
        }

        var blocks = Blocks(workbook.Sheets);
        return ReadOutcome.Of(new Document
        {
            Path = file.Path,
            Format = file.Format,
            Blocks = blocks,
            PageCount = workbook.Sheets.Count,
            Problems = problems.ToImmutable(),
            HasBoxes = HasBoxes(blocks),
        });
    }

    private static bool DropMoments(XlsxWorkbook workbook)
    {
        var any = false;
        foreach (var sheet in workbook.Sheets)
        {
            foreach (var cell in sheet.Cells.Values.Where(c => c.Formula is { } f && (f.Contains("TODAY(", StringComparison.OrdinalIgnoreCase) || f.Contains("NOW(", StringComparison.OrdinalIgnoreCase))).ToList())
            {
                any |= sheet.Cells.Remove(cell.At);
            }
        }

        return any;
    }

    /// <summary>The blocks of sheets: each its table, then its text boxes, headers and comments.</summary>
    internal static ImmutableArray<Block> Blocks(IEnumerable<XlsxSheet> sheets)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var number = 0;
        foreach (var sheet in sheets)
        {
            if (XlsxTable.Build(sheet, number + 1) is { } table)
            {
                blocks.Add(table);
                number++;
            }

            blocks.AddRange(sheet.Boxes.OrderBy(b => b.At.Row).ThenBy(b => b.At.Column).Select(b => new Paragraph(b.Text) { Sheet = sheet.Name }));
            blocks.AddRange(sheet.HeadersAndFooters.Where(h => h.Text.Length > 0).Select(h => new Paragraph(h.Text)
            {
                Sheet = sheet.Name,
                Place = h.IsHeader ? ParagraphPlace.Header : ParagraphPlace.Footer,
            }));
            blocks.AddRange(sheet.Notes.Select(n => new Paragraph(n) { Sheet = sheet.Name, Place = ParagraphPlace.Note }));
        }

        return blocks.ToImmutable();
    }

    /// <summary>Whether any box to tick stands in the blocks.</summary>
    internal static bool HasBoxes(ImmutableArray<Block> blocks) => blocks.Any(HasBox);

    internal static bool HasBox(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text.AsSpan().ContainsAny(BoxCharacters),
        Table table => table.Cells.Any(c => c.Text.AsSpan().ContainsAny(BoxCharacters)),
        _ => false,
    };
}
