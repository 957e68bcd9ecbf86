namespace DocTools.Formats.Writing.Letters;

/// <summary>What stands between two pairs of braces.</summary>
internal enum TagKind
{
    /// <summary>A value.</summary>
    Value,

    /// <summary>The beginning of what is repeated for each row of a table.</summary>
    Each,

    /// <summary>The beginning of what stands only under a condition.</summary>
    If,

    /// <summary>The beginning of what stands otherwise.</summary>
    Else,

    /// <summary>The end of what is repeated.</summary>
    EndEach,

    /// <summary>The end of a condition.</summary>
    EndIf,

    /// <summary>None of these; a fault.</summary>
    Wrong,
}
