using RabbitMQ.Client;

namespace DocTools.Queue;

/// <summary>Puts messages into a queue. They are kept on the server's disk, and each is there when its call returns (publisher confirms).</summary>
public sealed class QueuePublisher : IAsyncDisposable
{
    private const int AtOnce = 128;

    private readonly QueueAddress _address;
    private readonly IChannel _channel;

    internal QueuePublisher(QueueAddress address, IChannel channel)
    {
        _address = address;
        _channel = channel;
    }

    /// <summary>Puts messages into the queue.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <exception cref="QueueException">The server did not take one of them.</exception>
    public async Task PublishAsync(IEnumerable<WorkMessage> messages, CancellationToken cancellation)
    {
        try
        {
            foreach (var some in messages.Chunk(AtOnce))
            {
                // The calls go out one after the other; their confirmations are waited for together.
                var sent = new List<Task>(some.Length);
                foreach (var message in some)
                {
                    sent.Add(SendAsync(_address.Name, message.ToBytes(), null, cancellation).AsTask());
                }

                await Task.WhenAll(sent).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (QueueFaults.IsOne(e))
        {
            throw new QueueException(QueueFaults.Worded(e, _address), e);
        }
    }

    /// <summary>Puts a message into the dead-letter queue with the reason in its headers.</summary>
    internal async Task BuryAsync(ReadOnlyMemory<byte> body, IDictionary<string, object?> headers, CancellationToken cancellation)
    {
        // Somebody may have deleted it since; without it the message would come back for ever.
        await _channel.QueueDeclareAsync(_address.DeadName, durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellation).ConfigureAwait(false);
        await SendAsync(_address.DeadName, body, headers, cancellation).ConfigureAwait(false);
    }

    private ValueTask SendAsync(string queue, ReadOnlyMemory<byte> body, IDictionary<string, object?>? headers, CancellationToken cancellation) => _channel.BasicPublishAsync(
        exchange: "",
        routingKey: queue,
        // A message that no queue takes is an error and not lost without a word.
        mandatory: true,
        basicProperties: new BasicProperties { Persistent = true, ContentType = "application/json", Type = WorkMessage.CurrentSchema, Headers = headers },
        body: body,
        cancellationToken: cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _channel.DisposeAsync().ConfigureAwait(false);
}
