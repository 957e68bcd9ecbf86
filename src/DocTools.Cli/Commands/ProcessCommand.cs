using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Processing;
using DocTools.Cli.Queues;
using DocTools.Cli.Terminal;
using DocTools.Cli.Watching;
using DocTools.Core.Rules;

namespace DocTools.Cli.Commands;

/// <summary><c>process</c>: the main job, from an inbox to checked, recomputed and summarised submissions.</summary>
public sealed class ProcessCommand : ToolCommand
{
    private readonly Argument<string> _inbox;
    private readonly Option<string> _program;
    private readonly Option<string> _out;
    private readonly Option<string> _registry;
    private readonly Option<string> _corrections;
    private readonly Option<string> _asOf;
    private readonly Option<string> _jobs;
    private readonly Option<string> _failOn;
    private readonly Option<bool> _noPdf;
    private readonly Option<string> _ledger;
    private readonly Option<bool> _mask;
    private readonly Option<string> _log;
    private readonly QueueOptions _queue;

    /// <summary>Creates the command.</summary>
    public ProcessCommand(Vocabulary words)
        : base(words, "process", "處理收件資料夾：讀取、核對、重算每一份申請，寫出查檢表、總表與 JSON／CSV", "process an inbox: read, check and recompute every submission; write checklists, workbooks, JSON and CSV")
    {
        _inbox = words.Argument("INBOX", "收件資料夾；其下每個資料夾、zip 或單一檔案是一份申請", "folder of submissions: each folder, zip or single file in it is one");
        _program = CommonOptions.Program(words);
        _out = words.Option("--out", "DIR", "輸出資料夾（不可與收件資料夾互相包含）", "folder to write (not within the inbox, nor the other way round)");
        _registry = words.Option("--registry", "CSV", "歷年受輔導與異常名單", "register of earlier and barred applicants");
        _corrections = words.Option("--corrections", "CSV", "人工更正（submission,field,value,reason,by），取代讀得的值並於各輸出註記", "a person's corrections (submission,field,value,reason,by); they replace what was read, and every output marks them");
        _asOf = words.Option("--as-of", "DATE", "基準日，記於 run.json（預設今天）", "the day that counts as today, kept in run.json (default today)");
        _jobs = words.Option("--jobs", "N", "同時處理的申請數（預設處理器核心數）", "submissions at the same time (default: processor cores)");
        _failOn = CommonOptions.FailOn(words, "never");
        _noPdf = words.Switch("--no-pdf", "不產生查檢表 PDF", "write no checklist PDFs");
        _ledger = words.Option("--ledger", LedgerPlace.Form, "帳冊（預設 DIR/ledger.db；或 postgres://…）：記下每次執行、每案各版結果、更正與豁免", "the ledger (default DIR/ledger.db; or postgres://…): keeps every run, every version of every result, corrections and waivers");
        _mask = words.Switch("--mask", "CSV 與活頁簿中隱藏個人姓名、電話、地址、信箱與自然人統一編號", "hide names, telephone numbers, addresses, mailboxes and natural persons' 統一編號 in CSV files and workbooks");
        _log = words.Option("--log", "FILE", "執行紀錄（每行一筆 JSON，附加於檔尾），不含個人資料", "the log of the run (one JSON object a line, added at the end), without personal data");
        Symbol.Add(_inbox);
        _queue = new QueueOptions(words, "由佇列上的 doctools worker 讀取各案，需同時指定 --ledger", "have the submissions read by doctools worker through this queue; --ledger has to be named, too");
        foreach (var option in (Option[])[_program, _out, _registry, _corrections, _asOf, _jobs, _failOn, _noPdf, _ledger, _mask, _log, .. _queue.All])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var inbox = invocation.Required(_inbox);
        var options = new ProcessOptions
        {
            Inbox = inbox,
            Program = invocation.Required(_program),
            Out = invocation.Required(_out),
            Registry = invocation.Value(_registry),
            Corrections = invocation.Value(_corrections),
            AsOf = CommonOptions.Date(invocation, _asOf),
            Jobs = CommonOptions.Positive(invocation, _jobs, Environment.ProcessorCount),
            FailOn = invocation.OneOf(_failOn, "never", "error", "warning", "never"),
            Language = invocation.Language,
            Pdf = !invocation.Has(_noPdf),
            Verbose = invocation.Verbose,
            Ledger = invocation.Value(_ledger),
            Mask = invocation.Has(_mask),
            Log = invocation.Value(_log),
            Queue = _queue.Address(invocation),
        };
        if (options is { Queue: not null, Ledger: null })
        {
            throw new UsageException("--queue 須同時以 --ledger 指定各 worker 共用的帳冊", "--queue needs --ledger, the ledger that all workers share");
        }

        var failOn = CommonOptions.FailOn(invocation, _failOn, "never");
        return Run(invocation, options, failOn);
    }

    /// <summary>Runs the job and tells its end.</summary>
    /// <param name="invocation">Where to write, in which language, and when to stop.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="failOn">The severity that ends the command with 1; null for never.</param>
    internal static int Run(Invocation invocation, ProcessOptions options, Severity? failOn)
    {
        var program = TemplateFolder.Find().FolderWithForms(options.Program);
        using var telemetry = TelemetryExport.Start();
        using var log = RunLog.Open(options.Log);
        using var trace = Telemetry.Traces.StartActivity("process")?.SetTag("program", Path.GetFileName(program));
        var progress = new ProgressLine(invocation.Streams, options.Language);
        log.Started(options);
        var run = new UnchangedRun(options, program, progress, invocation.Clock, invocation.Cancellation).TryRun() ??
            new Pipeline(options, program, ProgramKit.Open(program, options.Language), progress, invocation.Clock, invocation.Cancellation) { Log = log }.Run();
        log.Ended(run);
        ClosingTable.Write(invocation, options, run);
        return run.Failed > 0 ? ExitCode.Failed : failOn is { } severity && run.Reaches(severity) ? ExitCode.Found : ExitCode.Done;
    }
}
