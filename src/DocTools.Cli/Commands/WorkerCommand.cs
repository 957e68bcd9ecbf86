using System.CommandLine;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Queues;
using DocTools.Cli.Terminal;
using DocTools.Cli.Watching;
using DocTools.Ledger;

namespace DocTools.Cli.Commands;

/// <summary><c>worker</c>: reads the submissions that <c>process --queue</c> publishes, on this machine or any other that sees the same folders.</summary>
public sealed class WorkerCommand : ToolCommand
{
    private const int UsualTries = 3;

    private readonly QueueOptions _queue;
    private readonly Option<string> _ledger;
    private readonly Option<string> _jobs;
    private readonly Option<string> _tries;
    private readonly Option<string[]> _map;
    private readonly Option<bool> _untilEmpty;

    /// <summary>Creates the command.</summary>
    public WorkerCommand(Vocabulary words)
        : base(words, "worker", "讀取 doctools process --queue 發布的申請，可在多台機器執行", "read the submissions that doctools process --queue publishes, on any number of machines")
    {
        _queue = new QueueOptions(words, "佇列（RabbitMQ），與 process 相同", "the queue (RabbitMQ), the same as of process");
        _ledger = words.Option("--ledger", LedgerPlace.Form, "帳冊，與 process 相同", "the ledger, the same as of process");
        _jobs = words.Option("--jobs", "N", "同時處理的申請數（預設處理器核心數）", "submissions at the same time (default: processor cores)");
        _tries = words.Option("--tries", "N", $"每份申請最多嘗試次數，之後移入死信佇列（預設 {UsualTries}）", $"tries of a submission before it goes to the dead-letter queue (default {UsualTries})");
        _map = new Option<string[]>("--map") { HelpName = "FROM=TO", Description = words.Say("發布端路徑在本機的位置，可重複", "where a folder of the publisher lies here; may be repeated") };
        _untilEmpty = words.Switch("--until-empty", "佇列清空後結束（預設持續等候）", "end when the queue is empty (default: wait for more)");
        foreach (var option in (Option[])[.. _queue.All, _ledger, _jobs, _tries, _map, _untilEmpty])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        var options = new WorkerOptions
        {
            Queue = _queue.Required(invocation),
            Jobs = CommonOptions.Positive(invocation, _jobs, Environment.ProcessorCount),
            Tries = CommonOptions.Positive(invocation, _tries, UsualTries),
            Paths = PathMap.Parse(invocation.Arguments.GetValue(_map) ?? []),
            UntilEmpty = invocation.Has(_untilEmpty),
            Language = invocation.Language,
        };
        var log = new WorkerLog(invocation.Streams.Error, invocation.Clock, invocation.Language);
        using var telemetry = TelemetryExport.Start();

        // Made where it is missing: workers may be started before the first run. One that is not the publisher's is told by the first message.
        using var store = LedgerStore.Open(invocation.Required(_ledger), invocation.Clock);
        return new QueueWorker(options, new WorkerLedger(store), log, invocation.Cancellation).Run() > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
