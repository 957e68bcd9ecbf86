using System.Globalization;
using DocTools.Core.Weekly;
using Xunit;

namespace DocTools.Tests.Core.Weekly;

/// <summary>Which week is the last one.</summary>
public sealed class WeeklyReportTests
{
    [Theory]
    [InlineData("2024-05-20", "2024-05-13", "2024-05-19")] // a Monday
    [InlineData("2024-05-26", "2024-05-13", "2024-05-19")] // the Sunday of an unfinished week
    [InlineData("2024-01-01", "2023-12-25", "2023-12-31")]
    [InlineData("2024-01-02", "2023-12-25", "2023-12-31")]
    public void The_last_full_week_runs(string asOf, string since, string until)
    {
        var week = WeeklyReport.LastWeek(DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal((since, until), (week.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), week.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }
}
