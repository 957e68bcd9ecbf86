using System.Net.Security;
using DocTools.Core.Rules.Messages;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace DocTools.Queue;

/// <summary>A connection to a queue and its dead-letter queue, both durable; they are made where they are missing. A lost connection is taken up again by itself.</summary>
public sealed class QueueLink : IAsyncDisposable
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private readonly IConnection _connection;

    private QueueLink(QueueAddress address, IConnection connection)
    {
        Address = address;
        _connection = connection;
        connection.ConnectionShutdownAsync += (_, e) =>
        {
            if (e.Initiator != ShutdownInitiator.Application)
            {
                Lost?.Invoke();
            }

            return Task.CompletedTask;
        };
        connection.RecoverySucceededAsync += (_, _) =>
        {
            Back?.Invoke();
            return Task.CompletedTask;
        };
    }

    /// <summary>Called when the connection was lost; it is being taken up again.</summary>
    public Action? Lost { get; set; }

    /// <summary>Called when the connection is there again.</summary>
    public Action? Back { get; set; }

    /// <summary>Where it leads to.</summary>
    public QueueAddress Address { get; }

    /// <summary>Connects and makes the queues.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="name">A name for the server's list of connections.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <exception cref="QueueException">The server is not there, refuses the user, or has a queue of another kind under the name.</exception>
    public static async Task<QueueLink> OpenAsync(QueueAddress address, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        try
        {
            var factory = new ConnectionFactory
            {
                HostName = address.Host,
                Port = address.PortNumber,
                VirtualHost = address.VirtualHost,
                UserName = address.User,
                Password = address.Password,
                ClientProvidedName = name,
                RequestedHeartbeat = Heartbeat,
                RequestedConnectionTimeout = Patience,
                NetworkRecoveryInterval = Again,
                AutomaticRecoveryEnabled = true,
                TopologyRecoveryEnabled = true,
            };
            if (address.Tls)
            {
                factory.Ssl = new SslOption(address.Host, enabled: true) { AcceptablePolicyErrors = SslPolicyErrors.None };
            }

            var link = new QueueLink(address, await factory.CreateConnectionAsync(cancellation).ConfigureAwait(false));
            try
            {
                await link.DeclareQueuesAsync(cancellation).ConfigureAwait(false);
                return link;
            }
            catch
            {
                await link.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }
        catch (Exception e) when (QueueFaults.IsOne(e))
        {
            throw new QueueException(QueueFaults.Worded(e, address), e);
        }
    }

    /// <summary>Makes the two queues where they are missing.</summary>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <exception cref="QueueException">The server is not there, or refuses.</exception>
    public async Task DeclareAsync(CancellationToken cancellation)
    {
        try
        {
            await DeclareQueuesAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (QueueFaults.IsOne(e))
        {
            throw new QueueException(QueueFaults.Worded(e, Address), e);
        }
    }

    private async Task DeclareQueuesAsync(CancellationToken cancellation)
    {
        var channel = await _connection.CreateChannelAsync(cancellationToken: cancellation).ConfigureAwait(false);
        await using (channel.ConfigureAwait(false))
        {
            foreach (var queue in (string[])[Address.Name, Address.DeadName])
            {
                await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>How the queue stands now.</summary>
    /// <param name="cancellation">Ctrl-C.</param>
    public Task<QueueLook> LookAsync(CancellationToken cancellation) => LookAsync(Address.Name, cancellation);

    /// <summary>How the dead-letter queue stands now.</summary>
    /// <param name="cancellation">Ctrl-C.</param>
    public Task<QueueLook> LookAtDeadAsync(CancellationToken cancellation) => LookAsync(Address.DeadName, cancellation);

    private async Task<QueueLook> LookAsync(string queue, CancellationToken cancellation)
    {
        try
        {
            var channel = await _connection.CreateChannelAsync(cancellationToken: cancellation).ConfigureAwait(false);
            await using (channel.ConfigureAwait(false))
            {
                var answer = await channel.QueueDeclarePassiveAsync(queue, cancellation).ConfigureAwait(false);
                return new QueueLook(QueueLookKind.There, answer.MessageCount, answer.ConsumerCount);
            }
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return new QueueLook(QueueLookKind.Missing, 0, 0);
        }
        catch (Exception e) when (QueueFaults.IsOne(e))
        {
            // Told by whoever looks; the connection is being taken up again.
            return new QueueLook(QueueLookKind.Unreachable, 0, 0);
        }
    }

    /// <summary>A way to put messages in.</summary>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <exception cref="QueueException">The server is not there.</exception>
    public async Task<QueuePublisher> PublisherAsync(CancellationToken cancellation)
    {
        try
        {
            return new QueuePublisher(Address, await _connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellation).ConfigureAwait(false));
        }
        catch (Exception e) when (QueueFaults.IsOne(e))
        {
            throw new QueueException(QueueFaults.Worded(e, Address), e);
        }
    }

    /// <summary>Begins to take messages.</summary>
    /// <param name="atOnce">Messages that may be taken and not yet acknowledged.</param>
    /// <param name="taken">Called with each message and what answers it, one after the other.</param>
    /// <param name="cancelled">Called when the server ends the taking: the queue was deleted, or the server closed the channel.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <exception cref="QueueException">The queue cannot be taken from.</exception>
    public async Task<QueueTaker> TakeAsync(ushort atOnce, Action<QueueTaker, Delivery> taken, Action cancelled, CancellationToken cancellation)
    {
        try
        {
            var channel = await _connection.CreateChannelAsync(cancellationToken: cancellation).ConfigureAwait(false);
            var taker = new QueueTaker(channel, await PublisherAsync(cancellation).ConfigureAwait(false), Address);
            await taker.StartAsync(atOnce, delivery => taken(taker, delivery), cancelled, () => _connection.IsOpen, cancellation).ConfigureAwait(false);
            return taker;
        }
        catch (Exception e) when (QueueFaults.IsOne(e))
        {
            throw new QueueException(QueueFaults.Worded(e, Address), e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _connection.DisposeAsync().ConfigureAwait(false);
}
