using System.Collections.Concurrent;

namespace DocTools.Cli.State;

/// <summary>The cases of a run between its stages: so many in memory, the rest read again from their states on the disk, so that memory does not grow with the inbox.</summary>
/// <param name="store">Where the states are.</param>
/// <param name="capacity">Cases to hold in memory.</param>
public sealed class CaseShelf(CaseStateStore store, int capacity)
{
    private readonly ConcurrentDictionary<string, CaseState> _held = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _stored = new(StringComparer.Ordinal);

    /// <summary>Puts a case on the shelf.</summary>
    /// <param name="state">The case.</param>
    /// <param name="saved">Whether the store has it, too.</param>
    public void Put(CaseState state, bool saved)
    {
        if (saved && _held.Count >= capacity)
        {
            _stored[state.Case.Id] = state.Fingerprint;
        }
        else
        {
            _held[state.Case.Id] = state;
        }
    }

    /// <summary>The case of a submission that was put here.</summary>
    /// <exception cref="IOException">Its state has gone from the disk meanwhile.</exception>
    public CaseState Get(string id) =>
        _held.GetValueOrDefault(id) ?? store.Load(id, _stored[id]) ?? throw new IOException($"the state of {id} has gone from {store.Folder}");
}
