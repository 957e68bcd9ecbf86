using System.Runtime.ExceptionServices;

namespace DocTools.Cli.Processing;

/// <summary>Equal steps over a list on several threads, with the results in the list's order whatever the number of threads.</summary>
public static class ParallelSteps
{
    /// <summary>Runs the steps; the first exception of a step ends them all.</summary>
    /// <param name="items">What to work on.</param>
    /// <param name="jobs">Threads at the same time.</param>
    /// <param name="step">One step.</param>
    /// <param name="done">Called after each step, from any thread.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public static TResult[] Run<TItem, TResult>(IReadOnlyList<TItem> items, int jobs, Func<TItem, TResult> step, Action done, CancellationToken cancellation)
    {
        var results = new TResult[items.Count];
        try
        {
            // Begun in the list's order, so that what comes after can be written in that order while the rest is still at work.
            var next = -1;
            var threads = Math.Min(jobs < 0 ? Environment.ProcessorCount : jobs, items.Count);
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : 1, CancellationToken = cancellation }, (_, loop) =>
            {
                while (!loop.ShouldExitCurrentIteration && Interlocked.Increment(ref next) is var i && i < items.Count)
                {
                    cancellation.ThrowIfCancellationRequested();
                    results[i] = step(items[i]);
                    done();
                }
            });
        }
        catch (AggregateException e)
        {
            // One fault is as good as all: the first is told as it was thrown.
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }

        return results;
    }
}
