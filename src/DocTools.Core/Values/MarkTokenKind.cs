namespace DocTools.Core.Values;

/// <summary>Kinds of <see cref="MarkToken"/>.</summary>
internal enum MarkTokenKind
{
    /// <summary>An empty box.</summary>
    Unmarked,

    /// <summary>A ticked box or a tick.</summary>
    Marked,

    /// <summary>An option's label.</summary>
    Option,

    /// <summary>Any other letters.</summary>
    Other,
}
