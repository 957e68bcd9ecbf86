namespace DocTools.Core.Programs;

/// <summary>How a cell with the values of several fields is taken apart.</summary>
public enum JoinedKind
{
    /// <summary>Parts between strokes, commas or on lines of their own.</summary>
    Parts,

    /// <summary>The two ends of a period.</summary>
    Period,
}
