namespace DocTools.Formats.Writing.Letters;

/// <summary>The nodes of one branch of a block.</summary>
internal sealed class PartGroup : PartParent
{
}
