namespace DocTools.Core.Stages;

/// <summary>What happened to a field or a row.</summary>
public enum DifferenceKind
{
    /// <summary>It was added.</summary>
    Added,

    /// <summary>It has another value.</summary>
    Changed,

    /// <summary>It was taken out.</summary>
    Removed,
}
