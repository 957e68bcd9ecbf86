namespace DocTools.Core.Rules.Formulas;

/// <summary>Kinds of <see cref="FormulaToken"/>.</summary>
internal enum FormulaTokenKind
{
    /// <summary>The end of the formula.</summary>
    End,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A text in single quotes.</summary>
    Text,

    /// <summary>A field's path, a parameter, a function's name or a key word.</summary>
    Name,

    /// <summary>A name behind a dollar sign: a term, or a word of the forEach item.</summary>
    Variable,

    /// <summary>An operator, a bracket or a comma.</summary>
    Symbol,
}
