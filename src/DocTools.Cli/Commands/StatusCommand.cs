using System.CommandLine;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Queues;
using DocTools.Cli.Terminal;
using DocTools.Cli.Watching;
using DocTools.Ledger;
using DocTools.Ledger.Engines;

namespace DocTools.Cli.Commands;

/// <summary><c>status</c>: how an output folder stands (what a run at work is at, how the last one ended, where its time went), and how the work of many machines does.</summary>
public sealed class StatusCommand : ToolCommand
{
    private readonly Option<string> _out;
    private readonly Option<string> _ledger;
    private readonly QueueOptions _queue;
    private readonly Option<string> _key;
    private readonly Option<bool> _json;

    /// <summary>Creates the command.</summary>
    public StatusCommand(Vocabulary words)
        : base(words, "status", "目前狀態：執行中的進度，或上次執行的結果、各階段時間與失敗原因；佇列與 worker 的情形", "how things stand: the progress of a run at work, or the last run's end, its time by hop, and what failed; the queue and its workers")
    {
        _out = words.Option("--out", "DIR", "doctools process 的輸出資料夾", "an output folder of doctools process");
        _ledger = words.Option("--ledger", LedgerPlace.Form, "worker 共用的帳冊：讀取中、已放棄的申請", "the ledger that workers share: what is being read, and what was given up");
        _queue = new QueueOptions(words, "佇列：等候中的訊息、worker 數", "the queue: messages that wait, and workers");
        _key = words.Option("--key", "KEY", "由紀錄檔中的代號找出申請案編號（須 --out）", "find the submission of a key in a log or trace (with --out)");
        _json = words.Switch("--json", "輸出 JSON", "print JSON");
        foreach (var option in (Option[])[_out, _ledger, .. _queue.All, _key, _json])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        var (queue, ledger) = (_queue.Address(invocation), invocation.Value(_ledger));
        var folder = queue is null && ledger is null || invocation.Value(_key) is not null || invocation.Value(_out) is not null ? RunStatus.Of(invocation.Required(_out)) : null;
        if (folder is not null && invocation.Value(_key) is { } key)
        {
            invocation.Output.WriteLine(Find(folder, key));
            return ExitCode.Done;
        }

        using var store = ledger is null ? null : LedgerStore.Open(LedgerAddress.Of(ledger).Engine(create: false), invocation.Clock);
        var work = queue is null && store is null ? null : QueueStatus.Of(invocation, queue, store);
        if (invocation.Has(_json))
        {
            StatusJson.Write(invocation.Output, folder, work);
        }
        else
        {
            new StatusText(invocation.Output, invocation.Language).Write(folder, work, invocation.Clock.GetLocalNow());
        }

        return ExitCode.Done;
    }

    private static string Find(RunStatus status, string key) =>
        status.Last?.Submissions.FirstOrDefault(s => string.Equals(SubmissionKey.Of(s.Id), key, StringComparison.OrdinalIgnoreCase))?.Id
        ?? throw new UsageException($"上次執行沒有代號為「{key}」的申請", $"the last run has no submission with the key '{key}'");
}
