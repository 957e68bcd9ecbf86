namespace DocTools.Core.Letters;

/// <summary>What kind of value a placeholder of a letter stands for; it decides which formats fit.</summary>
public enum LetterType
{
    /// <summary>Text; also of a column that the user's own data bring.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An amount in NT$ (元).</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A date with a time of day, in Taiwan's zone; kept as a text in ISO 8601.</summary>
    Moment,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One option, printed by its label.</summary>
    Choice,

    /// <summary>Several options or texts.</summary>
    List,

    /// <summary>Named numbers.</summary>
    Map,

    /// <summary>A value whose type shows only in the data (what was filed, what is expected).</summary>
    Any,
}
