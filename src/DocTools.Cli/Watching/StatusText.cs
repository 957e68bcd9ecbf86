using System.Globalization;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Messages;
using DocTools.Ledger.Readings;

namespace DocTools.Cli.Watching;

/// <summary>What <c>doctools status</c> says of an output folder to a person.</summary>
/// <param name="output">Where to.</param>
/// <param name="language">In which language.</param>
public sealed class StatusText(TextWriter output, Language language)
{
    private const int Slowest = 5;

    /// <summary>Writes how a folder and the work of many machines stand.</summary>
    /// <param name="folder">The folder; null where none was named.</param>
    /// <param name="work">The work; null where neither queue nor ledger was named.</param>
    /// <param name="now">The time.</param>
    public void Write(RunStatus? folder, QueueStatus? work, DateTimeOffset now)
    {
        if (folder is not null)
        {
            Write(folder, now);
        }

        if (work is not null)
        {
            Write(work);
        }
    }

    private void Write(QueueStatus work)
    {
        string Told(long? number) => number is { } n ? n.ToString("N0", CultureInfo.InvariantCulture) : Say("無法得知", "unknown");
        if (work.Queue is not null)
        {
            output.WriteLine(Say(
                $"佇列 {work.Queue}：等候 {Told(work.Waiting)}、worker {Told(work.Consumers)}、死信 {Told(work.DeadMessages)}",
                $"queue {work.Queue}: {Told(work.Waiting)} waiting, {Told(work.Consumers)} workers, {Told(work.DeadMessages)} dead letters"));
        }

        Table(Say("帳冊中的讀取", "readings in the ledger"), work.Readings.Select(r => $"  {Number(r.Value),9}  {Name(r.Key)}"));
        Table(Say("已放棄", "given up"), work.Dead.Select(d => $"  {d.Program}/{d.Submission}{Say("：", ": ")}{d.Reason}"));
    }

    private string Name(ReadingState state) => state switch
    {
        ReadingState.Waiting => Say("等候", "waiting"),
        ReadingState.Working => Say("讀取中", "being read"),
        ReadingState.Failed => Say("失敗，將再試", "failed, to be tried again"),
        ReadingState.Done => Say("已讀，待 process 收回", "read, to be taken in by process"),
        ReadingState.Dead => Say("已放棄", "given up"),
        _ => state.ToString(),
    };

    private void Write(RunStatus status, DateTimeOffset now)
    {
        output.WriteLine(Say("輸出資料夾：", "output folder: ") + status.Folder);
        output.WriteLine(Say("狀態：", "state: ") + StateOf(status, now));
        if (status.Last is { } last)
        {
            Write(last);
        }
    }

    private string StateOf(RunStatus status, DateTimeOffset now)
    {
        var note = status.Progress;
        var far = note is null ? "" : note.Steps > 0 ? $"{Name(note.Stage)} {Number(note.Done)}/{Number(note.Steps)}" : Name(note.Stage);
        return (status.State, note) switch
        {
            ("running", null) => Say("執行中", "a run is at work"),
            ("running", { } n) => Say($"執行中，{far}；已 {Seconds((now - n.StartedAt).TotalSeconds)} 秒（{n.Machine}，程序 {n.Process}）", $"a run is at work, {far}; for {Seconds((now - n.StartedAt).TotalSeconds)} s ({n.Machine}, process {n.Process})"),
            ("interrupted", { } n) => Say($"上一次執行於 {Time(n.At)} 中斷（{far}）；再執行一次 doctools process 即可接續", $"the last run was cut off at {Time(n.At)} ({far}); run doctools process again, it goes on from there"),
            _ => Say("沒有執行中的工作", "no run is at work"),
        };
    }

    private void Write(LastRunStatus last)
    {
        int Count(string name) => last.Counts.GetValueOrDefault(name);
        output.WriteLine(Say(
            $"上次完成：{Time(last.StartedAt)} 開始，{Seconds(last.Seconds)} 秒，{last.Program}",
            $"last run: began {Time(last.StartedAt)}, {Seconds(last.Seconds)} s, {last.Program}"));
        output.WriteLine(Say(
            $"申請 {Number(Count("submissions"))} 份、文件 {Number(Count("documents"))} 件：受理 {Number(Count("accepted"))}、補件 {Number(Count("supplement"))}、不受理 {Number(Count("rejected"))}、人工審查 {Number(Count("review"))}、失敗 {Number(Count("failed"))}（沿用上次 {Number(Count("reused"))}）",
            $"{Number(Count("submissions"))} submissions, {Number(Count("documents"))} documents: {Number(Count("accepted"))} accepted, {Number(Count("supplement"))} supplement, {Number(Count("rejected"))} rejected, {Number(Count("review"))} review, {Number(Count("failed"))} failed ({Number(Count("reused"))} taken over)"));
        Table(Say("各階段秒數（各執行緒加總）", "seconds by hop (all threads together)"), last.Hops.Where(h => h.Seconds > 0).Select(h => $"  {Seconds(h.Seconds),9}  {Name(HopWords.Of(h.Hop))}"));
        Table(Say("各格式", "by format"), last.Formats.Select(f => Say(
            $"  {Seconds(f.Seconds),9}  {f.Format}：{Number(f.Documents)} 件、{Megabytes(f.Bytes)} MB",
            $"  {Seconds(f.Seconds),9}  {f.Format}: {Number(f.Documents)} documents, {Megabytes(f.Bytes)} MB")));
        var worked = last.Submissions.Where(s => s.Status is not "reused" && s.Seconds > 0).OrderByDescending(s => s.Seconds).ThenBy(s => s.Id, StringComparer.Ordinal).Take(Slowest);
        Table(Say("最花時間的申請", "slowest submissions"), worked.Select(s => $"  {Seconds(s.Seconds),9}  {s.Id}"));
        Table(Say("失敗", "failed"), last.Submissions.Where(s => s.Status is "failed").Select(s => $"  {s.Id}{Say("：", ": ")}{s.Reason}"));
    }

    private void Table(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            output.WriteLine(title);
            all.ForEach(output.WriteLine);
        }
    }

    private string Name(string hop) => HopWords.Find(hop) switch
    {
        Hop.Intake => Say("收件與雜湊", "intake and hashing"),
        Hop.Convert => Say("轉換舊版檔案", "converting old files"),
        Hop.Read => Say("讀取", "reading"),
        Hop.Recognise => Say("辨認表單", "recognising forms"),
        Hop.Extract => Say("擷取欄位", "extracting fields"),
        Hop.Assemble => Say("彙整", "assembling"),
        Hop.Recompute => Say("重算經費", "recomputing budgets"),
        Hop.Check => Say("核對規定", "checking rules"),
        Hop.Render => Say("寫出各案", "writing each submission"),
        Hop.Summarise => Say("寫出總表", "writing summaries"),
        Hop.Record => Say("登錄", "recording"),
        _ => hop,
    };

    private string Say(string chinese, string english) => language == Language.English ? english : chinese;

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(double seconds) => seconds.ToString("N1", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("N1", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
