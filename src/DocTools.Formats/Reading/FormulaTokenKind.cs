namespace DocTools.Formats.Reading;

/// <summary>Kinds of <see cref="FormulaToken"/>.</summary>
internal enum FormulaTokenKind
{
    /// <summary>The end of the formula.</summary>
    End,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A name: function, cell, column, TRUE, defined name.</summary>
    Name,

    /// <summary>A sheet's name with its exclamation mark.</summary>
    Sheet,

    /// <summary>An error such as <c>#REF!</c>.</summary>
    Error,

    /// <summary>An operator, a bracket, a comma or a colon.</summary>
    Symbol,

    /// <summary>Something that is not read here (array constants, structured references).</summary>
    Unknown,
}
