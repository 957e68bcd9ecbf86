using DocTools.Queue;

namespace DocTools.Cli.Queues;

/// <summary>The publisher's end of the queue, for one thread that waits for each call.</summary>
public sealed class QueueClient : IDisposable
{
    private readonly QueueLink _link;
    private readonly CancellationToken _cancellation;
    private QueuePublisher? _publisher;

    private QueueClient(QueueLink link, CancellationToken cancellation)
    {
        _link = link;
        _cancellation = cancellation;
    }

    /// <summary>Where it leads to.</summary>
    public QueueAddress Address => _link.Address;

    /// <summary>Connects.</summary>
    /// <exception cref="QueueException">The server is not there, or refuses.</exception>
    public static QueueClient Open(QueueAddress address, string name, CancellationToken cancellation) => new(QueueLink.OpenAsync(address, name, cancellation).GetAwaiter().GetResult(), cancellation);

    /// <summary>Puts messages into the queue.</summary>
    /// <exception cref="QueueException">The server did not take one of them.</exception>
    public void Publish(IEnumerable<WorkMessage> messages)
    {
        _publisher ??= _link.PublisherAsync(_cancellation).GetAwaiter().GetResult();
        _publisher.PublishAsync(messages, _cancellation).GetAwaiter().GetResult();
    }

    /// <summary>How the queue stands.</summary>
    public QueueLook Look() => _link.LookAsync(_cancellation).GetAwaiter().GetResult();

    /// <summary>How the dead-letter queue stands.</summary>
    public QueueLook LookAtDead() => _link.LookAtDeadAsync(_cancellation).GetAwaiter().GetResult();

    /// <summary>Makes the queues where they are missing.</summary>
    public void Declare() => _link.DeclareAsync(_cancellation).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Dispose() => _link.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
