using System.Collections.Immutable;
using DocTools.Cli.Queues;
using DocTools.Cli.Terminal;
using DocTools.Ledger;
using DocTools.Ledger.Readings;
using DocTools.Queue;

namespace DocTools.Cli.Watching;

/// <summary>How the work of many machines stands: what waits in the queue, who takes it, and what the ledger knows of it.</summary>
/// <param name="Queue">The queue's server and name; null where none was named.</param>
/// <param name="Waiting">Messages that nobody has taken; null where it cannot be told.</param>
/// <param name="Consumers">Workers that take them; null where it cannot be told.</param>
/// <param name="DeadMessages">Messages in the dead-letter queue; null where it cannot be told.</param>
/// <param name="Readings">Readings by state, as far as a ledger was named.</param>
/// <param name="Dead">Submissions that were given up, with their reasons.</param>
public sealed record QueueStatus(string? Queue, long? Waiting, long? Consumers, long? DeadMessages, ImmutableSortedDictionary<ReadingState, int> Readings, ImmutableArray<Reading> Dead)
{
    /// <summary>Looks at a queue, a ledger, or both.</summary>
    /// <param name="invocation">When to stop.</param>
    /// <param name="queue">The queue; null for none.</param>
    /// <param name="ledger">The open ledger; null for none.</param>
    public static QueueStatus Of(Invocation invocation, QueueAddress? queue, LedgerStore? ledger)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        var readings = ledger?.Readings.Counts().ToImmutableSortedDictionary() ?? ImmutableSortedDictionary<ReadingState, int>.Empty;
        ImmutableArray<Reading> dead = ledger is null ? [] : [.. ledger.Readings.Dead()];
        if (queue is null)
        {
            return new QueueStatus(null, null, null, null, readings, dead);
        }

        using var client = QueueClient.Open(queue, "doctools status", invocation.Cancellation);
        var (work, buried) = (client.Look(), client.LookAtDead());
        return new QueueStatus(queue.Place, There(work, work.Ready), There(work, work.Consumers), There(buried, buried.Ready), readings, dead);
    }

    private static long? There(QueueLook look, uint number) => look.Kind == QueueLookKind.There ? number : null;
}
