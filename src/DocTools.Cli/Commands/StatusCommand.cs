using System.CommandLine;
using DocTools.Cli.Terminal;
using DocTools.Cli.Watching;

namespace DocTools.Cli.Commands;

/// <summary><c>status</c>: how an output folder stands: what a run at work is at, how the last one ended, and where its time went.</summary>
public sealed class StatusCommand : ToolCommand
{
    private readonly Option<string> _out;
    private readonly Option<string> _key;
    private readonly Option<bool> _json;

    /// <summary>Creates the command.</summary>
    public StatusCommand(Vocabulary words)
        : base(words, "status", "目前狀態：執行中的進度，或上次執行的結果、各階段時間與失敗原因", "how things stand: the progress of a run at work, or the last run's end, its time by hop, and what failed")
    {
        _out = words.Option("--out", "DIR", "doctools process 的輸出資料夾", "an output folder of doctools process");
        _key = words.Option("--key", "KEY", "由紀錄檔中的代號找出申請案編號", "find the submission of a key in a log or trace");
        _json = words.Switch("--json", "輸出 JSON", "print JSON");
        foreach (var option in (Option[])[_out, _key, _json])
        {
            Symbol.Add(option);
        }
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var status = RunStatus.Of(invocation.Required(_out));
        if (invocation.Value(_key) is { } key)
        {
            invocation.Output.WriteLine(Find(status, key));
        }
        else if (invocation.Has(_json))
        {
            StatusJson.Write(invocation.Output, status);
        }
        else
        {
            new StatusText(invocation.Output, invocation.Language).Write(status, invocation.Clock.GetLocalNow());
        }

        return ExitCode.Done;
    }

    private static string Find(RunStatus status, string key) =>
        status.Last?.Submissions.FirstOrDefault(s => string.Equals(SubmissionKey.Of(s.Id), key, StringComparison.OrdinalIgnoreCase))?.Id
        ?? throw new UsageException($"上次執行沒有代號為「{key}」的申請", $"the last run has no submission with the key '{key}'");
}
