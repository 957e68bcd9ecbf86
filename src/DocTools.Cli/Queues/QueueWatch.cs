using System.Diagnostics;
using DocTools.Core.Rules.Messages;
using DocTools.Queue;

namespace DocTools.Cli.Queues;

/// <summary>
/// Looks at the queue while a run waits for its workers, tells each trouble once, and knows when messages were lost: the queue was deleted, or it is empty and nobody has taken
/// anything that would be left to do. Publishing again is harmless, as what is done is passed over.
/// </summary>
internal sealed class QueueWatch(QueueClient link, TextWriter output, Language language)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(120);

    private readonly Stopwatch _sinceLook = Stopwatch.StartNew();
    private readonly Stopwatch _sinceProgress = Stopwatch.StartNew();
    private readonly HashSet<QueueLookKind> _told = [];
    private bool _toldAlone;

    /// <summary>Looks, where it is time to.</summary>
    /// <param name="progressed">Whether a reading came in since the last call.</param>
    public QueueWish Look(bool progressed)
    {
        if (progressed)
        {
            _sinceProgress.Restart();
        }

        if (_sinceLook.Elapsed < Interval)
        {
            return QueueWish.Wait;
        }

        _sinceLook.Restart();
        var look = link.Look();
        switch (look.Kind)
        {
            case QueueLookKind.Unreachable:
                Tell(look.Kind, $"與佇列伺服器「{link.Address.Place}」的連線中斷，自動重試中；已讀取的結果仍會取回", $"the connection to the queue server '{link.Address.Place}' is lost and being taken up again; readings still come in");
                return QueueWish.Wait;
            case QueueLookKind.Missing:
                Tell(look.Kind, $"佇列「{link.Address.Name}」被刪除了；已重新建立並再次發布未完成的申請", $"the queue '{link.Address.Name}' was deleted; it is made again, and what is not done is published again");
                return Declared() ? Again() : QueueWish.Wait;
            default:
                return Judge(look);
        }
    }

    private QueueWish Judge(QueueLook look)
    {
        _told.Clear();
        if (look.Consumers == 0 && !_toldAlone && _sinceProgress.Elapsed > Interval)
        {
            _toldAlone = true;
            output.WriteLine("doctools: " + new Wording(
                $"目前沒有 worker 連上佇列「{link.Address.Name}」；請執行 doctools worker --queue … --ledger …（同一個佇列與帳冊），本程式會等候",
                $"no worker takes from the queue '{link.Address.Name}'; run doctools worker --queue … --ledger … with the same queue and ledger; this run waits").In(language));
        }

        return look.Ready == 0 && _sinceProgress.Elapsed > (look.Consumers == 0 ? Alone : Idle) ? Again() : QueueWish.Wait;
    }

    private bool Declared()
    {
        try
        {
            link.Declare();
            return true;
        }
        catch (QueueException)
        {
            // The server went meanwhile; the next look tells it.
            return false;
        }
    }

    private QueueWish Again()
    {
        _sinceProgress.Restart();
        return QueueWish.PublishAgain;
    }

    private void Tell(QueueLookKind kind, string chinese, string english)
    {
        if (_told.Add(kind))
        {
            output.WriteLine("doctools: " + new Wording(chinese, english).In(language));
        }
    }
}
