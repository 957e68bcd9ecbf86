namespace DocTools.Core.Documents;

/// <summary>Kinds of <see cref="ReadingProblem"/>.</summary>
public enum ReadingProblemKind
{
    /// <summary>Part of the document was left out.</summary>
    Partial,

    /// <summary>Corrupt, encrypted, empty, or a format without its engine.</summary>
    Unreadable,

    /// <summary>Hostile or over a limit.</summary>
    Refused,

    /// <summary>A format that applicants may send and that this version has no reader for.</summary>
    NotSupported,

    /// <summary>A format that the contract does not take at all.</summary>
    NotTaken,
}
