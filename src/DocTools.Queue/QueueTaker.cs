using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace DocTools.Queue;

/// <summary>
/// Takes messages from a queue. What is neither acknowledged nor buried goes back when the connection ends, whichever way. Where the connection is lost the answers below have
/// no effect, as the messages are back in the queue already. Safe to call from several threads.
/// </summary>
public sealed class QueueTaker : IAsyncDisposable
{
    private readonly IChannel _channel;
    private readonly QueuePublisher _publisher;
    private readonly QueueAddress _address;
    private readonly SemaphoreSlim _one = new(1, 1);
    private string _consumer = "";

    internal QueueTaker(IChannel channel, QueuePublisher publisher, QueueAddress address)
    {
        _channel = channel;
        _publisher = publisher;
        _address = address;
    }

    internal async Task StartAsync(ushort atOnce, Action<Delivery> taken, Action cancelled, Func<bool> connected, CancellationToken cancellation)
    {
        await _channel.BasicQosAsync(0, atOnce, global: false, cancellation).ConfigureAwait(false);
        _consumer = await _channel.BasicConsumeAsync(_address.Name, autoAck: false, new Consumer(_channel, taken, cancelled, connected), cancellation).ConfigureAwait(false);
    }

    /// <summary>Takes no more messages; those that were taken stay taken.</summary>
    public Task StopAsync() => AnswerAsync(() => _channel.BasicCancelAsync(_consumer, noWait: true));

    /// <summary>The message is done with.</summary>
    public Task AcknowledgeAsync(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return AnswerAsync(async () => await _channel.BasicAckAsync(delivery.Tag, multiple: false).ConfigureAwait(false));
    }

    /// <summary>The message goes back into the queue.</summary>
    public Task GiveBackAsync(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return AnswerAsync(async () => await _channel.BasicNackAsync(delivery.Tag, multiple: false, requeue: true).ConfigureAwait(false));
    }

    /// <summary>The message goes into the dead-letter queue as it is; only when it is there, it is taken out of the queue. Where it could not be put there it goes back.</summary>
    /// <param name="delivery">The message.</param>
    /// <param name="reason">Why; without anything of a person.</param>
    /// <param name="worker">Who did it.</param>
    public async Task BuryAsync(Delivery delivery, string reason, string worker)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var headers = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["x-doctools-reason"] = Encoding.UTF8.GetBytes(reason),
            ["x-doctools-worker"] = Encoding.UTF8.GetBytes(worker),
            ["x-doctools-queue"] = _address.Name,
        };
        var buried = false;
        await AnswerAsync(async () =>
        {
            await _publisher.BuryAsync(delivery.Body, headers, CancellationToken.None).ConfigureAwait(false);
            buried = true;
        }).ConfigureAwait(false);
        await (buried ? AcknowledgeAsync(delivery) : GiveBackAsync(delivery)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _publisher.DisposeAsync().ConfigureAwait(false);
        await _channel.DisposeAsync().ConfigureAwait(false);
        _one.Dispose();
    }

    // Channels are for one caller at a time.
    private async Task AnswerAsync(Func<Task> answer)
    {
        await _one.WaitAsync().ConfigureAwait(false);
        try
        {
            await answer().ConfigureAwait(false);
        }
        catch (Exception e) when (QueueFaults.IsOne(e))
        {
            // The connection is lost, which is told once (QueueLink.Lost): the server has given the message back by itself, and whoever takes it next finds in the ledger what was done.
        }
        finally
        {
            _one.Release();
        }
    }

    private sealed class Consumer(IChannel channel, Action<Delivery> taken, Action cancelled, Func<bool> connected) : AsyncDefaultBasicConsumer(channel)
    {
        public override Task HandleBasicDeliverAsync(
            string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
        {
            // The bytes belong to the library again when this returns.
            taken(new Delivery(deliveryTag, redelivered, body.ToArray()));
            return Task.CompletedTask;
        }

        public override Task HandleBasicCancelAsync(string consumerTag, CancellationToken cancellationToken = default)
        {
            cancelled();
            return Task.CompletedTask;
        }

        // With its connection a channel comes again by itself; one that the server closed alone does not.
        public override Task HandleChannelShutdownAsync(object channel, ShutdownEventArgs reason)
        {
            if (reason.Initiator == ShutdownInitiator.Peer && connected())
            {
                cancelled();
            }

            return Task.CompletedTask;
        }
    }
}
