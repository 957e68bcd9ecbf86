using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using DocTools.Cli.Terminal;
using DocTools.Core.Letters;
using DocTools.Core.Values;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Letters;

/// <summary>
/// The user's own data for letters: a CSV with a row per submission (<c>submission</c> or 申請案編號 names it) and columns called as placeholders, by name or in Chinese;
/// other columns are placeholders <c>data.&lt;heading&gt;</c>.
/// </summary>
/// <param name="Columns">The columns that no placeholder had yet.</param>
/// <param name="Rows">The values by submission and placeholder.</param>
public sealed record LetterData(ImmutableArray<LetterColumn> Columns, ImmutableDictionary<string, ImmutableDictionary<string, FieldValue>> Rows)
{
    private static readonly string[] Keys = ["submission", "申請案編號", "編號"];

    /// <summary>No data.</summary>
    public static LetterData None { get; } = new([], ImmutableDictionary.Create<string, ImmutableDictionary<string, FieldValue>>(StringComparer.Ordinal));

    /// <summary>Reads the file; whatever is wrong with it is wrong usage, told with its line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="names">The placeholders that are known without it.</param>
    public static LetterData Read(string path, LetterNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (!File.Exists(path))
        {
            throw new UsageException($"找不到資料檔「{path}」", $"there is no data file '{path}'");
        }

        using var text = new StringReader(TextDecoder.Decode(File.ReadAllBytes(path)));
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        string[] header = csv.Read() ? [.. csv.Record!.Select(c => c.Trim())] : [];
        var key = Array.FindIndex(header, h => Keys.Contains(h, StringComparer.OrdinalIgnoreCase));
        if (key < 0)
        {
            throw new UsageException($"「{path}」沒有 submission（申請案編號）欄", $"'{path}' has no column submission");
        }

        var (columns, own) = Columned(path, header, key, names);
        var rows = ImmutableDictionary.CreateBuilder<string, ImmutableDictionary<string, FieldValue>>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var record = csv.Record!;
            if (record.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var id = key < record.Length ? record[key].Trim() : "";
            if (id.Length == 0 || rows.ContainsKey(id))
            {
                throw id.Length == 0
                    ? new UsageException($"「{path}」第 {csv.RawRow} 列沒有申請案編號", $"'{path}', line {csv.RawRow}: no submission")
                    : new UsageException($"「{path}」第 {csv.RawRow} 列：申請案「{id}」重複", $"'{path}', line {csv.RawRow}: submission '{id}' stands twice");
            }

            rows[id] = Values(path, record, columns, csv.RawRow);
            if (GivenDue.IsContradictory(rows[id]))
            {
                throw new UsageException($"「{path}」第 {csv.RawRow} 列：期限的日期（due_date）與時刻（due_moment）不是同一天", $"'{path}', line {csv.RawRow}: due_date and due_moment are not the same day");
            }
        }

        return new LetterData(own, rows.ToImmutable());
    }

    private static (LetterName?[] Columns, ImmutableArray<LetterColumn> Own) Columned(string path, string[] header, int key, LetterNames names)
    {
        var columns = new LetterName?[header.Length];
        var own = ImmutableArray.CreateBuilder<LetterColumn>();
        for (var i = 0; i < header.Length; i++)
        {
            if (i == key || header[i].Length == 0)
            {
                continue;
            }

            columns[i] = names.Find(header[i]);
            if (columns[i] is { Field: not null } field)
            {
                throw new UsageException($"「{path}」的欄「{header[i]}」是申請表單的欄位（{field.Key}）；要更正申請內容請用 process --corrections", $"'{path}': column '{header[i]}' is a field of the application ({field.Key}); correct it by process --corrections");
            }

            if (columns[i] is null)
            {
                var column = new LetterColumn("data." + header[i], header[i], LetterType.Text);
                own.Add(column);
                columns[i] = new LetterName(column.Name, column.Type, column.Label);
            }

            if (Array.FindIndex(columns, 0, i, c => string.Equals(c?.Key, columns[i]!.Key, StringComparison.Ordinal)) is >= 0 and var other)
            {
                throw new UsageException($"「{path}」的欄「{header[other]}」與「{header[i]}」是同一個欄位（{columns[i]!.Key}）；請只留一欄", $"'{path}': columns '{header[other]}' and '{header[i]}' are the same placeholder ({columns[i]!.Key}); leave one of them");
            }
        }

        return (columns, own.ToImmutable());
    }

    private static ImmutableDictionary<string, FieldValue> Values(string path, string[] record, LetterName?[] columns, int line)
    {
        var values = ImmutableDictionary.CreateBuilder<string, FieldValue>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(record.Length, columns.Length); i++)
        {
            if (columns[i] is { } column && record[i].Trim() is { Length: > 0 } text)
            {
                values[column.Key] = Parse(text, column.Type) ?? throw new UsageException(
                    $"「{path}」第 {line} 列的「{column.Label}」：「{text}」{Expected(column.Type).Zh}",
                    $"'{path}', line {line}, {column.Key}: '{text}' {Expected(column.Type).En}");
            }
        }

        return values.ToImmutable();
    }

    private static FieldValue? Parse(string text, LetterType type)
    {
        var field = type switch
        {
            LetterType.Date => FieldType.Date,
            LetterType.Money => FieldType.Money,
            LetterType.Number or LetterType.Percent => FieldType.Number,
            LetterType.Flag => FieldType.YesNo,
            _ => FieldType.Text,
        };
        if (type == LetterType.Moment)
        {
            return Moment(text);
        }

        return field == FieldType.Text ? new FieldValue.Text(text.ReplaceLineEndings("\n"))
            : ValueReader.Read(field, text, new ParseContext { BoxesExpected = false }) is { Outcome: ParseOutcome.Value, Problem: null, Confidence: >= 1 } parsed ? parsed.Value : null;
    }

    // A day and a time of day, in Taiwan's zone where none is written: 2024-05-29 14:30, 113/5/29 14:30.
    private static FieldValue.Text? Moment(string text)
    {
        if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mmzzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
        {
            return new FieldValue.Text(exact.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        }

        var parts = text.Split([' ', 'T'], 2, StringSplitOptions.TrimEntries);
        return parts is [var day, var time] && Parse(day, LetterType.Date) is FieldValue.Date date && TimeOnly.TryParseExact(time, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? new FieldValue.Text($"{date.Display}T{at.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}+08:00")
            : null;
    }

    private static Core.Rules.Messages.Wording Expected(LetterType type) => type switch
    {
        LetterType.Date => new("不是日期（例如 2024-05-29 或 113/5/29）", "is no date (as 2024-05-29)"),
        LetterType.Moment => new("不是日期與時間（例如 2024-05-29 14:30）", "is no date with a time (as 2024-05-29 14:30)"),
        LetterType.Flag => new("不是「是」或「否」", "is neither 是 nor 否"),
        _ => new("不是數字", "is no number"),
    };
}
