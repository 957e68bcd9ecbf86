using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>Serial numbers of days, as spreadsheets store dates.</summary>
internal static class ExcelDate
{
    private const int Days1904 = 1462;

    /// <summary>Writes a serial as ISO 8601, with its time only where <paramref name="withTime"/> asks for it; null where it is no date.</summary>
    /// <param name="serial">Days since 1899-12-30 (1904-01-01 in the other system); the fraction is the time.</param>
    /// <param name="from1904">Which system the workbook uses.</param>
    /// <param name="withTime">Whether the format shows hours.</param>
    public static string? Write(decimal serial, bool from1904, bool withTime)
    {
        var days = serial + (from1904 ? Days1904 : 0);

        // The 1900 system counts a 29 February 1900 that never was; before it, days are one less.
        days += !from1904 && days is >= 1 and < 60 ? 1 : 0;
        if (days is < 1 or >= 2_958_466 || (!from1904 && serial is >= 60 and < 61))
        {
            return null;
        }

        var moment = new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds((double)decimal.Round(days * 86_400));
        return moment.ToString(withTime && moment.TimeOfDay != TimeSpan.Zero ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the fraction of a serial as a time of day, or the whole of it as hours.</summary>
    public static string WriteTime(decimal serial, bool elapsed)
    {
        var seconds = (long)decimal.Round((elapsed ? serial : serial - decimal.Floor(serial)) * 86_400);
        var text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{seconds % 60:00}");
    }

    /// <summary>The serial of a date in the 1900 system.</summary>
    public static decimal Serial(DateTime date) => (decimal)(date - new DateTime(1899, 12, 30, 0, 0, 0, date.Kind)).TotalDays;
}
