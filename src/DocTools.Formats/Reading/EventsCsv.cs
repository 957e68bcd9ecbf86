using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using DocTools.Core.Calendars;
using DocTools.Core.Programs.Schedules;

namespace DocTools.Formats.Reading;

/// <summary>
/// Reads a list of events: <c>submission,selected,&lt;event&gt;,…</c> with a column per event of the programme's schedule and a day in each cell
/// (RFC 4180; UTF-8 with or without a mark, or Big5). The submission <c>*</c> stands for all, but nobody is selected by it. A submission may stand in several rows that do not contradict each other. An inbox's manifest can be given, too: its <c>notified_at</c> is the event <c>notice</c>.
/// </summary>
public static class EventsCsv
{
    private static readonly string[] s_manifest = ["received_at", "category", "group", "supplemented_at", "originals_received_at", "originals_match"];

    /// <summary>Reads the file's bytes. Whatever is wrong is a fault: an event that is passed over is a due date that is not told.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="schedule">The schedule, which names the events.</param>
    /// <returns>The events; the selected submissions, null where there is no such column; the faults.</returns>
    public static (CaseEvents Events, ImmutableHashSet<string>? Selected, ImmutableArray<Notice> Faults) Read(ReadOnlySpan<byte> bytes, ScheduleDefinition schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var faults = ImmutableArray.CreateBuilder<Notice>();
        using var text = new StringReader(TextDecoder.Decode(bytes));
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        string[] header = csv.Read() ? [.. csv.Record!.Select(c => c.Trim().ToLowerInvariant())] : [];
        string[] known = ["submission", "selected", .. schedule.Events.Select(e => e.Id)];
        foreach (var unknown in header.Where(h => h.Length > 0 && !known.Contains(h, StringComparer.Ordinal) && h is not "notified_at" && !s_manifest.Contains(h, StringComparer.Ordinal)))
        {
            faults.Add(new Notice($"欄位「{unknown}」無法辨識（可用：{string.Join("、", known)}）", $"unknown column '{unknown}' (there are: {string.Join(", ", known)})"));
        }

        var names = Array.IndexOf(header, "submission");
        if (names < 0)
        {
            faults.Add(new Notice("缺少欄位 submission", "there is no column submission"));
        }

        if (faults.Count > 0)
        {
            return (CaseEvents.None, null, faults.ToImmutable());
        }

        var days = ImmutableDictionary.CreateBuilder<(string, string), DateOnly>();
        var selected = header.Contains("selected", StringComparer.Ordinal) ? new Dictionary<string, bool>(StringComparer.Ordinal) : null;
        while (csv.Read())
        {
            var record = csv.Record!;
            if (record.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var name = names < record.Length ? record[names].Trim() : "";
            if (name.Length == 0)
            {
                faults.Add(new Notice($"第 {csv.RawRow} 列沒有 submission", $"line {csv.RawRow}: no submission"));
                continue;
            }

            for (var i = 0; i < Math.Min(header.Length, record.Length); i++)
            {
                Cell(header[i], record[i].Trim(), name, csv.RawRow, schedule, days, selected, faults);
            }
        }

        return (new CaseEvents(days.ToImmutable()), selected?.Where(s => s.Value).Select(s => s.Key).ToImmutableHashSet(StringComparer.Ordinal), faults.ToImmutable());
    }

    private static void Cell(string column, string text, string name, int line, ScheduleDefinition schedule, ImmutableDictionary<(string, string), DateOnly>.Builder days, Dictionary<string, bool>? selected, ImmutableArray<Notice>.Builder faults)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (column is "selected")
        {
            Selected(text, name, line, selected!, faults);
            return;
        }

        var id = column is "notified_at" ? ScheduleEvent.Notice : column;
        if (schedule.FindEvent(id) is null)
        {
            return;
        }

        if (ManifestTime.ParseDay(text) is { } time)
        {
            var day = DateOnly.FromDateTime(time.ToOffset(TimeSpan.FromHours(8)).DateTime);
            var key = (name is "*" ? "" : name, id);
            if (days.TryGetValue(key, out var before) && before != day)
            {
                faults.Add(Contradiction(line, name, column, Iso(before), Iso(day)));
            }

            days[key] = day;
        }
        else
        {
            faults.Add(new Notice($"第 {line} 列的 {column}「{text}」不是日期（如 2024-06-05）", $"line {line}: {column} '{text}' is no date as 2024-06-05"));
        }
    }

    private static void Selected(string text, string name, int line, Dictionary<string, bool> selected, ImmutableArray<Notice>.Builder faults)
    {
        bool? given = text.ToLowerInvariant() switch
        {
            "1" or "y" or "yes" or "true" or "是" or "v" => true,
            "0" or "n" or "no" or "false" or "否" => false,
            _ => null,
        };
        if (given is not { } isSelected)
        {
            faults.Add(new Notice($"第 {line} 列的 selected「{text}」不是「是」或「否」", $"line {line}: selected '{text}' is neither yes nor no"));
        }
        else if (name is "*" && isSelected)
        {
            faults.Add(new Notice($"第 {line} 列的「*」不能為入選；請逐案填寫 selected", $"line {line}: '*' cannot be selected; name the selected submissions one by one"));
        }
        else if (!selected.TryAdd(name, isSelected) && selected[name] != isSelected)
        {
            faults.Add(Contradiction(line, name, "selected", isSelected ? "否" : "是", isSelected ? "是" : "否"));
        }
    }

    private static Notice Contradiction(int line, string name, string column, string before, string now) =>
        new($"第 {line} 列：申請案「{name}」的 {column} 前後不一（「{before}」、「{now}」）", $"line {line}: submission '{name}' has two values of {column} ('{before}', '{now}')");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
