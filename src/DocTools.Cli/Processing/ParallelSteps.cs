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
            Parallel.For(0, items.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation }, i =>
            {
                results[i] = step(items[i]);
                done();
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
