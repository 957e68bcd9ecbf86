using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using DocTools.Core.Agendas;

namespace DocTools.Formats.Reading;

/// <summary>
/// Reads what a person says about presentations: <c>submission</c> and any of <c>order</c>, <c>presenter</c>, <c>applicant</c>, <c>plan</c>, <c>minutes</c>, <c>note</c>
/// (RFC 4180; UTF-8 with or without a mark, or Big5). A blank cell leaves what was filed.
/// </summary>
public static class AgendaCsv
{
    private static readonly ImmutableArray<string> s_columns = ["submission", "order", "presenter", "applicant", "plan", "minutes", "note"];

    /// <summary>Reads the file's bytes and puts what it says into the entries. Whatever is wrong is a fault.</summary>
    public static (ImmutableArray<AgendaEntry> Entries, ImmutableArray<Notice> Faults) Apply(ReadOnlySpan<byte> bytes, ImmutableArray<AgendaEntry> entries)
    {
        var faults = ImmutableArray.CreateBuilder<Notice>();
        using var text = new StringReader(TextDecoder.Decode(bytes));
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        string[] header = csv.Read() ? [.. csv.Record!.Select(c => c.Trim().ToLowerInvariant())] : [];
        foreach (var unknown in header.Where(h => h.Length > 0 && !s_columns.Contains(h, StringComparer.Ordinal)))
        {
            faults.Add(new Notice($"欄位「{unknown}」無法辨識（可用：{string.Join("、", s_columns)}）", $"unknown column '{unknown}' (there are: {string.Join(", ", s_columns)})"));
        }

        if (!header.Contains("submission", StringComparer.Ordinal))
        {
            faults.Add(new Notice("缺少欄位 submission", "there is no column submission"));
        }

        var changed = entries.ToDictionary(e => e.Id, StringComparer.Ordinal);
        while (faults.Count == 0 && csv.Read())
        {
            var record = csv.Record!;
            if (record.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            string Cell(string column) => Array.IndexOf(header, column) is var at && at >= 0 && at < record.Length ? record[at].Trim() : "";
            var id = Cell("submission");
            if (!changed.TryGetValue(id, out var entry))
            {
                faults.Add(new Notice($"第 {csv.RawRow} 列的「{id}」不在簡報名單內", $"line {csv.RawRow}: '{id}' does not present"));
                continue;
            }

            changed[id] = entry with
            {
                Presenter = Or(Cell("presenter"), entry.Presenter),
                Applicant = Or(Cell("applicant"), entry.Applicant),
                Plan = Or(Cell("plan"), entry.Plan),
                Note = Or(Cell("note"), entry.Note),
                Minutes = Whole("minutes") ?? entry.Minutes,
                Place = Whole("order") ?? entry.Place,
            };

            int? Whole(string column)
            {
                if (Cell(column) is not { Length: > 0 } written)
                {
                    return null;
                }

                if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1440)
                {
                    return number;
                }

                faults.Add(new Notice($"第 {csv.RawRow} 列的 {column}「{written}」要是 1 以上的整數", $"line {csv.RawRow}: {column} '{written}' must be a whole number from 1"));
                return null;
            }
        }

        return ([.. entries.Select(e => changed[e.Id])], faults.ToImmutable());
    }

    private static string Or(string given, string filed) => given.Length > 0 ? given : filed;
}
