using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using DocTools.Core.Rules;
using DocTools.Core.Values;

namespace DocTools.Formats.Reading;

/// <summary>Reads the registry's CSV of the contract: <c>ubn,name,program,year,ended_on,status,note</c> (UTF-8 with or without a mark, or Big5).</summary>
public static class RegistryCsv
{
    private const int FirstGregorianYear = 1911;
    private static readonly string[] Columns = ["ubn", "name", "program", "year", "ended_on", "status", "note"];
    private static readonly string[] Needed = ["ubn", "program", "status"];
    private static readonly string[] Statuses =
    [
        "completed", "current", "abnormal", "suspended", "withdrawn", "tax-arrears", "bank-refused", "foreign-branch", "prc-investment", "registered", "major-violation",
    ];

    /// <summary>Reads the file's bytes. A row that cannot be understood is a fault, never left out in silence.</summary>
    public static (Registry Registry, ImmutableArray<Notice> Faults) Read(ReadOnlySpan<byte> bytes)
    {
        using var text = new StringReader(TextDecoder.Decode(bytes));
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        var header = csv.Read() ? csv.Record!.Select(c => c.Trim().ToLowerInvariant()).ToArray() : [];
        var missing = Needed.Where(n => !header.Contains(n, StringComparer.Ordinal)).ToList();
        if (missing.Count > 0)
        {
            return (new Registry([]), [new Notice($"標題列缺少 {string.Join("、", missing)}（應為 {string.Join(',', Columns)}）", $"the header lacks {string.Join(", ", missing)} (it should be {string.Join(',', Columns)})")]);
        }

        var entries = new List<RegistryEntry>();
        var faults = new List<Notice>();
        while (csv.Read())
        {
            var row = csv.RawRow;
            var record = csv.Record!;
            string Cell(string column) => Array.IndexOf(header, column) is >= 0 and var i && i < record.Length ? record[i].Trim() : "";
            if (Columns.All(c => Cell(c).Length == 0))
            {
                continue;
            }

            if (Entry(row, Cell, faults) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return (new Registry(entries), [.. faults]);
    }

    private static RegistryEntry? Entry(int row, Func<string, string> cell, List<Notice> faults)
    {
        var before = faults.Count;
        var ubn = Ubn(cell("ubn"));
        if (ubn is null)
        {
            faults.Add(Fault(row, "ubn", cell("ubn"), "不是 8 位數的統一編號", "is not 8 digits"));
        }

        var status = cell("status").ToLowerInvariant();
        if (!Statuses.Contains(status, StringComparer.Ordinal))
        {
            faults.Add(Fault(row, "status", cell("status"), "不是已知的狀態（" + string.Join("、", Statuses) + "）", "is not one of " + string.Join(", ", Statuses)));
        }

        int? year = null;
        if (cell("year").Length > 0)
        {
            year = Year(cell("year"));
            if (year is null)
            {
                faults.Add(Fault(row, "year", cell("year"), "不是年度", "is not a year"));
            }
        }

        var ended = DateReader.Read(cell("ended_on"), ParseContext.None);
        if (ended.Outcome == ParseOutcome.Invalid)
        {
            faults.Add(Fault(row, "ended_on", cell("ended_on"), "不是日期", "is not a date"));
        }

        return faults.Count > before
            ? null
            : new RegistryEntry(row, ubn!, cell("name"), cell("program"), year, (ended.Value as FieldValue.Date)?.Value, status, cell("note"));
    }

    // A spreadsheet that was saved as CSV has lost the zeros in front.
    private static string? Ubn(string text) =>
        text.Length is >= 6 and <= 8 && text.All(char.IsAsciiDigit) ? text.PadLeft(8, '0') : null;

    private static int? Year(string text) =>
        int.TryParse(text.TrimEnd('年', '度'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? (year < FirstGregorianYear ? year + FirstGregorianYear : year) : null;

    private static Notice Fault(int row, string column, string text, string chinese, string english) =>
        new(string.Create(CultureInfo.InvariantCulture, $"第 {row} 列的 {column}「{text}」{chinese}"), string.Create(CultureInfo.InvariantCulture, $"line {row}: {column} '{text}' {english}"));
}
