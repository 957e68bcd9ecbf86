namespace DocTools.Core.Values;

/// <summary>The three ends of reading a text as a type.</summary>
public enum ParseOutcome
{
    /// <summary>Nothing was written.</summary>
    Blank,

    /// <summary>A value was read.</summary>
    Value,

    /// <summary>Something was written that is no value of the type.</summary>
    Invalid,
}
