using DocTools.Cli.Processing;
using DocTools.Cli.State;
using DocTools.Cli.Watching;
using DocTools.Core.Rules.Messages;
using DocTools.Ledger.Readings;

namespace DocTools.Cli.Queues;

/// <summary>Takes readings out of the ledger, one at a time, to where the rest of a run looks for them.</summary>
/// <param name="states">Where the readings are kept.</param>
/// <param name="shelf">Where the rest of the run takes them from.</param>
/// <param name="readings">The ledger's part.</param>
/// <param name="language">Language of reasons.</param>
internal sealed class ReadingIntake(CaseStateStore states, CaseShelf shelf, ReadingBook readings, Language language)
{
    private const int Again = 3;

    private readonly List<string> _taken = [];
    private readonly Dictionary<string, int> _damaged = new(StringComparer.Ordinal);

    /// <summary>The run stands in the ledger: the readings are no longer needed there.</summary>
    public void Finish()
    {
        foreach (var some in _taken.Chunk(ReadingBook.AtOnce))
        {
            readings.Take(some);
        }
    }

    /// <summary>Takes a reading that ended.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="reading">Its reading.</param>
    /// <param name="reused">Whether it is one of an earlier run.</param>
    /// <returns>What became of the submission; null where it has to be read again.</returns>
    public Worked? Take(string id, Reading reading, bool reused)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.State == ReadingState.Purged)
        {
            return new Worked(id, null, Reused: false, 0, null) { Purged = true };
        }

        if (reading.State is not (ReadingState.Done or ReadingState.Dead))
        {
            return null;
        }

        var content = readings.ContentOf(reading.Fingerprint);
        var state = content is null ? null : CaseStateStore.Read(content) is { } read && string.Equals(read.Fingerprint, reading.Fingerprint, StringComparison.Ordinal) ? read : null;
        if (content is not null && state is null && reading.State == ReadingState.Done)
        {
            // Damaged, or of another program: it is read again, but not for ever.
            readings.Discard(reading.Fingerprint);
            var tries = _damaged[id] = _damaged.GetValueOrDefault(id) + 1;
            return tries < Again ? null : new Worked(id, null, Reused: false, 0, new Wording("帳冊中的讀取結果已損壞", "its reading in the ledger is damaged").In(language));
        }

        _taken.Add(reading.Fingerprint);
        if (state is null)
        {
            return new Worked(id, null, Reused: false, reading.Seconds, reading.State == ReadingState.Dead ? reading.Reason ?? "?" : null) { Purged = reading.State == ReadingState.Done, Times = HopTimesJson.Read(reading.Times) };
        }

        var whole = reading.State == ReadingState.Done;
        if (whole)
        {
            states.Save(state);
        }

        shelf.Put(state, saved: whole);
        return new Worked(id, state.Summary, reused, reading.Seconds, whole ? null : reading.Reason ?? "?") { Fingerprint = whole ? reading.Fingerprint : null, Times = reused ? null : HopTimesJson.Read(reading.Times) };
    }
}
