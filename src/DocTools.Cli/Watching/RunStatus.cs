using DocTools.Cli.Output;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.Watching;

/// <summary>How an output folder stands: whether a run is at work in it, and how the last one ended.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="State"><c>running</c>, <c>interrupted</c>, <c>done</c>, or <c>empty</c> where no run ended yet.</param>
/// <param name="Progress">How far the run at work is, or the interrupted one came; null where there is none.</param>
/// <param name="Last">The last run that ended; null where none did.</param>
public sealed record RunStatus(string Folder, string State, ProgressNote? Progress, LastRunStatus? Last)
{
    /// <summary>Looks at a folder; one that is not there, or holds nothing of ours, is wrong usage.</summary>
    public static RunStatus Of(string path)
    {
        var folder = Path.GetFullPath(path);
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"找不到資料夾「{path}」", $"there is no folder '{path}'");
        }

        var own = OutputFolder.OwnOf(folder);
        var busy = OutputFolder.IsBusy(folder);
        var progress = RunProgress.Read(own);
        var last = LastRunStatus.Read(Path.Combine(folder, "run.json"));
        if (last is null && progress is null && !busy)
        {
            throw new UsageException($"「{path}」不是 doctools process 的輸出資料夾（沒有 run.json）", $"'{path}' is no output folder of doctools process (it has no run.json)");
        }

        return new RunStatus(folder, busy ? "running" : progress is not null ? "interrupted" : "done", progress, last);
    }
}
