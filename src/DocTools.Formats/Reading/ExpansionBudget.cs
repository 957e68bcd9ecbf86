namespace DocTools.Formats.Reading;

/// <summary>What is left of the bytes that one package, or one container with all containers in it, may expand to. Not for several threads.</summary>
/// <param name="limits">The limits.</param>
/// <param name="cancellation">Ends the expansion.</param>
public sealed class ExpansionBudget(ReadingLimits limits, CancellationToken cancellation)
{
    private long _left = limits.ExpandedBytes;
    private int _parts = limits.Parts;

    /// <summary>The limits.</summary>
    public ReadingLimits Limits { get; } = limits;

    /// <summary>Ends the expansion.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Counts expanded bytes.</summary>
    /// <exception cref="ReadingException">The limit is passed.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled or took too long.</exception>
    public void Spend(int bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        _left -= bytes;
        if (_left < 0)
        {
            throw new ReadingException(Reasons.ExpandsTooFar(Limits.ExpandedBytes));
        }
    }

    /// <summary>Counts entries of an archive's directory.</summary>
    /// <exception cref="ReadingException">The limit is passed.</exception>
    public void SpendParts(int parts)
    {
        _parts -= parts;
        if (_parts < 0)
        {
            throw new ReadingException(Reasons.TooMany("壓縮檔內的項目", "entries in the archive", Limits.Parts));
        }
    }
}
