namespace DocTools.Core.Programs.Schedules;

/// <summary>What happens to a day that is off.</summary>
public enum HolidayRule
{
    /// <summary>It stays, because the guidance fixes it, and is told.</summary>
    Stay,

    /// <summary>The next working day takes its place, as a term's last day moves (行政程序法 §48 IV).</summary>
    Next,

    /// <summary>The working day in front takes its place (遇假日提前).</summary>
    Previous,
}
