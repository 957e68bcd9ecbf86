namespace DocTools.Formats.Writing.Letters;

/// <summary>A placeholder in the place of its text.</summary>
/// <param name="syntax">What was written.</param>
/// <param name="place">Where it stands.</param>
internal sealed class PartTag(TagSyntax syntax, TemplatePlace place) : PartNode
{
    /// <summary>What was written.</summary>
    public TagSyntax Syntax { get; } = syntax;

    /// <summary>Where it stands.</summary>
    public TemplatePlace Place { get; } = place;
}
