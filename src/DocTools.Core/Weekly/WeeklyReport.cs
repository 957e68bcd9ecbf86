using System.Collections.Immutable;

namespace DocTools.Core.Weekly;

/// <summary>What happened in a week, over one or more programmes. Everything that is rendered comes from here alone.</summary>
/// <param name="Since">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="AsOf">The day that counts as today: lateness and coming deadlines count from it.</param>
/// <param name="Programs">The programmes, by id.</param>
public sealed record WeeklyReport(DateOnly Since, DateOnly Until, DateOnly AsOf, ImmutableArray<WeeklyProgram> Programs)
{
    /// <summary>How many days ahead deadlines are told.</summary>
    public const int DaysAhead = 14;

    /// <summary>The last full week, Monday to Sunday, before a day.</summary>
    public static (DateOnly Since, DateOnly Until) LastWeek(DateOnly asOf)
    {
        var monday = asOf.AddDays(-(((int)asOf.DayOfWeek + 6) % 7));
        return (monday.AddDays(-7), monday.AddDays(-1));
    }
}
