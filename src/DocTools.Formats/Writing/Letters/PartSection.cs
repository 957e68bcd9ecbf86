namespace DocTools.Formats.Writing.Letters;

/// <summary>The place in a letter's last paragraph where the section's properties go, if another letter follows.</summary>
internal sealed class PartSection : PartNode
{
}
