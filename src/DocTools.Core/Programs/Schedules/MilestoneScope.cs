namespace DocTools.Core.Programs.Schedules;

/// <summary>Whom a milestone concerns.</summary>
public enum MilestoneScope
{
    /// <summary>The programme as a whole.</summary>
    Program,

    /// <summary>Every submission.</summary>
    Case,

    /// <summary>Every submission that was selected.</summary>
    Selected,
}
