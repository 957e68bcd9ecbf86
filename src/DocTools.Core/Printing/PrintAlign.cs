namespace DocTools.Core.Printing;

/// <summary>Where a text stands in its line or cell.</summary>
public enum PrintAlign
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right.</summary>
    Right,
}
