using System.Globalization;
using System.Xml;
using DocTools.Core.Values;

namespace DocTools.Formats.Reading.Odf;

/// <summary>Values of cells (ODF 1.3 part 3, 19.385) and how they are shown.</summary>
internal static class OdfValue
{
    private static readonly NumberFormat Percent = NumberFormat.Parse("0.##########%");
    private static readonly NumberFormat Date = NumberFormat.Parse("yyyy/m/d");
    private static readonly NumberFormat Moment = NumberFormat.Parse("yyyy/m/d h:mm");

    /// <summary>The value that the current element's attributes store: a decimal, a truth value, a date, a span of time, or a text; null where there is none.</summary>
    public static object? Read(XmlCursor cursor) => cursor.Attribute("value-type") switch
    {
        "float" or "currency" or "percentage" => ExcelNumber.Parse(cursor.Attribute("value")),
        "boolean" => cursor.Attribute("boolean-value") is { } truth ? truth is "true" : null,
        "date" => DateTime.TryParse(cursor.Attribute("date-value"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) ? date : null,
        "time" => Time(cursor.Attribute("time-value")),
        "string" => cursor.Attribute("string-value"),
        _ => null,
    };

    /// <summary>The text of a value, and the number behind it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format">The cell's format; null where it has none.</param>
    /// <param name="isPercent">Whether the cell is a percentage.</param>
    public static (string Text, CellNumber? Number) Show(object? value, NumberFormat? format, bool isPercent) => value switch
    {
        decimal number => (format ?? (isPercent ? Percent : NumberFormat.Parse(""))).Show(number, from1904: false),
        bool truth => (truth ? "TRUE" : "FALSE", null),
        XlsxError error => (error.Code, null),
        DateTime date => (format ?? (date.TimeOfDay == TimeSpan.Zero ? Date : Moment)).Show(ExcelDate.Serial(date), from1904: false),
        TimeSpan time => format?.Show((decimal)time.TotalDays, from1904: false) ?? (ExcelDate.WriteTime((decimal)time.TotalDays, elapsed: true), null),
        string text => (text, null),
        _ => ("", null),
    };

    private static TimeSpan? Time(string? text)
    {
        try
        {
            return text is null ? null : XmlConvert.ToTimeSpan(text) is var time && Math.Abs(time.TotalDays) < 100_000 ? time : null;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            // No time: what the cell shows counts.
            return null;
        }
    }
}
