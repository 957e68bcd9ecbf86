using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;
using DocTools.Cli.Watching;
using DocTools.Queue;

namespace DocTools.Cli.Queues;

/// <summary>Takes submissions from a queue and reads them, several at a time, until it is told to end.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="log">Where to tell.</param>
/// <param name="cancellation">Ctrl-C or SIGTERM: what is in hand is given back, and counts as no try.</param>
internal sealed class QueueWorker(WorkerOptions options, WorkerLedger ledger, WorkerLog log, CancellationToken cancellation)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly BlockingCollection<(QueueTaker Taker, Delivery Delivery)> _taken = [];
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}");
    private int _inHand;
    private int _ended;
    private Exception? _fault;

    /// <summary>Works until the end.</summary>
    /// <returns>Messages that went to the dead-letter queue.</returns>
    /// <exception cref="QueueException">The server is not there, or the ledger is another than the publisher's.</exception>
    /// <exception cref="OperationCanceledException">It was told to end.</exception>
    public int Run()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var handler = new MessageHandler(options, ledger, new WorkBatches(ledger, options.Paths, stop.Token), _name, log, stop.Token);
        var link = Wait(QueueLink.OpenAsync(options.Queue, "doctools worker " + _name, cancellation));
        try
        {
            link.Lost = () => log.Say($"與佇列伺服器「{options.Queue.Place}」的連線中斷，自動重試中", $"the connection to the queue server '{options.Queue.Place}' is lost and being taken up again");
            link.Back = () => log.Say("已恢復連線", "the connection is there again");
            Take(link);
            Telemetry.Depth(options.Queue.Name, () => Look(link) is { Kind: QueueLookKind.There } look ? look.Ready : null);
            log.Say(
                $"worker {_name} 已就緒：佇列 {options.Queue.Place}，同時 {options.Jobs} 份", $"worker {_name} is ready: queue {options.Queue.Place}, {options.Jobs} at a time");
            var threads = Enumerable.Range(0, options.Jobs).Select(_ => new Thread(() => Work(handler, stop)) { IsBackground = true }).ToList();
            threads.ForEach(t => t.Start());
            try
            {
                Watch(link, stop.Token);
            }
            finally
            {
                _taken.CompleteAdding();
                stop.Cancel();
                threads.ForEach(t => t.Join());
            }
        }
        finally
        {
            // What was taken and not begun goes back with the connection.
            link.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        log.Say($"worker 結束：讀取 {handler.Done} 份，放棄 {handler.Dead} 份", $"worker ends: {handler.Done} read, {handler.Dead} given up");
        if (_fault is not null)
        {
            ExceptionDispatchInfo.Throw(_fault);
        }

        cancellation.ThrowIfCancellationRequested();
        return handler.Dead;
    }

    private void Take(QueueLink link)
    {
        Interlocked.Exchange(ref _ended, 0);
        _ = Wait(link.TakeAsync(
            // One more, so that no thread waits for the server.
            (ushort)Math.Min(options.Jobs + 1, ushort.MaxValue),
            (taker, delivery) =>
            {
                Interlocked.Increment(ref _inHand);
                if (!_taken.IsAddingCompleted)
                {
                    _taken.Add((taker, delivery));
                }
            },
            () => Interlocked.Exchange(ref _ended, 1),
            cancellation));
    }

    private void Work(MessageHandler handler, CancellationTokenSource stop)
    {
        try
        {
            foreach (var (taker, delivery) in _taken.GetConsumingEnumerable(stop.Token))
            {
                handler.Handle(taker, delivery);
                Interlocked.Decrement(ref _inHand);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The end of the worker, whose reason is known where it was asked for.
        }
#pragma warning disable CA1031 // The ledger is lost, or a fault of ours: the worker ends, and what it has in hand goes back to the queue. The first reason is told.
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref _fault, e, null);
            stop.Cancel();
        }
#pragma warning restore CA1031
    }

    private void Watch(QueueLink link, CancellationToken stop)
    {
        var empty = 0;
        while (!stop.WaitHandle.WaitOne(Step))
        {
            if (Volatile.Read(ref _ended) == 1)
            {
                Return(link, stop);
            }

            if (options.UntilEmpty)
            {
                empty = Look(link) is { Kind: QueueLookKind.There, Ready: 0 } && Volatile.Read(ref _inHand) == 0 ? empty + 1 : 0;
                if (empty == 2)
                {
                    return;
                }
            }
        }
    }

    // Whoever publishes makes the queue again, and publishes again what went with it; made here, it would look as if nothing had been lost.
    private void Return(QueueLink link, CancellationToken stop)
    {
        log.Say($"佇列「{options.Queue.Name}」被刪除了；等候 doctools process 重新建立", $"the queue '{options.Queue.Name}' was deleted; waiting until doctools process makes it again");
        while (!stop.WaitHandle.WaitOne(Patience))
        {
            if (Look(link).Kind == QueueLookKind.There)
            {
                Take(link);
                log.Say("佇列已恢復", "the queue is there again");
                return;
            }
        }
    }

    private static QueueLook Look(QueueLink link) => Wait(link.LookAsync(CancellationToken.None));

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
