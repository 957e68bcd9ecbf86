namespace DocTools.Formats.Writing.Letters;

/// <summary>Text.</summary>
/// <param name="value">The text, unescaped.</param>
internal sealed class PartText(string value) : PartNode
{
    /// <summary>The text, unescaped.</summary>
    public string Value { get; } = value;
}
