namespace DocTools.Core.Documents;

/// <summary>A picture that stands in the text of a document.</summary>
/// <param name="identity">Works out <see cref="Identity"/>; asked once, and only where pictures are compared.</param>
public sealed class Picture(Func<string?> identity)
{
    private readonly Lazy<string?> _identity = new(identity);

    /// <summary>A picture whose content cannot be had.</summary>
    public static Picture Unknown { get; } = new(() => null);

    /// <summary>The same for pictures of the same pixels, as far as that can be told; null where the content cannot be had.</summary>
    public string? Identity => _identity.Value;
}
