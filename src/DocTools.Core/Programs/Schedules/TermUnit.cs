namespace DocTools.Core.Programs.Schedules;

/// <summary>In what a term is counted.</summary>
public enum TermUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Days on which the government works.</summary>
    WorkingDays,

    /// <summary>Years by the calendar.</summary>
    Years,
}
