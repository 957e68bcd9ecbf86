namespace DocTools.Formats.Writing.Letters;

/// <summary>A node of a part of a template, with the prefixed names as they stand in the file, so that what is not changed is written as it was.</summary>
internal abstract class PartNode
{
    /// <summary>What holds it; null for the root.</summary>
    public PartParent? Parent { get; set; }

    /// <summary>Takes it out of what holds it.</summary>
    public void Remove()
    {
        Parent!.Children.Remove(this);
        Parent = null;
    }
}
