using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>
/// What the loaders asked for, mapping by mapping: the keys that a definition file may have. A test holds them against the JSON Schemas and the
/// reference, so that none of the three drifts from the others.
/// </summary>
public sealed class KeyLog
{
    private readonly List<Entry> _entries = [];

    /// <summary>Every mapping that was read to its end, in order.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Notes a mapping.</summary>
    internal void Add(Entry entry) => _entries.Add(entry);

    /// <summary>A mapping and the keys that its loader knows.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Line">The mapping's line, from 1.</param>
    /// <param name="Start">The mapping's first character, from 0: tells mappings of one line apart.</param>
    /// <param name="Known">Every key that was asked for, whether it stands there or not.</param>
    /// <param name="Demanded">Those of them that have to stand there.</param>
    public sealed record Entry(string File, int Line, long Start, ImmutableHashSet<string> Known, ImmutableHashSet<string> Demanded);
}
