namespace DocTools.Formats.Reading.Scan;

/// <summary>How the recognition of a page ended.</summary>
internal enum ScanEnd
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>It was read, but most of it is doubtful.</summary>
    Faint,

    /// <summary>There was no time for it.</summary>
    Late,

    /// <summary>It cannot be drawn.</summary>
    Broken,
}
