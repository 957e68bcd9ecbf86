namespace DocTools.Core.Calendars;

/// <summary>A day lies in a year whose office calendar is not known. Nothing is guessed: whoever asked tells that the year has to be added to <c>holidays.yaml</c>.</summary>
/// <param name="year">The year, Gregorian.</param>
public sealed class UncoveredYearException(int year)
    : Exception(FormattableString.Invariant($"the office calendar of {year} is not in {OfficeCalendar.FileName}"))
{
    /// <summary>The year, Gregorian.</summary>
    public int Year { get; } = year;
}
