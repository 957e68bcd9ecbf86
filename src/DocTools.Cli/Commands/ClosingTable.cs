using System.Globalization;
using DocTools.Cli.Processing;
using DocTools.Cli.Terminal;
using DocTools.Core.Reports;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Commands;

/// <summary>What a run of <c>process</c> says at its end, on standard error.</summary>
public static class ClosingTable
{
    private const int MostNames = 10;

    /// <summary>Writes the counts, what failed, what was removed, and where the results are.</summary>
    public static void Write(Invocation invocation, ProcessOptions options, RunResult run)
    {
        foreach (var note in run.Notes)
        {
            invocation.Streams.Error.WriteLine("doctools: " + note);
        }

        foreach (var failed in run.Submissions.Where(s => s.Failed))
        {
            invocation.Note($"{failed.Id} 處理失敗：{failed.Reason}", $"{failed.Id} failed: {failed.Reason}");
        }

        if (run.Removed.Length > 0)
        {
            invocation.Note(
                $"移除先前執行留下、這次沒有的 {run.Removed.Length} 個檔案，例如 {run.Removed[0]}",
                $"removed {run.Removed.Length} file(s) of earlier runs that this one does not have, e.g. {run.Removed[0]}");
        }

        if (run.Purged.Length > 0)
        {
            var some = string.Join('、', run.Purged.Take(MostNames)) + (run.Purged.Length > MostNames ? "…" : "");
            invocation.Note($"已清除、不再收入的 {run.Purged.Length} 份：{some}", $"{run.Purged.Length} purged before and not taken in again: {some}");
        }

        foreach (var change in run.Changes)
        {
            invocation.Streams.Error.WriteLine("doctools: " + change);
        }

        if (run.Waived > 0)
        {
            invocation.Note($"{run.Waived} 件發現已由人員豁免，不計入建議", $"{run.Waived} finding(s) are waived and do not count for the suggestion");
        }

        if (run.Corrections > 0)
        {
            var count = run.Submissions.Count(s => s.Corrections > 0);
            invocation.Note(
                $"已套用 {run.Corrections} 處人工更正（{count} 份申請），見 {Path.Combine(options.Out, CorrectedFieldsCsv.FileName)}",
                $"{run.Corrections} correction(s) were made in {count} submission(s), see {Path.Combine(options.Out, CorrectedFieldsCsv.FileName)}");
        }

        var table = ConsoleTable.With(
            invocation.Say("受理", "accepted"),
            invocation.Say("補件", "supplement"),
            invocation.Say("不受理", "rejected"),
            invocation.Say("人工審查", "review"),
            invocation.Say("失敗", "failed"),
            invocation.Say("合計", "total"));
        table.Add([.. new[]
        {
            run.Count(DecisionStatus.Accepted), run.Count(DecisionStatus.Supplement), run.Count(DecisionStatus.Rejected),
            run.Count(DecisionStatus.Review), run.Failed, run.Submissions.Length,
        }.Select(n => n.ToString(CultureInfo.InvariantCulture))]);
        ConsoleTable.On(invocation.Streams.Error, invocation.Streams.IsTerminal).Write(table);
        var seconds = run.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var reused = run.Reused > 0 ? invocation.Say($"（其中 {run.Reused} 份沿用上次的讀取結果）", $" ({run.Reused} taken over from the last run)") : "";
        invocation.Note(
            $"{seconds} 秒完成{reused}。總表：{Path.Combine(options.Out, "summary.xlsx")}，各案：{Path.Combine(options.Out, "submissions")}",
            $"done in {seconds} s{reused}. Summary: {Path.Combine(options.Out, "summary.xlsx")}; submissions: {Path.Combine(options.Out, "submissions")}");
    }
}
