namespace DocTools.Formats.Writing.Letters;

/// <summary>Nodes that are repeated, or that stand under a condition.</summary>
/// <param name="opening">The tag that begins it.</param>
internal sealed class PartBlock(PartTag opening) : PartParent
{
    /// <summary>The tag that begins it.</summary>
    public PartTag Opening { get; } = opening;

    /// <summary>What is repeated, or stands where the condition holds.</summary>
    public PartGroup Then { get; } = new();

    /// <summary>What stands otherwise; empty where nothing does.</summary>
    public PartGroup Otherwise { get; } = new();

    /// <summary>Takes both branches in.</summary>
    public void Seal()
    {
        Add(Then);
        Add(Otherwise);
    }
}
