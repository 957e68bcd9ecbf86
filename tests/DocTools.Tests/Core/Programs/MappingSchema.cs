namespace DocTools.Tests.Core.Programs;

/// <summary>What the schemas say of one mapping.</summary>
internal sealed class MappingSchema
{
    /// <summary>The keys that they name.</summary>
    public HashSet<string> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>The keys that have to be there.</summary>
    public HashSet<string> Demanded { get; } = new(StringComparer.Ordinal);

    /// <summary>The parts of the schemas that name them.</summary>
    public HashSet<string> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether its keys are data.</summary>
    public bool Open { get; set; }
}
