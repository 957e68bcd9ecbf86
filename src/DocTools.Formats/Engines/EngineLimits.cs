namespace DocTools.Formats.Engines;

/// <summary>What a child process may spend.</summary>
/// <param name="Time">Time by the clock; the process and its children are killed afterwards.</param>
/// <param name="MemoryBytes">Address space of the process. Enforced where a POSIX shell is found, elsewhere the time limit alone holds.</param>
/// <param name="OutputBytes">Bytes of its standard output.</param>
public sealed record EngineLimits(TimeSpan Time, long MemoryBytes, long OutputBytes)
{
    /// <summary>Bytes of any one file that it writes; null where that is not limited. Enforced as the memory is.</summary>
    public long? FileBytes { get; init; }

    /// <summary>For one document of usual size.</summary>
    public static EngineLimits Default { get; } = new(TimeSpan.FromSeconds(12), 900L << 20, 512L << 20);
}
