using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace DocTools.Formats.Reading;

/// <summary>Reads the corrections' CSV: <c>submission,field,value,reason,by</c> (RFC 4180; UTF-8 with or without a mark, or Big5), the columns in any order.</summary>
public static class CorrectionsCsv
{
    /// <summary>The columns; each has to be there once, and no other.</summary>
    public static ImmutableArray<string> Columns { get; } = ["submission", "field", "value", "reason", "by"];

    /// <summary>Reads the file's bytes. Whatever is wrong is a fault: a correction that is passed over, or cut at a comma, is a wrong value that looks right.</summary>
    public static (ImmutableArray<CorrectionRow> Rows, ImmutableArray<Notice> Faults) Read(ReadOnlySpan<byte> bytes)
    {
        var faults = ImmutableArray.CreateBuilder<Notice>();
        using var text = new StringReader(TextDecoder.Decode(bytes));
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = bad => faults.Add(Fault(bad.Context.Parser!.RawRow, "引號不成對", "a quotation mark does not match")),
        });
        string[] header = csv.Read() ? [.. csv.Record!.Select(c => c.Trim().ToLowerInvariant())] : [];
        // A spreadsheet may write empty cells behind the last one.
        header = header[..(Array.FindLastIndex(header, c => c.Length > 0) + 1)];
        CheckHeader(header, faults);
        if (faults.Count > 0)
        {
            return ([], faults.ToImmutable());
        }

        var rows = ImmutableArray.CreateBuilder<CorrectionRow>();
        while (csv.Read())
        {
            var record = csv.Record!;
            var line = LineOf(csv);
            if (record.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (record.Skip(header.Length).Any(c => !string.IsNullOrWhiteSpace(c)) || record.Length < header.Length)
            {
                faults.Add(Fault(line, $"有 {record.Length} 欄，應為 {header.Length} 欄（內含逗號的值要以雙引號括住）", $"{record.Length} cells instead of {header.Length} (a value with a comma needs double quotes)"));
                continue;
            }

            if (record.Any(c => c.Contains('\uFFFD', StringComparison.Ordinal)))
            {
                faults.Add(Fault(line, "有無法辨識的字元，請以 UTF-8 存檔", "has characters that cannot be decoded; save the file as UTF-8"));
                continue;
            }

            string Cell(string column) => record[Array.IndexOf(header, column)].Trim();
            rows.Add(new CorrectionRow(line, Cell("submission"), Cell("field"), Cell("value"), Cell("reason"), Cell("by")));
        }

        return (rows.ToImmutable(), faults.ToImmutable());
    }

    private static void CheckHeader(string[] header, ImmutableArray<Notice>.Builder faults)
    {
        var wanted = string.Join(',', Columns);
        var missing = Columns.Where(c => !header.Contains(c, StringComparer.Ordinal)).ToList();
        var unknown = header.Where(c => !Columns.Contains(c, StringComparer.Ordinal)).ToList();
        if (unknown.Count > 0)
        {
            faults.Add(Fault(1, $"標題列的欄位「{string.Join("、", unknown)}」無法辨識（應為 {wanted}）", $"unknown column '{string.Join(", ", unknown)}' in the header (it should be {wanted})"));
        }
        else if (missing.Count > 0)
        {
            faults.Add(Fault(1, $"標題列缺少 {string.Join("、", missing)}（應為 {wanted}）", $"the header lacks {string.Join(", ", missing)} (it should be {wanted})"));
        }
        else if (header.Length > Columns.Length)
        {
            faults.Add(Fault(1, $"標題列有重複的欄位（應為 {wanted}）", $"the header has a column twice (it should be {wanted})"));
        }
    }

    // The parser counts to the end of a record, which may go over several lines.
    private static int LineOf(CsvParser csv) => csv.RawRow - csv.RawRecord.AsSpan().Trim("\r\n").Count('\n');

    private static Notice Fault(int line, string chinese, string english) =>
        new(string.Create(CultureInfo.InvariantCulture, $"第 {line} 列{chinese}"), string.Create(CultureInfo.InvariantCulture, $"line {line}: {english}"));
}
