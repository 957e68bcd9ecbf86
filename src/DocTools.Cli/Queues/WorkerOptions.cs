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

    /// <summary>Tries that a submission has before it goes to the dead-letter queue.</summary>
    public required int Tries { get; init; }

    /// <summary>Where the publisher's folders lie here.</summary>
    public required PathMap Paths { get; init; }

    /// <summary>Whether the worker ends when the queue is empty.</summary>
    public bool UntilEmpty { get; init; }

    /// <summary>Language of the log.</summary>
    public Language Language { get; init; }
}
