using System.Runtime.ExceptionServices;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Does pieces of work at the same time.</summary>
internal static class SideBySide
{
    /// <summary>Does the work for each number below a count, so many at once.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static void Run(int count, int atOnce, Action<int> work, CancellationToken cancellation)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation }, work);
        }
        catch (AggregateException e)
        {
            // As it would have been thrown by one after the other.
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions.FirstOrDefault(i => i is OperationCanceledException) ?? e.Flatten().InnerExceptions[0]);
        }
    }
}
