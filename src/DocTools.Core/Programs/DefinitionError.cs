namespace DocTools.Core.Programs;

/// <summary>A fault in a definition file.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Message">What is wrong and, where it can be told, what was meant.</param>
public sealed record DefinitionError(string File, int Line, string Message)
{
    /// <summary>Whether nothing of the file could be read, so that other faults may follow from this one.</summary>
    public bool IsUnreadable { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
