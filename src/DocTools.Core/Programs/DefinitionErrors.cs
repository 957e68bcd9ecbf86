using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>Collects the faults of all definition files of a programme, so that all are told at once.</summary>
public sealed class DefinitionErrors
{
    private readonly List<DefinitionError> _errors = [];

    /// <summary>The faults so far: files that cannot be read first, since others may follow from them, then by file and line.</summary>
    public ImmutableArray<DefinitionError> All =>
        [.. _errors.OrderBy(e => e.IsUnreadable ? 0 : 1).ThenBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line)];

    /// <summary>Where the keys go that the loaders ask for; null where nobody wants to know.</summary>
    public KeyLog? Log { get; init; }

    /// <summary>Whether there is none.</summary>
    public bool None => _errors.Count == 0;

    /// <summary>Adds a fault.</summary>
    public void Add(string file, int line, string message) => _errors.Add(new DefinitionError(file, line, message));

    /// <summary>Adds the fault of a file that is no YAML.</summary>
    public void AddUnreadable(string file, int line, string message) => _errors.Add(new DefinitionError(file, line, message) { IsUnreadable = true });

    /// <summary>Adds an unknown name with the nearest known one.</summary>
    public void AddUnknown(string file, int line, string what, string name, IEnumerable<string> known) =>
        Add(file, line, $"unknown {what} '{name}'{Suggestion.For(name, known)}");
}
