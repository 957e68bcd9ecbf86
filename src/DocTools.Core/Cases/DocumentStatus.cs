namespace DocTools.Core.Cases;

/// <summary>The end of reading a document; written in lower case in the result.</summary>
public enum DocumentStatus
{
    /// <summary>Read, and a form of the programme stands in it.</summary>
    Read,

    /// <summary>Read in part.</summary>
    Partial,

    /// <summary>Corrupt, encrypted, empty, or without its engine.</summary>
    Unreadable,

    /// <summary>Read, but no form of the programme.</summary>
    Unrecognised,

    /// <summary>The same bytes as an earlier document of the submission.</summary>
    Duplicate,

    /// <summary>Hostile or over a limit.</summary>
    Refused,
}
