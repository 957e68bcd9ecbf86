namespace DocTools.Core.Stages;

/// <summary>What became of a document of a stage.</summary>
public enum StageItemStatus
{
    /// <summary>It came, and not too late as far as that is known.</summary>
    There,

    /// <summary>It seems to have come: its name says so, a person has to look.</summary>
    ToCheck,

    /// <summary>It came too late.</summary>
    Late,

    /// <summary>It is missing, and its day is not over or not known.</summary>
    Missing,

    /// <summary>It is missing, and its day is over.</summary>
    Overdue,

    /// <summary>It is missing, and the stage does without it.</summary>
    NotNeeded,
}
