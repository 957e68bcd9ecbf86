using DocTools.Cli.Watching;
using DocTools.Core.Rules.Messages;
using DocTools.Ledger.Readings;
using DocTools.Queue;

namespace DocTools.Cli.Queues;

/// <summary>
/// What a worker does with one message. The ledger comes first, the acknowledgement behind: whatever ends the worker between the two, the message comes back and is found to be done.
/// Safe to call from several threads.
/// </summary>
internal sealed class MessageHandler(WorkerOptions options, WorkerLedger ledger, WorkBatches batches, string worker, WorkerLog log, CancellationToken cancellation) : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    // What a worker was killed at may have killed it: it is read alone, so that it takes nothing else along. So is what failed before, as it may have wanted for time.
    private readonly ReaderWriterLockSlim _alone = new();
    private int _refusals;
    private int _done;
    private int _dead;

    /// <summary>Submissions that were read.</summary>
    public int Done => _done;

    /// <summary>Messages that were given up.</summary>
    public int Dead => _dead;

    /// <summary>Handles a message.</summary>
    /// <exception cref="QueueException">The ledger is not the publisher's, so that this worker is of no use.</exception>
    /// <exception cref="OperationCanceledException">The worker ends; the message was given back.</exception>
    public void Handle(QueueTaker taker, Delivery delivery)
    {
        if (WorkMessage.Parse(delivery.Body.Span) is not { } message)
        {
            Bury(taker, delivery, "-", Say("不是 doctools 的訊息，或由較新版本發布", "no message of doctools, or of a newer version"));
            return;
        }

        if (ledger.Do(l => l.Readings.Find(message.Fingerprint)) is not { } reading)
        {
            Wait(taker.GiveBackAsync(delivery));
            throw new QueueException(new Wording(
                $"帳冊中沒有佇列裡的申請 {message.Submission}：worker 與 process 必須使用同一個 --ledger", $"the ledger knows nothing of the submission {message.Submission} in the queue: worker and process must use the same --ledger"));
        }

        switch (reading.State)
        {
            case ReadingState.Dead when delivery.Redelivered:
                // Whoever gave it up may have been ended before the message was in its place.
                Bury(taker, delivery, message.Submission, reading.Reason ?? "?");
                break;
            case ReadingState.Done or ReadingState.Taken or ReadingState.Purged or ReadingState.Dead:
                Wait(taker.AcknowledgeAsync(delivery));
                break;
            default:
                Locked(reading.Tries > 0 || reading.Lost > 0 || (reading.State == ReadingState.Working && delivery.Redelivered), () => Try(taker, delivery, message));
                break;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _alone.Dispose();

    private void Try(QueueTaker taker, Delivery delivery, WorkMessage message)
    {
        var attempt = new SubmissionTry(message);
        attempt.Prepare(batches);
        if (cancellation.IsCancellationRequested)
        {
            Wait(taker.GiveBackAsync(delivery));
            throw new OperationCanceledException(cancellation);
        }

        if (ledger.Do(l => l.Readings.Begin(message.Fingerprint, delivery.Redelivered, worker)) is not { } begun)
        {
            // Another message of the same submission came first; where its worker dies, that one comes back.
            Wait(taker.AcknowledgeAsync(delivery));
            return;
        }

        if (begun.Lost >= options.Tries * WorkerOptions.LostForTry)
        {
            var reason = Say($"{begun.Lost} 次讀取時 worker 都中途消失（被強制結束或記憶體不足）", $"the worker vanished {begun.Lost} times while reading it (killed, or out of memory)");
            ledger.Do(l => l.Readings.GiveUp(message.Fingerprint, reason));
            Bury(taker, delivery, message.Submission, reason);
            return;
        }

        var start = TimeProvider.System.GetTimestamp();
        TryOutcome outcome;
        try
        {
            outcome = attempt.Run();
        }
        catch (OperationCanceledException)
        {
            ledger.Do(l => l.Readings.GiveBack(message.Fingerprint, worker));
            Wait(taker.GiveBackAsync(delivery));
            throw;
        }

        if (outcome is { Fault: null, IsSlow: true } && begun.Tries + 1 < options.Tries)
        {
            // The last try counts as it is, as it would here: a document that always takes too long is one that could not be read.
            outcome = outcome with { Fault = Say("有文件的讀取時間超過上限，可能因為機器忙碌，將單獨再試", "a document took longer than the limit, maybe as the machine was busy; it is tried again alone") };
        }

        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        if (outcome.Fault is null)
        {
            ledger.Do(l => l.Readings.Complete(message.Fingerprint, outcome.Content, seconds, worker, outcome.Times is { } times ? HopTimesJson.Write(times) : null));
            Interlocked.Increment(ref _done);
            Interlocked.Exchange(ref _refusals, 0);
            Wait(taker.AcknowledgeAsync(delivery));
        }
        else
        {
            Fail(taker, delivery, message, outcome, seconds);
        }
    }

    private void Fail(QueueTaker taker, Delivery delivery, WorkMessage message, TryOutcome outcome, double seconds)
    {
        var failed = ledger.Do(l => l.Readings.Fail(message.Fingerprint, outcome.Fault!, outcome.Content, seconds, options.Tries, worker));
        if (failed is null)
        {
            Wait(taker.AcknowledgeAsync(delivery));
            return;
        }

        log.Say($"申請 {message.Submission} 第 {failed.Tries} 次失敗：{outcome.Fault}", $"submission {message.Submission}, try {failed.Tries} failed: {outcome.Fault}");
        if (outcome.IsMachine)
        {
            // Others may be able to: this machine holds back, so that it does not use up the tries of all.
            var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(Interlocked.Increment(ref _refusals), 10) - 1)));
            cancellation.WaitHandle.WaitOne(pause);
        }

        if (failed.State == ReadingState.Dead)
        {
            Bury(taker, delivery, message.Submission, outcome.Fault!);
        }
        else
        {
            Wait(taker.GiveBackAsync(delivery));
        }
    }

    private void Bury(QueueTaker taker, Delivery delivery, string submission, string reason)
    {
        Interlocked.Increment(ref _dead);
        log.Say($"訊息移入 {options.Queue.DeadName}（申請 {submission}）：{reason}", $"message moved to {options.Queue.DeadName} (submission {submission}): {reason}");
        Wait(taker.BuryAsync(delivery, reason, worker));
    }

    private void Locked(bool alone, Action work)
    {
        if (alone)
        {
            _alone.EnterWriteLock();
        }
        else
        {
            _alone.EnterReadLock();
        }

        try
        {
            work();
        }
        finally
        {
            if (alone)
            {
                _alone.ExitWriteLock();
            }
            else
            {
                _alone.ExitReadLock();
            }
        }
    }

    private string Say(string chinese, string english) => new Wording(chinese, english).In(options.Language);

    private static void Wait(Task task) => task.GetAwaiter().GetResult();
}
