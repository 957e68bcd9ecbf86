namespace DocTools.Core.Values;

/// <summary>How an option stands in a text.</summary>
public enum OptionState
{
    /// <summary>The option's label does not stand there.</summary>
    Absent,

    /// <summary>The label stands there without a box of its own.</summary>
    NoBox,

    /// <summary>Its box is empty.</summary>
    Unmarked,

    /// <summary>Its box is ticked.</summary>
    Marked,

    /// <summary>A mark stands near it that may as well belong to another option.</summary>
    Doubtful,
}
