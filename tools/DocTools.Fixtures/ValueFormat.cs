using System.Globalization;

namespace DocTools.Fixtures;

/// <summary>How a value of a record is written on paper in the ordinary manner.</summary>
internal static class ValueFormat
{
    private const int RocEra = 1911;

    /// <summary>Writes a value.</summary>
    /// <param name="value">As it stands in the record: an ISO date, a plain number, text.</param>
    /// <param name="format"><c>n</c> grouped number, <c>k</c> NT$ in thousands, <c>roc</c> 113 年 5 月 6 日, <c>rocMonth</c> 113 年 5 月, <c>md</c> 6月15日, <c>s2</c> the first two sentences; empty as it stands.</param>
    public static string Write(string value, string format) => format switch
    {
        "" => value,
        "n" => Grouped(Number(value)),
        "k" => Grouped(Number(value) / 1000m),
        "roc" => Date(value) is var d ? string.Create(CultureInfo.InvariantCulture, $"{d.Year - RocEra} 年 {d.Month} 月 {d.Day} 日") : value,
        "rocMonth" => Date(value) is var d ? string.Create(CultureInfo.InvariantCulture, $"{d.Year - RocEra} 年 {d.Month} 月") : value,
        "md" => Date(value) is var d ? string.Create(CultureInfo.InvariantCulture, $"{d.Month}月{d.Day}日") : value,
        "s2" => string.Concat(value.Split('。', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(s => s.Trim() + "。")),
        _ => throw new InvalidDataException($"unknown format {format}"),
    };

    private static decimal Number(string value) => decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string Grouped(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static DateOnly Date(string value) => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
