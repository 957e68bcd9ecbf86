using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>Reads the points in time of a manifest. A time without a zone is Taipei's.</summary>
public static class ManifestTime
{
    private static readonly TimeSpan Taipei = TimeSpan.FromHours(8);

    private static readonly string[] Local =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",

        // What a spreadsheet program makes of the above when it saves the file.
        "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss",
    ];

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy/M/d"];

    /// <summary>A date with a time; null where there is no time or the text is no date.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        var trimmed = text.Trim();
        if (DateTime.TryParseExact(trimmed, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new DateTimeOffset(local, Taipei);
        }

        // Every form with a zone is one of the above and the zone.
        var zoned = Local.Select(f => f + "zzz").Concat(Local.Select(f => f + " zzz")).ToArray();
        var numeric = trimmed.EndsWith('Z') || trimmed.EndsWith('z') ? trimmed[..^1] + "+00:00" : trimmed;
        return DateTimeOffset.TryParseExact(numeric, zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null;
    }

    /// <summary>A date with or without a time; a day stands for its first moment. For columns where the day is enough.</summary>
    public static DateTimeOffset? ParseDay(string text) =>
        Parse(text) ?? (IsDay(text, out var day) ? new DateTimeOffset(day, Taipei) : null);

    /// <summary>Whether the text is a date without a time.</summary>
    public static bool IsDay(string text, out DateTime day) =>
        DateTime.TryParseExact(text.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
