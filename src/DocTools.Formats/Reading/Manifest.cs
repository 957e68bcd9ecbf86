using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using DocTools.Core.Cases;

namespace DocTools.Formats.Reading;

/// <summary>An inbox's <c>manifest.csv</c> (RFC 4180; UTF-8 with or without a mark, or Big5).</summary>
internal sealed class Manifest
{
    private static readonly string[] Columns =
    [
        "submission", "received_at", "category", "group", "notified_at", "supplemented_at", "originals_received_at", "originals_match",
    ];

    private readonly Dictionary<string, ManifestEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Submissions that the manifest names, in its order.</summary>
    public List<string> Submissions { get; } = [];

    /// <summary>What is odd about it.</summary>
    public List<Notice> Notices { get; } = [];

    /// <summary>Reads the file's bytes; null where there is no column of submissions.</summary>
    public static Manifest? Read(ReadOnlySpan<byte> bytes)
    {
        using var text = new StringReader(TextDecoder.Decode(bytes));
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        if (!csv.Read())
        {
            return null;
        }

        var header = csv.Record!.Select(c => c.Trim().ToLowerInvariant()).ToArray();
        var manifest = new Manifest();
        foreach (var unknown in header.Where(c => c.Length > 0 && !Columns.Contains(c, StringComparer.Ordinal)))
        {
            manifest.Warn($"manifest.csv 的欄位「{unknown}」無法辨識，已略過", $"manifest.csv: unknown column \"{unknown}\" ignored");
        }

        if (!header.Contains("submission", StringComparer.Ordinal))
        {
            return null;
        }

        while (csv.Read())
        {
            manifest.Add(header, csv.Record!, csv.RawRow);
        }

        return manifest;
    }

    /// <summary>The line of a child by its name with or without extension; null where there is none.</summary>
    public ManifestEntry? Find(string submission) => _entries.GetValueOrDefault(submission);

    private void Add(string[] header, string[] record, int row)
    {
        var values = header.Zip(record).Where(p => p.First.Length > 0).GroupBy(p => p.First, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Second.Trim(), StringComparer.Ordinal);
        var name = values.GetValueOrDefault("submission", "");
        if (name.Length == 0)
        {
            if (values.Values.Any(v => v.Length > 0))
            {
                Warn($"manifest.csv 第 {row} 列沒有 submission，已略過", $"manifest.csv line {row}: no submission, ignored");
            }

            return;
        }

        var entry = new ManifestEntry
        {
            ReceivedAt = Time(values, "received_at", row, ManifestTime.Parse),
            Category = NullIfBlank(values.GetValueOrDefault("category")),
            Group = NullIfBlank(values.GetValueOrDefault("group")),
            NotifiedAt = Time(values, "notified_at", row, ManifestTime.ParseDay),
            SupplementedAt = Time(values, "supplemented_at", row, ManifestTime.ParseDay),
            OriginalsReceivedAt = Time(values, "originals_received_at", row, ManifestTime.ParseDay),
            OriginalsMatch = YesNo(values, row),
        };
        if (_entries.TryAdd(name, entry))
        {
            Submissions.Add(name);
        }
        else
        {
            Warn($"manifest.csv 第 {row} 列重複「{name}」，以先出現者為準", $"manifest.csv line {row}: \"{name}\" again, the first line counts");
        }
    }

    private DateTimeOffset? Time(Dictionary<string, string> values, string column, int row, Func<string, DateTimeOffset?> parse)
    {
        if (values.GetValueOrDefault(column) is not { Length: > 0 } text)
        {
            return null;
        }

        var time = parse(text);
        if (time is null)
        {
            Warn(
                $"manifest.csv 第 {row} 列的 {column}「{text}」不是日期與時間，視為未知",
                $"manifest.csv line {row}: {column} \"{text}\" is not a date with a time, taken as unknown");
        }

        return time;
    }

    private bool? YesNo(Dictionary<string, string> values, int row)
    {
        const string Column = "originals_match";
        switch (values.GetValueOrDefault(Column, "").ToLowerInvariant())
        {
            case "":
                return null;
            case "true" or "yes" or "y" or "1" or "是":
                return true;
            case "false" or "no" or "n" or "0" or "否":
                return false;
            default:
                Warn($"manifest.csv 第 {row} 列的 {Column} 不是「是」或「否」，視為未知", $"manifest.csv line {row}: {Column} is neither yes nor no, taken as unknown");
                return null;
        }
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private void Warn(string text, string textEn) => Notices.Add(new Notice(text, textEn));
}
