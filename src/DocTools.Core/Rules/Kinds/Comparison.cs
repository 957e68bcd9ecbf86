namespace DocTools.Core.Rules.Kinds;

/// <summary>How a filed number is compared with the expected one.</summary>
public enum Comparison
{
    /// <summary>It has to agree, within the tolerance.</summary>
    Equal,

    /// <summary>It may not be above.</summary>
    AtMost,

    /// <summary>It may not be below.</summary>
    AtLeast,
}
