namespace DocTools.Formats.Reading;

/// <summary>Why an inbox cannot be processed; all are wrong usage.</summary>
public enum InboxErrorKind
{
    /// <summary>There is no such folder.</summary>
    Missing,

    /// <summary>The path names a file.</summary>
    NotAFolder,

    /// <summary>No submission in it.</summary>
    Empty,

    /// <summary>The folder or its manifest may not be opened.</summary>
    Inaccessible,

    /// <summary>Its manifest cannot be understood.</summary>
    BadManifest,
}
