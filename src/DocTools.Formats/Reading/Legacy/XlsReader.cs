using System.Collections.Immutable;
using DocTools.Core.Documents;
using ExcelDataReader.Exceptions;

namespace DocTools.Formats.Reading.Legacy;

/// <summary>Reads what stands under the name of an Excel workbook of old: BIFF by ExcelDataReader, separated text as such.</summary>
internal static class XlsReader
{
    private const string Name = "Excel (xls)";

    /// <summary>Reads a workbook that is not converted.</summary>
    public static ReadOutcome Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        var bytes = file.Bytes.Span;
        if (!CompoundFile.IsOne(bytes) && !IsBiff(bytes))
        {
            return LegacyFile.IsText(bytes) && new CsvReader().Read(file, limits, cancellation) is { Document: { } text }
                ? ReadOutcome.Of(text with { Format = "xls" })
                : new ReadOutcome(null, Reasons.NotA(Name));
        }

        if (CompoundFile.IsOne(bytes) && !CompoundStream.HasSoundSizes(file.Bytes))
        {
            return new ReadOutcome(null, Reasons.NotA(Name));
        }

        var look = BiffLook.At(file.Bytes);
        if (look is { IsLocked: true })
        {
            return new ReadOutcome(null, Reasons.Encrypted);
        }

        try
        {
            var sheets = new XlsCells(limits, cancellation).Read(file.Bytes, look?.Errors ?? new Dictionary<(int Sheet, CellAddress At), string>());
            var blocks = XlsxReader.Blocks(sheets);
            return ReadOutcome.Of(new Document
            {
                Path = file.Path,
                Format = "xls",
                Blocks = blocks,
                PageCount = sheets.Count,
                Problems = Left(look),
                HasBoxes = blocks.Any(XlsxReader.HasBox),
            });
        }
        catch (InvalidPasswordException)
        {
            return new ReadOutcome(null, Reasons.Encrypted);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The library throws whatever its parsing meets in a broken file; that is told, with its kind, as the file's fault.
            return new ReadOutcome(null, Problems.Of(e) ?? Reasons.NotA(Name) with { ReasonEn = $"{Reasons.NotA(Name).ReasonEn} ({e.GetType().Name})" });
        }
    }

    private static ImmutableArray<ReadingProblem> Left(BiffLook? look) => look switch
    {
        { IsUncomputed: true } => [LegacyProblems.NotComputed],
        { HasMore: true } => [LegacyProblems.CellsOnly],
        _ => [],
    };

    // A record that begins a worksheet of BIFF2, 3, 4 or 5 without a compound file around it.
    private static bool IsBiff(ReadOnlySpan<byte> bytes) => bytes.Length > 8 && bytes[0] == 0x09 && bytes[1] is 0x00 or 0x02 or 0x04 or 0x08 && bytes[2] is > 3 and < 17 && bytes[3] == 0;
}
