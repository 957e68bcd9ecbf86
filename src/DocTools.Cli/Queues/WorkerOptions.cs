using DocTools.Core.Rules.Messages;
using DocTools.Queue;

namespace DocTools.Cli.Queues;

/// <summary>What <c>worker</c> was asked for.</summary>
public sealed record WorkerOptions
{
    /// <summary>The queue.</summary>
    public required QueueAddress Queue { get; init; }

    /// <summary>Submissions at work at the same time.</summary>
    public required int Jobs { get; init; }

    /// <summary>
    /// Tries that may end without a word for each that may end in a fault. Whoever kills workers at random may hit the same submission again and again, as it comes back to the front
    /// of the queue: three such deaths prove nothing against it, nine do.
    /// </summary>
    public const int LostForTry = 3;

    /// <summary>Tries that a submission has before it goes to the dead-letter queue.</summary>
    public required int Tries { get; init; }

    /// <summary>Where the publisher's folders lie here.</summary>
    public required PathMap Paths { get; init; }

    /// <summary>Whether the worker ends when the queue is empty.</summary>
    public bool UntilEmpty { get; init; }

    /// <summary>Language of the log.</summary>
    public Language Language { get; init; }
}
