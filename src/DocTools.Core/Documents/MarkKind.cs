namespace DocTools.Core.Documents;

/// <summary>Kinds of <see cref="Mark"/>.</summary>
public enum MarkKind
{
    /// <summary>A seal or a rubber stamp.</summary>
    Stamp,

    /// <summary>What was written by hand.</summary>
    Handwriting,
}
