namespace DocTools.Core.Programs.Schedules;

/// <summary>When a milestone is: one of a closed set.</summary>
public abstract record MilestoneTiming
{
    private MilestoneTiming()
    {
    }

    /// <summary>A moment to the second.</summary>
    /// <param name="Moment">The last second that is in time.</param>
    public sealed record At(DateTimeOffset Moment) : MilestoneTiming;

    /// <summary>A day.</summary>
    /// <param name="Date">The day.</param>
    public sealed record On(DateOnly Date) : MilestoneTiming;

    /// <summary>A span of days.</summary>
    /// <param name="First">Its first day.</param>
    /// <param name="Last">Its last day.</param>
    public sealed record Span(DateOnly First, DateOnly Last) : MilestoneTiming;

    /// <summary>A term behind an event. The day of the event does not count (行政程序法 §48 II).</summary>
    /// <param name="Event">Id of the event.</param>
    /// <param name="Count">Length of the term.</param>
    /// <param name="Unit">In what it is counted.</param>
    /// <param name="Times">How often it comes, a term after the other; 1 for once.</param>
    public sealed record After(string Event, int Count, TermUnit Unit, int Times) : MilestoneTiming;

    /// <summary>A day of every month.</summary>
    /// <param name="Day">Day of the month, 1 to 28.</param>
    /// <param name="First">The first of these days is not before it.</param>
    /// <param name="Last">The last of these days is not behind it.</param>
    public sealed record Monthly(int Day, DateOnly First, DateOnly Last) : MilestoneTiming;

    /// <summary>Without a day: the guidance gives none, or another notice will.</summary>
    public sealed record Open : MilestoneTiming;
}
