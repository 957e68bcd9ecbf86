namespace DocTools.Cli.Processing;

/// <summary>
/// Hands results of several threads, which come out of order, to one reader in order. A thread that is too far ahead of the reader waits, so that few results are in memory.
/// </summary>
/// <param name="count">How many results there will be.</param>
/// <param name="window">How many may wait for the reader.</param>
/// <param name="cancellation">Ctrl-C.</param>
#pragma warning disable CA1001 // Its semaphores hold no handle, and whoever still waits may look at them after the end.
public sealed class OrderedHandover<T>(int count, int window, CancellationToken cancellation)
#pragma warning restore CA1001
    where T : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, T?> _waiting = [];
    private readonly SemaphoreSlim _came = new(0);
    private readonly SemaphoreSlim _went = new(0);
    private int _next;
    private bool _ended;

    /// <summary>Hands over the result of a place; null where it has none. Each place once, and of all places that were begun the first must come without waiting for another.</summary>
    public void Put(int place, T? result)
    {
        while (!TryPut(place, result))
        {
            // Somebody else may have taken the signal; looking again after a while costs nothing.
            _went.Wait(20, cancellation);
        }

        _came.Release();
    }

    /// <summary>Ends it: the reader gets no more, and nobody waits for it any more.</summary>
    public void End()
    {
        lock (_gate)
        {
            _ended = true;
            _waiting.Clear();
        }

        _came.Release();
        _went.Release();
    }

    /// <summary>The results in order, those that are null left out; ends after the last place, or at once with <see cref="End"/>.</summary>
    public IEnumerable<T> Read()
    {
        while (true)
        {
            while (Take(out var result))
            {
                _went.Release();
                if (result is not null)
                {
                    yield return result;
                }
            }

            lock (_gate)
            {
                if (_ended || _next == count)
                {
                    yield break;
                }
            }

            _came.Wait(cancellation);
        }
    }

    private bool TryPut(int place, T? result)
    {
        lock (_gate)
        {
            if (_ended)
            {
                return true;
            }

            if (place >= _next + window)
            {
                return false;
            }

            _waiting[place] = result;
            return true;
        }
    }

    private bool Take(out T? result)
    {
        lock (_gate)
        {
            if (_ended || !_waiting.Remove(_next, out result))
            {
                result = null;
                return false;
            }

            _next++;
            return true;
        }
    }
}
