namespace DocTools.Formats.Reading;

/// <summary>Names that systems and programs leave behind and that are nobody's documents.</summary>
public static class IgnoredNames
{
    /// <summary>Whether a file or folder of this name is ignored.</summary>
    public static bool Is(string name) =>
        name.StartsWith('.')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase)
        || name.Equals("__MACOSX", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether any part of a path is ignored. The steps <c>.</c> and <c>..</c> are no names: a path that climbs is refused elsewhere, not ignored.</summary>
    public static bool Covers(string path) => path.Split('/').Any(segment => segment is not ("." or "..") && Is(segment));
}
