using DocTools.Ledger;

namespace DocTools.Cli.Queues;

/// <summary>The ledger of a worker, whose threads take turns with it.</summary>
/// <param name="store">The ledger.</param>
public sealed class WorkerLedger(LedgerStore store)
{
    private readonly Lock _lock = new();

    /// <summary>One piece of work with the ledger.</summary>
    public T Do<T>(Func<LedgerStore, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        lock (_lock)
        {
            return work(store);
        }
    }

    /// <summary>One piece of work with the ledger.</summary>
    public void Do(Action<LedgerStore> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        lock (_lock)
        {
            work(store);
        }
    }
}
